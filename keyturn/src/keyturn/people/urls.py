from django.urls import path
from django.views.generic import RedirectView

from keyturn.kernel.access import policy
from keyturn.people.views import add, find, record

urlpatterns = [
    path("find/", find.find, name="find"),
    path("find/rows/", find.rows, name="find-rows"),
    path("clients/", policy("client.view")(RedirectView.as_view(pattern_name="find")), name="clients"),
    path("clients/new/", add.add, name="client-add"),
    path("clients/<key:key>/edit/", record.edit, name="client-edit"),
    path("clients/<key:key>/show/<slug:what>/", record.uncover, name="client-uncover"),
    path("clients/<key:key>/sharing/", record.share, name="client-sharing"),
    path("clients/<key:key>/history/", record.history, name="client-history"),
]
