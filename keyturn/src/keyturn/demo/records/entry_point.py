"""Coordinated entry: assessments with questions and results, events with outcomes (4.19, 4.20)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from keyturn.demo.dice import Weighted
from keyturn.demo.model import Enrollment, Project, Stay
from keyturn.demo.pools import table
from keyturn.demo.records.desk import Desk
from keyturn.demo.write import Row

CRISIS, HOUSING_NEEDS = 1, 2
MEANS = Weighted([(1, 24), (2, 12), (3, 64)])
REFERRAL_OF = {"rrh": 13, "psh": 14, "oph": 15, "th": 11, "es": 10, "nbn": 10, "sh": 10}
"""Events of list 4.20.2 that refer to a project of a step."""
JOINT = 12
WITH_RESULT = (10, 11, 12, 13, 14, 15, 18)
REJECTED = Weighted([(2, 5), (3, 4)])
LIGHTER_HELP = Weighted([(2, 26), (7, 26), (16, 16), (8, 6), (9, 12), (6, 8), (4, 10), (3, 6), (18, 4)])
PREVENTION, PROBLEM_SOLVING, AFTER_PLACEMENT = 1, 2, 5


@dataclass
class Story:
    """A coordinated entry stay beside the household's other stays."""

    desk: Desk
    head: Enrollment
    others: list[Stay]
    offers: list[Project]
    """Housing projects that the household might be referred to."""

    @property
    def stay(self) -> Stay:
        return self.head.stay

    @property
    def end(self) -> date:
        return self.stay.exit or self.desk.calendar.last_night

    def within(self, day: date) -> date:
        return min(max(day, self.stay.entry), self.end)


def add_coordinated_entry(desk: Desk, stay: Stay, others: list[Stay], offers: list[Project]) -> None:
    """Everything of one household's time in coordinated entry, recorded for its head."""
    story = Story(desk, stay.members[0], [other for other in others if other.step != "ce"], offers)
    _add_assessment(story, stay.entry, CRISIS)
    needs = story.within(stay.entry + timedelta(days=desk.dice.between(0, 16)))
    if desk.dice.chance(0.84):
        _add_assessment(story, needs, HOUSING_NEEDS)
    _add_again(story)
    _add_referrals(story, needs)
    _add_lighter_help(story)


def _add_again(story: Story) -> None:
    """Assessed again after a year."""
    year = story.stay.entry + timedelta(days=365)
    if year <= story.end:
        _add_assessment(story, year, HOUSING_NEEDS)


def _add_assessment(story: Story, day: date, level: int) -> None:
    desk, dice = story.desk, story.desk.dice
    listed = 1 if dice.chance(0.82 if level == HOUSING_NEEDS else 0.25) else 2
    row: Row = {"AssessmentDate": day, "AssessmentType": dice.pick(MEANS), "AssessmentLevel": level}
    row |= {"PrioritizationStatus": listed, "AssessmentLocation": story.stay.project.name}
    made = desk.enter("Assessment", story.head, day, row)
    answers = [_add_answer(story, made, order, line) for order, line in enumerate(_questions(level), start=1)]
    _add_result(story, made, "Housing priority score", str(sum(answers) + 2 * int(story.head.person.disabled)))
    if level == HOUSING_NEEDS:
        _add_result(story, made, "Suggested help", dice.one(("Rapid re-housing", "Supportive housing", "Light touch")))


def _questions(level: int) -> tuple[dict[str, str], ...]:
    return table("questions")[:3] if level == CRISIS else table("questions")


def _add_answer(story: Story, made: Row, order: int, line: dict[str, str]) -> int:
    """One question and its answer; gives the points it scores, its place among the answers."""
    answers = line["answers"].split("|")
    at = story.desk.dice.between(0, len(answers) - 1)
    row: Row = {"AssessmentQuestionGroup": line["group"], "AssessmentQuestionOrder": order}
    row |= {"AssessmentQuestion": line["question"], "AssessmentAnswer": answers[at]}
    _beside(story, "AssessmentQuestions", "AssessmentQuestionID", made, row)
    return at


def _add_result(story: Story, made: Row, kind: str, result: str) -> None:
    row: Row = {"AssessmentResultType": kind, "AssessmentResult": result}
    _beside(story, "AssessmentResults", "AssessmentResultID", made, row)


def _beside(story: Story, file: str, key: str, made: Row, row: Row) -> None:
    """A row that was entered together with an assessment."""
    tables = story.desk.tables
    shared = ("AssessmentID", "EnrollmentID", "PersonalID", "DateCreated", "DateUpdated", "UserID")
    tables.add(file, {key: tables.key(file)} | row | {name: made[name] for name in shared})


def _add_event(story: Story, day: date, event: int, project: Project | None = None, result: int | None = None) -> None:
    row: Row = {"EventDate": day, "Event": event}
    if project:
        row["LocationCrisisOrPHHousing"] = project.id
    if result:
        answered = day + timedelta(days=story.desk.dice.between(0, 14))
        if answered <= story.desk.calendar.last_night:
            row |= {"ReferralResult": result, "ResultDate": answered}
    if event == PROBLEM_SOLVING:
        row["ProbSolDivRRResult"] = int(story.desk.dice.chance(0.3))
    if event == AFTER_PLACEMENT:
        row["ReferralCaseManageAfter"] = int(story.desk.dice.chance(0.7))
    story.desk.enter("Event", story.head, day, row)


def _add_referrals(story: Story, needs: date) -> None:
    """Each later stay was a referral, some after others that came to nothing."""
    dice, tried = story.desk.dice, False
    for other in story.others:
        event = JOINT if 44 in other.project.funders else REFERRAL_OF.get(other.step)
        if event is None or not story.stay.entry <= other.entry <= story.end:
            continue
        day = story.within(max(needs, other.entry - timedelta(days=dice.between(1, 21))))
        if dice.chance(0.22):
            _add_event(story, needs, event, other.project, dice.pick(REJECTED))
        _add_event(story, day, event, other.project, 1)
        tried = True
        if other.move_in and other.move_in <= story.end and dice.chance(0.4):
            _add_event(story, other.move_in, AFTER_PLACEMENT)
    if not tried and dice.chance(0.45):
        _refer_in_vain(story, needs)


def _refer_in_vain(story: Story, needs: date) -> None:
    """A referral that was refused or is still waiting for an answer."""
    recent = (story.desk.calendar.last_night - needs).days < 30
    if story.offers:
        project = story.desk.dice.one(story.offers)
        result = None if recent else story.desk.dice.pick(REJECTED)
        _add_event(story, needs, REFERRAL_OF[project.step], project, result)


def _add_lighter_help(story: Story) -> None:
    for _ in range(story.desk.dice.between(0, 2)):
        days = (story.end - story.stay.entry).days
        day = story.stay.entry + timedelta(days=story.desk.dice.between(0, min(days, 90)))
        _add_event(story, day, story.desk.dice.pick(LIGHTER_HELP))
    if story.desk.dice.chance(0.05):
        _add_event(story, story.stay.entry, PREVENTION)
