"""Every address of Keyturn. Each app brings its own; a record's key in an address is `<key:…>`."""

from django.urls import include, path, register_converter

from keyturn.kernel.urls import RecordKey

register_converter(RecordKey, "key")

urlpatterns = [
    path("", include("keyturn.accounts.urls")),
]
