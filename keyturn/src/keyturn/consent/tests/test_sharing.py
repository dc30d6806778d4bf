"""What a client said about sharing: signed, verbal, no; the last word counts, all words stay (req 16, 17, 117)."""

import pytest
from django.core.exceptions import PermissionDenied

from keyturn.conftest import staff
from keyturn.consent.models import Release
from keyturn.consent.selectors import sharing
from keyturn.consent.services import answer_sharing

pytestmark = pytest.mark.django_db


def test_nobody_has_asked_yet(worker, phillip):
    found = sharing(worker, phillip.pk)
    assert (found.asked, found.shared, found.answer) == (False, False, "")


@pytest.mark.parametrize(("answer", "shared"), [("written", True), ("verbal", True), ("no", False)])
def test_the_answer_counts_from_now(worker, phillip, answer, shared):
    answer_sharing(worker, phillip.pk, answer, organization_id="oak")
    found = sharing(worker, phillip.pk)
    assert (found.asked, found.shared, found.answer) == (True, shared, answer)


def test_a_no_ends_an_earlier_yes_and_both_stay(worker, phillip):
    answer_sharing(worker, phillip.pk, "verbal")
    answer_sharing(worker, phillip.pk, "no")
    assert not sharing(worker, phillip.pk).shared
    assert Release.objects.filter(client=phillip).count() == 2
    assert Release.objects.get(granted=True).revoked_at is not None


def test_who_only_reads_records_no_answer(phillip):
    with pytest.raises(PermissionDenied):
        answer_sharing(staff("oak", "read-only", "Otto"), phillip.pk, "verbal")
