from django.apps import AppConfig


class ProjectsConfig(AppConfig):
    name = "keyturn.projects"
    label = "projects"
