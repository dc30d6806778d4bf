"""Leaving, taking it back, changing and deleting."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from keyturn.conftest import staff
from keyturn.enrollments.models import Enrollment, Exit
from keyturn.enrollments.rules import Refused, say
from keyturn.enrollments.selectors import enrollments
from keyturn.enrollments.services import (
    change_enrollment,
    change_relations,
    delete_enrollment,
    record_exit,
    undo_exit,
    undoable,
)
from keyturn.enrollments.tests import build
from keyturn.kernel.writing import ChangedMeanwhile

pytestmark = pytest.mark.django_db


@pytest.fixture
def stay(worker, shelter, family):
    return build.enroll(worker, shelter, *family, entry=build.day(10))


def reasons(call, *args, **kw):
    with pytest.raises(Refused) as caught:
        call(*args, **kw)
    return caught.value.reasons


def test_everybody_leaves_together(worker, stay):
    made = record_exit(worker, stay, build.day(2), destination=410)
    assert len(made) == 3
    assert {build.fresh(worker, row).exit_on for row in stay} == {build.day(2)}
    assert {one.project_id for one in made} == {stay[0].project_id}


def test_the_head_does_not_leave_before_the_others(worker, stay):
    assert reasons(record_exit, worker, stay[:1], build.day(1), destination=410) == (
        "Ana Ruiz is the head of household. Let everyone leave together, or choose a new head first",
    )
    assert not Exit.objects.exists()


def test_a_child_may_leave_first(worker, stay):
    record_exit(worker, stay[2:], build.day(1), destination=422)
    assert Exit.objects.get().enrollment_id == stay[2].pk


def test_a_new_head_lets_the_old_one_leave(worker, stay):
    change_relations(worker, stay, {stay[0].pk: 4, stay[1].pk: 1, stay[2].pk: 4})
    rows = [build.fresh(worker, row) for row in stay]
    record_exit(worker, rows[:1], build.day(1), destination=410)
    assert [row.relationship_to_hoh for row in rows] == [4, 1, 4]


def test_a_household_keeps_a_head_who_is_here(worker, stay):
    assert reasons(change_relations, worker, stay, {row.pk: 2 for row in stay})[0].startswith("Choose one person")
    record_exit(worker, stay[2:], build.day(1), destination=422)
    rows = [build.fresh(worker, row) for row in stay]
    wanted = {rows[0].pk: 4, rows[1].pk: 4, rows[2].pk: 1}
    assert reasons(change_relations, worker, rows, wanted) == ("Choose a head who is still here",)


def test_exit_is_not_before_entry_and_not_in_the_future(worker, stay):
    said = reasons(record_exit, worker, stay, build.day(11), destination=410)
    assert said[0] == f"Exit date must be on or after {say(build.day(10))}, the day Ana Ruiz entered"
    assert reasons(record_exit, worker, stay, build.day(-1), destination=410)[0] == "Exit date must be today or earlier"


def test_leaving_twice_is_leaving_once(worker, stay):
    record_exit(worker, stay, build.day(2), destination=410)
    assert record_exit(worker, stay, build.day(1), destination=116) == []
    assert set(Exit.objects.values_list("destination", flat=True)) == {410}


def test_an_exit_is_taken_back_for_all_of_its_press(worker, stay):
    record_exit(worker, stay[2:], build.day(3), destination=422)
    rows = [build.fresh(worker, row) for row in stay]
    record_exit(worker, rows[:2], build.day(2), destination=410)
    assert undo_exit(worker, rows[0]) == 2
    assert [build.fresh(worker, row).exit_on for row in stay] == [None, None, build.day(3)]
    assert build.events("enrollment.edit").filter(result="undone").count() == 1


def test_after_fifteen_minutes_it_stays(worker, stay):
    record_exit(worker, stay, build.day(2), destination=410)
    Exit.objects.update(date_created=timezone.now() - timedelta(minutes=16))
    assert undoable(worker, stay[0]) == []
    assert undo_exit(worker, stay[0]) == 0
    assert build.fresh(worker, stay[0]).exit_on == build.day(2)


def test_somebody_elses_exit_is_not_undone(worker, stay):
    record_exit(worker, stay, build.day(2), destination=410)
    other = staff("oak", "direct-service", "Otto")
    assert undo_exit(other, build.fresh(other, stay[0])) == 0


def test_dates_hold_together(worker, stay):
    row = stay[0]
    said = reasons(change_enrollment, worker, row, {"move_in_date": build.day(11)}, version=row.version)
    assert said == (f"Move-in date must be on or after {say(build.day(10))}, the entry date",)
    change_enrollment(worker, row, {"move_in_date": build.day(4)}, version=row.version)
    assert build.fresh(worker, row).move_in_date == build.day(4)


def test_two_people_changing_one_enrollment_is_a_clash(worker, stay):
    mine, theirs = stay[0], build.fresh(worker, stay[0])
    change_enrollment(worker, theirs, {"entry_date": build.day(9)}, version=theirs.version)
    with pytest.raises(ChangedMeanwhile):
        change_enrollment(worker, mine, {"entry_date": build.day(8)}, version=1)
    assert build.fresh(worker, mine).entry_date == build.day(9)


def test_deleting_is_limited_and_keeps_the_row(worker, stay):
    with pytest.raises(PermissionDenied):
        delete_enrollment(worker, stay[2], why="duplicate")
    manager = staff("oak", "program-manager", "Magnolia")
    delete_enrollment(manager, build.fresh(manager, stay[2]), why="duplicate")
    assert not enrollments(manager).filter(pk=stay[2].pk).exists()
    assert Enrollment.objects.get(pk=stay[2].pk).date_deleted is not None
    assert build.events("enrollment.delete").get().detail == {"why": "duplicate"}


def test_the_head_is_not_deleted_from_under_the_others(worker, stay):
    manager = staff("oak", "program-manager", "Magnolia")
    said = reasons(delete_enrollment, manager, build.fresh(manager, stay[0]), why="duplicate")
    assert said == ("Ana Ruiz is the head of household. Choose a new head first",)
