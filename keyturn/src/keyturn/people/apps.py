from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "keyturn.people"
    label = "people"
