from django.apps import AppConfig


class ConsentConfig(AppConfig):
    name = "keyturn.consent"
    label = "consent"
