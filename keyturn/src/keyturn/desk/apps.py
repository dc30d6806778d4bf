from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "keyturn.desk"
    label = "desk"
