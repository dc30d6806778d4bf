"""Who is asked what; what is saved; how far it is."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from keyturn.assessments.models import Disability, HealthAndDV, IncomeBenefits
from keyturn.conftest import staff
from keyturn.desk.intake import records
from keyturn.desk.intake.asked import ANNUAL, EXIT, START, Person, topics
from keyturn.desk.intake.household import anniversary, annual_due, annual_tasks, tasks_at
from keyturn.desk.intake.status import State
from keyturn.enrollments.tests import build
from keyturn.kernel.writing import ChangedMeanwhile

ADULT, CHILD, HEAD_MINOR = Person(True, True, False), Person(False, False, False), Person(True, False, False)
INCOME = "IncomeBenefits"


def slugs(kind, funders, stage, who):
    return [topic.slug for topic, _questions in topics(kind, frozenset(funders), stage, who)]


def test_grants_and_age_decide_what_is_asked():
    assert slugs(13, {3}, START, ADULT) == ["income", "benefits", "insurance", "health", "safety"]
    assert slugs(13, {3}, START, CHILD) == ["insurance", "health"]
    assert slugs(13, {3}, START, HEAD_MINOR) == slugs(13, {3}, START, ADULT)
    assert slugs(13, {3}, ANNUAL, ADULT) == ["income", "benefits", "insurance"]
    assert slugs(0, set(), START, ADULT) == ["health"]
    assert "veteran" in slugs(13, {33}, START, Person(True, True, True))
    assert "veteran" not in slugs(13, {33}, START, ADULT)


def test_without_a_grant_only_the_disabling_condition_is_asked():
    ((_topic, questions),) = topics(0, frozenset(), START, ADULT)
    assert [question.column for question in questions] == ["Enrollment.DisablingCondition"]


pytestmark = pytest.mark.django_db


def income(any_, **amounts):
    flags = {f"{INCOME}.{name}": int(amounts.get(name) is not None) for name in ("SSI", "Earned")}
    money = {f"{INCOME}.{name}Amount": amount for name, amount in amounts.items()}
    return {f"{INCOME}.IncomeFromAnySource": any_, **flags, **money}


def test_the_total_is_the_sum(worker, ana):
    records.write(worker, ana, START, ana.entry_date, income(1, SSI=710, Earned=200))
    row = IncomeBenefits.objects.get()
    assert (row.total_monthly_income, row.ssi, row.data_collection_stage) == (910, 1, 1)
    assert (row.information_date, row.project_id, row.personal_id) == (ana.entry_date, ana.project_id, ana.client_id)


def test_no_income_is_a_total_of_nothing(worker, ana):
    records.write(worker, ana, START, ana.entry_date, income(0))
    assert IncomeBenefits.objects.get().total_monthly_income == 0


def test_three_topics_share_one_row(worker, ana):
    records.write(worker, ana, START, ana.entry_date, income(0))
    records.write(worker, ana, START, ana.entry_date, {f"{INCOME}.InsuranceFromAnySource": 9})
    row = IncomeBenefits.objects.get()
    assert (row.income_from_any_source, row.insurance_from_any_source) == (0, 9)


def test_a_lasting_condition_is_a_disabling_condition(worker, ana):
    values = {"Disabilities5.DisabilityResponse": 1, "Disabilities5.IndefiniteAndImpairs": 1,
              "Disabilities6.DisabilityResponse": 0, "Enrollment.DisablingCondition": 0}  # fmt: skip
    records.write(worker, ana, START, ana.entry_date, values)
    assert build.fresh(worker, ana).disabling_condition == 1
    assert {row.disability_type for row in Disability.objects.all()} == {5, 6}


@pytest.mark.parametrize("kind", [6, 8])
def test_developmental_and_hiv_are_disabling_by_themselves(worker, ana, kind):
    records.write(worker, ana, START, ana.entry_date, {f"Disabilities{kind}.DisabilityResponse": 1})
    assert build.fresh(worker, ana).disabling_condition == 1


def test_a_passing_condition_is_not(worker, ana):
    values = {"Disabilities7.DisabilityResponse": 1, "Disabilities7.IndefiniteAndImpairs": 0}
    records.write(worker, ana, START, ana.entry_date, {**values, "Enrollment.DisablingCondition": 0})
    assert build.fresh(worker, ana).disabling_condition == 0


def test_an_answer_saved_meanwhile_is_not_overwritten(worker, ana):
    records.write(worker, ana, START, ana.entry_date, income(0), versions="")
    with pytest.raises(ChangedMeanwhile):
        records.write(worker, ana, START, ana.entry_date, income(9), versions="")
    records.write(worker, ana, START, ana.entry_date, income(9), versions=f"{INCOME}=1")
    assert IncomeBenefits.objects.get().income_from_any_source == 9


def test_updates_and_years_are_assessments(worker, ana):
    other = staff("oak", "direct-service", "Otto")
    records.write(other, ana, START, ana.entry_date, income(0))
    with pytest.raises(PermissionDenied):
        records.write(other, ana, ANNUAL, build.day(), income(0))


def test_states(worker, ana):
    def state(slug):
        found = tasks_at(START, [build.fresh(worker, ana)], {ana.project_id: frozenset({3})})[ana.pk]
        return next(task.state for task in found if task.topic.slug == slug)

    assert state("income") is State.NOT_STARTED
    records.write(worker, ana, START, ana.entry_date, {f"{INCOME}.IncomeFromAnySource": 99})
    assert state("income") is State.SECOND_LOOK
    records.write(worker, ana, START, ana.entry_date, {f"{INCOME}.IncomeFromAnySource": 8})
    assert state("income") is State.DONE
    records.write(worker, ana, START, ana.entry_date, {"Disabilities5.DisabilityResponse": 0})
    assert state("health") is State.IN_PROGRESS


@pytest.mark.parametrize(
    ("entered", "today", "due"),
    [
        ("2025-03-01", "2026-01-29", None),
        ("2025-03-01", "2026-01-30", "2026-03-01"),
        ("2025-03-01", "2026-06-01", "2026-03-01"),
        ("2025-03-01", "2027-01-30", "2027-03-01"),
        ("2024-02-29", "2025-02-28", "2025-02-28"),
        ("2026-01-10", "2026-01-20", None),
    ],
)
def test_the_anniversary_that_counts(entered, today, due):
    from datetime import date

    found = anniversary(date.fromisoformat(entered), date.fromisoformat(today))
    assert (found.isoformat() if found else None) == due


def test_answers_outside_the_window_do_not_count(worker, housing):
    row = build.enroll(worker, housing, build.person(worker, "Ben"), entry=build.day(400))[0]
    due = annual_due([row])
    grants = {housing.pk: frozenset({3})}

    def left():
        return sum(not task.done for task in annual_tasks({row.pk: due}, [row], grants)[row.pk])

    assert left() == 3
    records.write(worker, row, ANNUAL, due - timedelta(days=31), income(0))
    assert left() == 3
    records.write(worker, row, ANNUAL, due - timedelta(days=30), income(0))
    assert left() == 2


def page(row, slug, stage="start"):
    return reverse("topic", args=[row.pk, stage, slug])


def test_what_is_not_asked_is_not_found(browser, ana):
    assert browser.get(page(ana, "income")).status_code == 200
    assert browser.get(page(ana, "veteran")).status_code == 404
    assert browser.get(page(ana, "income", "exit")).status_code == 404
    assert browser.get(page(ana, "nonsense")).status_code == 404


def test_income_and_its_sources_agree(browser, ana):
    none = browser.post(page(ana, "income"), {f"{INCOME}-IncomeFromAnySource": "1"}).content.decode()
    assert "Choose where the income comes from" in none
    answers = {f"{INCOME}-IncomeFromAnySource": "0", f"{INCOME}-SSI": "1", f"{INCOME}-SSIAmount": "$710"}
    assert "You said there is no income but named some" in browser.post(page(ana, "income"), answers).content.decode()
    answers[f"{INCOME}-IncomeFromAnySource"] = "1"
    assert browser.post(page(ana, "income"), answers).status_code == 302
    assert IncomeBenefits.objects.get().total_monthly_income == 710


def test_what_followed_from_a_changed_answer_is_dropped(browser, ana):
    answers = {"HealthAndDV-DomesticViolenceSurvivor": "0", "HealthAndDV-WhenOccurred": "1"}
    browser.post(page(ana, "safety"), answers)
    assert HealthAndDV.objects.get().when_occurred is None


def test_a_clash_on_a_topic_shows_both(browser, ana, worker):
    first = browser.get(page(ana, "income")).context["form"]["versions"].value()
    records.write(worker, ana, START, ana.entry_date, income(0))
    late = browser.post(page(ana, "income"), {f"{INCOME}-IncomeFromAnySource": "9", "versions": first})
    assert late.status_code == 409
    assert "Somebody else changed these answers" in late.content.decode()
    again = {f"{INCOME}-IncomeFromAnySource": "9", "versions": late.context["form"].data["versions"]}
    assert browser.post(page(ana, "income"), again).status_code == 302
    assert IncomeBenefits.objects.get().income_from_any_source == 9


def test_exit_answers_are_of_the_exit_date(worker, ana):
    from keyturn.enrollments.services import record_exit

    record_exit(worker, [ana], build.day(3), destination=410)
    gone = build.fresh(worker, ana)
    assert records.default_day(gone, EXIT) == build.day(3)


def test_an_update_is_dated_and_asks_only_what_changed(browser, ana):
    page = browser.get(reverse("topics", args=[ana.pk, "update"])).content.decode()
    assert reverse("topic", args=[ana.pk, "update", "income"]) in page
    for amount in ("100", "200"):
        answers = {f"{INCOME}-IncomeFromAnySource": "1", f"{INCOME}-Earned": "1", f"{INCOME}-EarnedAmount": amount}
        day = build.day(5).isoformat()
        assert browser.post(page_of(ana, "income", "update"), {**answers, "information_date": day}).status_code == 302
    row = IncomeBenefits.objects.get()
    assert (row.data_collection_stage, row.information_date, row.earned_amount) == (2, build.day(5), 200)


def page_of(row, slug, stage):
    return reverse("topic", args=[row.pk, stage, slug])


def test_who_only_reads_sees_the_answers_and_no_form(client, worker, ana):
    records.write(worker, ana, START, ana.entry_date, income(1, SSI=710))
    address = page_of(ana, "income", "start")
    build.sign_in(client, staff("oak", "read-only", "Reed"))
    html = client.get(address).content.decode()
    assert "710" in html
    assert "IncomeBenefits-SSI" not in html
    assert client.post(address, {}).status_code == 403
    private = page_of(ana, "safety", "start")
    assert client.get(private).status_code == 403
    assert private not in client.get(reverse("enrollment", args=[ana.pk])).content.decode()
    build.sign_in(client, staff("oak", "services-only", "Basil"))
    assert client.get(address).status_code == 403
