"""What a project is, in words."""

from __future__ import annotations

from keyturn.people import answers
from keyturn.projects.models import Project


def project_facts(project: Project) -> dict[str, str]:
    return {
        "type": answers.words("2.02.6", project.project_type),
        "rrh": answers.words("2.02.A", project.rrh_sub_type),
        "housing": answers.words("2.02.D", project.housing_type),
        "population": answers.words("2.02.7", project.target_population),
        "continuum": answers.words("1.10", project.continuum_project),
    }
