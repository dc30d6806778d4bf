from django.urls import path, re_path

from keyturn.reporting import views

urlpatterns = [
    path("reports/", views.report_library, name="reports"),
    path("reports/new/<slug:report>/", views.report_new, name="report-new"),
    path("reports/<key:run>/", views.report_run, name="report-run"),
    path("reports/<key:run>/progress/", views.report_progress, name="report-progress"),
    path("reports/<key:run>/cancel/", views.report_cancel, name="report-cancel"),
    re_path(
        r"^reports/(?P<run>[A-Za-z0-9]+)/download\.(?P<form>zip|xlsx)$", views.report_download, name="report-download"
    ),
    path("reports/<key:run>/<slug:table>/", views.report_table, name="report-table"),
    re_path(
        r"^reports/(?P<run>[A-Za-z0-9]+)/(?P<table>[\w-]+)/(?P<cell>[A-Z]{1,2}[0-9]{1,3})/$",
        views.report_cell,
        name="report-cell",
    ),
]
