from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "keyturn.audit"
    label = "audit"
