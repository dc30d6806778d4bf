from django.urls import path

from keyturn.enrollments.views import change, enroll, leave

urlpatterns = [
    path("projects/<key:key>/enroll/", enroll.who, name="enroll"),
    path("projects/<key:key>/enroll/find/", enroll.who_rows, name="enroll-find"),
    path("projects/<key:key>/enroll/start/", enroll.start, name="enroll-start"),
    path("projects/<key:key>/enroll/discard/", enroll.drop, name="enroll-discard"),
    path("projects/<key:key>/enroll/move/", enroll.move, name="enroll-move"),
    path("projects/<key:key>/enroll/before/", enroll.street, name="enroll-street"),
    path("projects/<key:key>/enroll/move/<key:client>/", enroll.different, name="enroll-different"),
    path("projects/<key:key>/enroll/before/<key:client>/", enroll.different_street, name="enroll-different-street"),
    path("projects/<key:key>/enroll/check/", enroll.check, name="enroll-check"),
    path("enrollments/<key:key>/exit/", leave.leave, name="exit"),
    path("enrollments/<key:key>/exit/undo/", leave.undo, name="exit-undo"),
    path("enrollments/<key:key>/dates/", change.dates, name="enrollment-dates"),
    path("enrollments/<key:key>/exit/change/", change.exit_, name="exit-change"),
    path("enrollments/<key:key>/before/", change.before, name="enrollment-before"),
    path("enrollments/<key:key>/household/", change.relations, name="enrollment-household"),
    path("enrollments/<key:key>/delete/", change.delete, name="enrollment-delete"),
]
