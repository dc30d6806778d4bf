from django.apps import AppConfig


class ServicesConfig(AppConfig):
    name = "keyturn.services"
    label = "services"

    def ready(self) -> None:
        from keyturn.services import listening

        listening.start()
