from django.urls import path

from keyturn.exchange import views

urlpatterns = [
    path("exchange/", views.exchange, name="exchange"),
    path("exchange/imports/new/", views.import_new, name="exchange_import_new"),
    path("exchange/imports/<int:run>/", views.import_run, name="exchange_import"),
    path("exchange/imports/<int:run>/progress/", views.import_progress, name="exchange_import_progress"),
    path("exchange/imports/<int:run>/decide/", views.import_decide, name="exchange_import_decide"),
    path("exchange/imports/<int:run>/confirm/", views.import_confirm, name="exchange_import_confirm"),
    path("exchange/imports/<int:run>/cancel/", views.import_cancel, name="exchange_import_cancel"),
    path("exchange/imports/<int:run>/take-back/", views.import_take_back, name="exchange_take_back"),
    path("exchange/imports/<int:run>/left-out.csv", views.import_left_out, name="exchange_left_out"),
    path("exchange/exports/new/", views.export_new, name="exchange_export_new"),
    path("exchange/exports/<int:run>/", views.export_run, name="exchange_export"),
    path("exchange/exports/<int:run>/progress/", views.export_progress, name="exchange_export_progress"),
    path("exchange/exports/<int:run>/cancel/", views.export_cancel, name="exchange_export_cancel"),
    path("exchange/exports/<int:run>/download/", views.export_download, name="exchange_export_download"),
]
