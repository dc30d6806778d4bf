from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "keyturn.people"
    label = "people"

    def ready(self) -> None:
        from keyturn.people.sealed import register

        register()
