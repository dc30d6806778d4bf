"""Bringing an export in: what is written, what is refused, what is left out."""

from __future__ import annotations

import copy
import json

import pytest

from keyturn.assessments.models import IncomeBenefits
from keyturn.audit.models import AuditEvent
from keyturn.enrollments.models import Enrollment, Exit
from keyturn.exchange import services
from keyturn.exchange.imports.kinds import KINDS
from keyturn.exchange.models import BeforeImage, Finding, StoredPart
from keyturn.people.models import Client
from keyturn.people.search import read
from keyturn.people.selectors import find_clients
from keyturn.projects.models import Organization
from keyturn.services.models import Service

LATER = "2026-02-01 09:00:00"


def test_a_sound_export_comes_in(community, written, imported, lead):
    run = imported(written(community))
    assert (run.status, run.written["new"], run.written["changed"]) == ("done", 11, 0), (run.message, run.faults)
    assert Client.objects.get(pk="c1").identity.name == "Marisol Vega"
    assert Service.objects.get().project_id == "p1"
    assert [match.client.pk for match in find_clients(lead, read("Vega, M", _today()))] == ["c1"]


def test_values_that_no_column_holds_are_kept_as_they_came(community, written, imported):
    imported(written(community))
    stay = Enrollment.objects.get(pk="e2")
    assert (stay.entry_date, stay.as_received) == (None, {"EntryDate": "03-11-21"})
    income = IncomeBenefits.objects.get(pk="i1")
    assert (str(income.total_monthly_income), income.earned) == ("4.20", 1)
    assert income.as_received == {"TotalMonthlyIncome": "4.2", "Earned": "01"}
    assert IncomeBenefits.objects.get(pk="i2").as_received is None


def test_times_are_the_communitys_clock(community, written, imported, settings):
    settings.TIME_ZONE = "America/Chicago"
    community["Services"][0]["DateCreated"] = "2026-03-08 02:30:00"
    imported(written(community))
    service = Service.objects.get()
    assert service.date_updated.isoformat() == "2026-01-05T14:00:00+00:00"
    assert service.as_received == {"DateCreated": "2026-03-08 02:30:00"}, "the clocks skipped that hour"


def test_names_go_nowhere_but_under_seal(community, written, imported):
    imported(written(community))
    from django.db import connection

    with connection.cursor() as cursor:
        for table in ("exchange_importrun", "exchange_finding", "exchange_beforeimage", "people_client", "audit_event"):
            cursor.execute(f"select coalesce(string_agg(t::text, ' '), '') from {table} t")
            assert not {"Marisol", "Vega", "900112222"} & set(cursor.fetchone()[0].replace('"', " ").split()), table


def test_the_same_again_changes_nothing(community, written, imported):
    imported(written(community))
    run = imported(written({**community, "Export": [{**community["Export"][0], "ExportID": "x2"}]}, "again"))
    assert (run.written["new"], run.written["changed"], run.written["unchanged"]) == (1, 0, 10)


def test_what_differs_is_changed_and_found_under_its_new_name(community, written, imported, lead):
    imported(written(community))
    community["Client"][0] |= {"LastName": "Ortega", "DateUpdated": LATER}
    run = imported(written(community, "later"))
    assert run.written["changed"] == 1
    assert {"file": "Client", "key": "c1", "sort": "changed"}.items() <= run.samples[0].items()
    assert run.samples[0]["columns"] == ["DateUpdated", "name, SSN or birth date"]
    assert not find_clients(lead, read("Marisol Vega", _today()))
    assert [match.client.pk for match in find_clients(lead, read("Ortega", _today()))] == ["c1"]


def test_what_the_export_does_not_bring_again_is_told_and_stays(community, written, imported):
    imported(written(community))
    left = {**community, "Client": community["Client"][:1], "Enrollment": community["Enrollment"][:1]}
    run = imported(written({**left, "Services": [], "IncomeBenefits": community["IncomeBenefits"][:1]}, "later"))
    missing = {one["file"]: one["missing"] for one in run.differences if one["missing"]}
    assert missing == {"Client": 1, "Enrollment": 1, "IncomeBenefits": 1, "Services": 1}
    told = {(one["file"], one["key"]) for one in run.samples if one["sort"] == "missing"}
    assert told == {("Client", "c2"), ("Enrollment", "e2"), ("IncomeBenefits", "i2"), ("Services", "s1")}
    assert (Client.objects.count(), Service.objects.count()) == (2, 1)


