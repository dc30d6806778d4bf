"""What the report room asks for: periods by name, projects agency by agency, a CoC where HUD wants one."""

from __future__ import annotations

from datetime import date

import pytest

from keyturn.kernel import writing
from keyturn.projects.models import Funder, Project, ProjectCoC
from keyturn.reporting.catalogue import CATALOGUE
from keyturn.reporting.forms import ReportForm
from keyturn.reporting.periods import periods


@pytest.mark.parametrize(
    ("today", "last_fiscal", "so_far", "quarter"),
    [
        (date(2026, 9, 30), (date(2024, 10, 1), date(2025, 9, 30)), date(2025, 10, 1), (date(2026, 4, 1), date(2026, 6, 30))),
        (date(2026, 10, 1), (date(2025, 10, 1), date(2026, 9, 30)), date(2026, 10, 1), (date(2026, 7, 1), date(2026, 9, 30))),
        (date(2027, 1, 15), (date(2025, 10, 1), date(2026, 9, 30)), date(2026, 10, 1), (date(2026, 10, 1), date(2026, 12, 31))),
    ],
)  # fmt: skip
def test_periods_follow_the_federal_fiscal_year_and_the_calendar(today, last_fiscal, so_far, quarter):
    last, now, three_months, year = periods(today)
    assert (last.start, last.end) == last_fiscal
    assert (now.start, now.end) == (so_far, today)
    assert (three_months.start, three_months.end) == quarter
    assert (year.start, year.end) == (date(today.year - 1, 1, 1), date(today.year - 1, 12, 31))


@pytest.fixture
def projects(worker, agencies):
    def made(key, kind, coc):
        row = writing.new(
            Project, worker, project_id=key, organization_id="oak", project_name=key.title(), project_type=kind
        )
        row.save()
        writing.new(ProjectCoC, worker, project_coc_id=f"c-{key}", project=row, coc_code=coc).save()
        return row

    return [made("shelter", 0, "XX-501"), made("outreach", 4, "XX-502"), made("doorway", 14, "XX-501")]


@pytest.mark.django_db
def test_projects_are_offered_agency_by_agency_where_the_report_applies(worker, projects):
    form = ReportForm(worker, CATALOGUE["apr"])
    ((agency, offered),) = form.fields["projects"].choices
    assert [key for key, _name in offered] == ["outreach", "shelter"]
    assert agency == projects[0].organization.organization_name


@pytest.mark.django_db
def test_a_report_made_coc_by_coc_takes_the_projects_of_that_coc(worker, projects):
    answers = {"start": "2025-10-01", "end": "2026-09-30"}
    assert ReportForm(worker, CATALOGUE["ce-apr"], answers).errors["coc"]
    form = ReportForm(worker, CATALOGUE["ce-apr"], {**answers, "coc": "XX-501"})
    assert form.is_valid(), form.errors
    assert form.asked()["coc"] == ["XX-501"]
    assert set(form.asked()["projects"]) <= {"shelter", "doorway"}


@pytest.mark.django_db
def test_projects_with_funding_for_the_report_are_told_apart(worker, projects):
    shelter, outreach, _doorway = projects
    writing.new(Funder, worker, funder_id="f1", project=outreach, funder=21, start_date=date(2020, 1, 1)).save()
    writing.new(Funder, worker, funder_id="f2", project=shelter, funder=8, start_date=date(2020, 1, 1)).save()
    assert ReportForm(worker, CATALOGUE["path"]).funded == ["outreach"]
    assert ReportForm(worker, CATALOGUE["caper"]).funded == ["shelter"]
    assert ReportForm(worker, CATALOGUE["dq"]).funded == []
