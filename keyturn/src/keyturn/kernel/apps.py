from django.apps import AppConfig
from django.db.models.signals import post_migrate


class KernelConfig(AppConfig):
    name = "keyturn.kernel"
    label = "kernel"

    def ready(self) -> None:
        from keyturn.kernel import faults, rls

        faults.connect()
        post_migrate.connect(rls.grant_to_app_role, sender=self)
