from django.apps import AppConfig


class AssessmentsConfig(AppConfig):
    name = "keyturn.assessments"
    label = "assessments"
