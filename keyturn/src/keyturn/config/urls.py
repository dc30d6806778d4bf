"""Every address of Keyturn. Each app brings its own; a record's key in an address is `<key:…>`."""

from django.urls import include, path, register_converter

from keyturn.config import views
from keyturn.kernel.urls import RecordKey

register_converter(RecordKey, "key")

urlpatterns = [
    path("healthz", views.healthz, name="healthz"),
    path("privacy/", views.privacy, name="privacy"),
    path("accessibility/", views.accessibility, name="accessibility"),
    path("help/", views.help_page, name="help"),
    path("design/", views.design, name="design"),
    path("", include("keyturn.accounts.urls")),
    path("", include("keyturn.audit.urls")),
    path("", include("keyturn.people.urls")),
    path("", include("keyturn.enrollments.urls")),
    path("", include("keyturn.services.urls")),
    path("", include("keyturn.desk.urls")),
    path("", include("keyturn.reporting.urls")),
    path("", include("keyturn.exchange.urls")),
]

handler400 = "keyturn.config.views.bad_request"
handler403 = "keyturn.config.views.not_allowed"
handler404 = "keyturn.config.views.not_found"
handler500 = "keyturn.config.views.fault"
