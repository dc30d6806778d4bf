from django.urls import path

from keyturn.services.views import nights, record

urlpatterns = [
    path("projects/<key:key>/bed-nights/", nights.nights, name="bed-nights"),
    path("projects/<key:key>/bed-nights/find/", nights.find, name="bed-nights-find"),
    path("projects/<key:key>/bed-nights/mark/", nights.mark, name="bed-nights-mark"),
    path("projects/<key:key>/bed-nights/undo/", nights.unmark, name="bed-nights-undo"),
    path("enrollments/<key:key>/services/new/", record.service, name="service-add"),
    path("enrollments/<key:key>/contacts/new/", record.contact, name="contact-add"),
    path("enrollments/<key:key>/<slug:kind>s/<key:record>/undo/", record.undo, name="record-undo"),
]
