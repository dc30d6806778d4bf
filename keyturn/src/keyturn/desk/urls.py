from django.urls import path

from keyturn.desk.views import client, enrollment, intake, project, today

urlpatterns = [
    path("", today.today, name="today"),
    path("waiting/<slug:slug>/", today.all_waiting, name="waiting"),
    path("clients/<key:key>/", client.client, name="client"),
    path("enrollments/<key:key>/", enrollment.enrollment, name="enrollment"),
    path("enrollments/<key:key>/answers/<slug:stage>/", intake.topic_list, name="topics"),
    path("enrollments/<key:key>/answers/<slug:stage>/<slug:slug>/", intake.topic, name="topic"),
    path("projects/", project.listing, name="projects"),
    path("projects/<key:key>/", project.project, name="project"),
]
