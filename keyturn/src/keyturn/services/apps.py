from django.apps import AppConfig


class ServicesConfig(AppConfig):
    name = "keyturn.services"
    label = "services"
