from django.apps import AppConfig


class CoordinatedEntryConfig(AppConfig):
    name = "keyturn.coordinated_entry"
    label = "coordinated_entry"
