"""The record as HMIS CSV tables, as the viewer may see it."""

from __future__ import annotations

import datetime

import duckdb
import pytest

from hudkit import dataset, standards
from keyturn.kernel.extract import extract


@pytest.fixture
def into():
    with duckdb.connect() as connection:
        yield connection


@pytest.fixture
def night(phillip):
    """Phillip's stay at a shelter of the first agency, with one bed night."""
    from keyturn.enrollments.models import Enrollment
    from keyturn.projects.models import Project
    from keyturn.services.models import Service

    Project.objects.create(project_id="oak-es", organization_id="oak", project_name="Shelter", project_type=1)
    Enrollment.objects.create(enrollment_id="e1", client=phillip, project_id="oak-es", entry_date="2026-01-02")
    return Service.objects.create(
        services_id="s1",
        enrollment_id="e1",
        personal_id=phillip.pk,
        project_id="oak-es",
        date_provided="2026-01-02",
        fa_amount="4.20",
        other_type_provided='He said "fine",\nand left',
        date_created=datetime.datetime(2026, 1, 3, 5, 30, tzinfo=datetime.UTC),
    )


def test_every_file_is_a_table_of_hudkits_shape(night, into):
    extract(into)
    assert len(dataset.Dataset.from_connection(into).problems) == 0
    for file in standards.edition("fy2026").files:
        columns = [row[0] for row in into.execute(f'describe "{file.name}"').fetchall()]
        assert columns == [column.name for column in file.columns]


def test_values_come_typed_unsealed_and_in_the_communitys_zone(night, into):
    extract(into)
    client = into.execute("select FirstName, LastName, SSN, DOB, MiddleName from Client").fetchall()
    assert client == [("Phillip", "Johnson", "900456789", datetime.date(1980, 2, 29), None)]
    service = into.execute("select FAAmount, OtherTypeProvided, DateCreated, RecordType from Services").fetchall()
    assert [tuple(map(str, row)) for row in service] == [
        ("4.20", 'He said "fine",\nand left', "2026-01-02 23:30:00", "None")
    ]


def test_a_stranger_gets_nothing_of_it(night, stranger, into):
    extract(into)
    for file in ("Client", "Enrollment", "Services"):
        assert into.execute(f"select count(*) from {file}").fetchall() == [(0,)]


def test_projects_and_deleted_rows(night, into):
    extract(into, ["Client", "Services", "Organization"], projects=["another"])
    assert into.execute("select count(*) from Client").fetchall() == [(0,)]
    assert into.execute("select count(*) from Organization").fetchall() == [(0,)]
    night.date_deleted = datetime.datetime(2026, 2, 1, tzinfo=datetime.UTC)
    night.save()
    extract(into, ["Services"])
    assert into.execute("select count(*) from Services").fetchall() == [(0,)]
    extract(into, ["Services"], deleted=True, projects=["oak-es"])
    assert into.execute("select count(*) from Services").fetchall() == [(1,)]
