from django.apps import AppConfig


class ReportingConfig(AppConfig):
    name = "keyturn.reporting"
    label = "reporting"
