from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "keyturn.accounts"
    label = "accounts"

    def ready(self) -> None:
        from keyturn.accounts import receivers

        receivers.connect()
