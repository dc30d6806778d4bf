from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "keyturn.accounts"
    label = "accounts"
