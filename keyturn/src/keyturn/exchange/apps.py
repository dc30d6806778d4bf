from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    name = "keyturn.exchange"
    label = "exchange"