def test_an_export_without_projects_misses_nothing(community, written, imported):
    imported(written(community))
    run = imported(written({"Export": community["Export"], "User": community["User"]}, "later"))
    assert not any(one["missing"] for one in run.differences)


def test_what_is_newer_here_stays(community, written, imported):
    imported(written(community))
    Project = Enrollment._meta.get_field("project").related_model
    project = Project.objects.get(pk="p1")
    project.project_name, project.date_updated, project.version = "Our name", f"{LATER}+00:00", 2
    project.save()
    run = imported(written(community, "again"))
    assert (run.written["older"], run.written["changed"]) == (1, 0)
    assert Project.objects.get(pk="p1").project_name == "Our name"


BROKEN = {
    "key.missing": ("Services", {"ServicesID": "", "EnrollmentID": "e1", "PersonalID": "c1"}),
    "key.duplicate": ("Services", {"ServicesID": "s1", "EnrollmentID": "e1", "PersonalID": "c1"}),
    "key.broken": ("Services", {"ServicesID": "s2", "EnrollmentID": "e9", "PersonalID": "c1"}),
    "key.contradiction": ("Services", {"ServicesID": "s2", "EnrollmentID": "e1", "PersonalID": "c2"}),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_structural_fault_waits_for_a_decision(community, written, imported, lead, kind):
    file, row = BROKEN[kind]
    community[file].append(row)
    folder = written(community)
    run = imported(folder)
    assert run.status == "deciding"
    assert [fault["kind"] for fault in run.faults] == [kind]
    assert not Organization.objects.exists(), "nothing is written before a person decides"
    with pytest.raises(services.NotNow):
        services.confirm(lead, run)
    services.decide(lead, run, {kind: "leave-out"})
    services.confirm(lead, run)
    services.write_import(lead, run, folder)
    assert (run.status, run.written["left_out"], Service.objects.count()) == ("done", 1, 1)
    finding = Finding.objects.get(run=run, left_out=True)
    assert (finding.rule, finding.file, finding.line) == (kind, "Services", 3)


def test_a_refusal_refuses_the_whole(community, written, imported, lead):
    community["Services"].append(BROKEN["key.broken"][1])
    run = imported(written(community))
    services.decide(lead, run, {"key.broken": "refuse"})
    assert run.status == "refused"
    assert not Organization.objects.exists()


def test_rows_of_a_row_left_out_are_left_out_with_it(community, written, imported):
    community["Enrollment"][0]["ProjectID"] = "p9"
    run = imported(written(community), leave_out=("key.broken",))
    left = Finding.objects.filter(run=run, left_out=True).values_list("file", "rule", "column")
    assert set(left) == {
        ("Enrollment", "key.broken", "ProjectID"),
        ("Services", "row.depends", "EnrollmentID"),
        ("IncomeBenefits", "row.depends", "EnrollmentID"),
    }
    assert list(Enrollment.objects.values_list("pk", flat=True)) == ["e2"]


def test_a_missing_file_is_a_fault_of_its_own(community, written, imported):
    run = imported(written(community, without=("Event",)))
    assert run.status == "deciding"
    assert run.faults == [{"kind": "file.missing", "file": "Event", "column": "", "count": 1, "first_line": None}]


def test_a_row_cut_short_is_left_out_without_its_keys(community, written, imported):
    folder = written(community)
    with (folder / "Services.csv").open("a") as sink:
        sink.write('"s2","Somebody Real","c1"\n')
    run = imported(folder, leave_out=tuple(KINDS))
    finding = Finding.objects.get(run=run, left_out=True, rule="row.fields")
    assert (finding.line, finding.keys) == (3, {})
    assert "Somebody" not in json.dumps([run.faults, run.flags, run.samples])


def test_a_file_that_is_no_export_is_refused(tmp_path, imported):
    path = tmp_path / "letter.zip"
    path.write_bytes(b"Dear Sir or Madam")
    run = imported(path)
    assert run.status == "refused"
    assert "zip" in run.message


def test_a_partial_export_may_point_to_what_keyturn_holds(community, written, imported):
    imported(written(community))
    exits = [{"ExitID": "x1", "EnrollmentID": "e1", "PersonalID": "c1", "ExitDate": "2026-02-01"}]
    run = imported(written({"Export": community["Export"], "Exit": exits}, "delta"))
    assert (run.status, run.faults) == ("done", [])
    assert Exit.objects.get().project_id == "p1"


def test_an_enrollment_given_to_another_client_takes_its_rows_along(community, written, imported, lead):
    imported(written(community))
    moved = {**community["Enrollment"][0], "PersonalID": "c2", "DateUpdated": LATER}
    run = imported(written({"Export": community["Export"], "Enrollment": [moved]}, "merged"))
    assert Service.objects.get().personal_id == "c2"
    services.take_back(lead, run)
    assert Service.objects.get().personal_id == "c1"


def test_a_second_source_cannot_collide(community, written, imported):
    imported(written(community))
    imported(written(community, "other"), source="north")
    assert set(Client.objects.values_list("pk", flat=True)) == {"c1", "c2", "north:c1", "north:c2"}
    assert Enrollment.objects.get(pk="north:e1").household_id == "north:h1"


def test_the_file_is_kept_sealed_and_only_until_it_is_written(community, written, lead):
    folder = written(community)
    run = services.start_import(lead, file_name="a.zip", pieces=[b"Marisol Vega"])
    assert b"Marisol" not in bytes(StoredPart.objects.get().body)
    services.check_import(lead, run, folder)
    services.confirm(lead, run)
    services.write_import(lead, run, folder)
    assert not StoredPart.objects.exists()


def test_every_client_touched_finds_the_import(community, written, imported, lead):
    run = imported(written(community))
    event = AuditEvent.objects.get(action="exchange.import", client_ids__contains=["c1"])
    assert (event.object_key, event.actor_id, event.client_ids) == (str(run.pk), lead.user_id, ["c1", "c2"])


class TestTakingBack:
    def test_new_rows_go_and_changed_rows_are_as_before(self, community, written, imported, lead):
        imported(written(community))
        before = list(Client.objects.order_by("pk").values())
        later = copy.deepcopy(community)
        later["Client"][0] |= {"LastName": "Ortega", "DateUpdated": LATER}
        later["Services"].append({"ServicesID": "s2", "EnrollmentID": "e1", "PersonalID": "c1"})
        run = imported(written(later, "later"))
        assert services.take_back(lead, run) == {"removed": 1, "restored": 1}
        assert list(Client.objects.order_by("pk").values()) == before
        assert [match.client.pk for match in find_clients(lead, read("Marisol Vega", _today()))] == ["c1"]
        assert Service.objects.count() == 1

    def test_all_of_a_first_import(self, community, written, imported, lead):
        run = imported(written(community))
        assert services.take_back(lead, run) == {"removed": 11, "restored": 0}
        assert not Client.objects.exists()
        assert not Organization.objects.exists()

    def test_not_over_what_a_person_changed(self, community, written, imported, lead):
        from keyturn.kernel.writing import update

        run = imported(written(community))
        update(Service.objects.get(), lead, {"record_type": 12})
        with pytest.raises(services.CannotTakeBack) as refused:
            services.take_back(lead, run)
        assert [(one.file, one.key, one.why) for one in refused.value.blocked] == [("Services", "s1", "changed")]
        assert Service.objects.get().record_type == 12

    def test_not_under_what_a_person_added(self, community, written, imported, lead):
        run = imported(written(community))
        Service.objects.create(services_id="ours", enrollment_id="e1", personal_id="c1", project_id="p1")
        with pytest.raises(services.CannotTakeBack) as refused:
            services.take_back(lead, run)
        assert {(one.file, one.key, one.why) for one in refused.value.blocked} == {("Services", "ours", "added")}

    def test_the_later_import_first(self, community, written, imported, lead):
        first = imported(written(community))
        community["Organization"][0] |= {"OrganizationName": "Elm House", "DateUpdated": LATER}
        second = imported(written(community, "later"))
        assert BeforeImage.objects.get(run=second).key == "o1"
        with pytest.raises(services.CannotTakeBack) as refused:
            services.take_back(lead, first)
        assert [(one.key, one.why) for one in refused.value.blocked] == [("o1", "later")]
        services.take_back(lead, second)
        services.take_back(lead, first)


def _today():
    from django.utils import timezone

    return timezone.localdate()
