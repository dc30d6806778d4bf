from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "keyturn.audit"
    label = "audit"

    def ready(self) -> None:
        from keyturn.audit import receivers

        receivers.connect()
