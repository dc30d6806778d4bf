from django.apps import AppConfig


class EnrollmentsConfig(AppConfig):
    name = "keyturn.enrollments"
    label = "enrollments"
