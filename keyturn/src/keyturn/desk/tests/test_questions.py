"""The questions as data: each is a column of the standards, and each element asked by stage is asked somewhere."""

import pytest

from hudkit import standards
from keyturn.desk.intake.asked import TOPICS
from keyturn.kernel.records import hud_models

EDITION = standards.edition("fy2026")
QUESTIONS = [question for topic in TOPICS for question in topic.questions]
# 3.917 and 3.07 are asked on entry and with the client; 4.04's reasons only HOPWA asks are listed in docs as left out.
ELSEWHERE = {"3.08", "3.10", "3.11", "3.12", "3.15", "3.16", "3.917", "3.01", "3.02", "3.03", "3.04", "3.07", "4.21"}
NOT_YET = {"NoMedicaidReason", "NoMedicareReason", "NoSCHIPReason", "NoVHAReason", "NoEmployerProvidedReason",
           "NoCOBRAReason", "NoPrivatePayReason", "NoStateHealthInsReason", "NoIndianHealthServicesReason"}  # fmt: skip
DERIVED = {"InformationDate", "TotalMonthlyIncome", "DisabilityType", "DataCollectionStage"}


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.column)
def test_a_question_is_a_column_of_its_element(question):
    column = EDITION.file(question.file).column(question.column.partition(".")[2])
    assert question.file in hud_models()
    element = EDITION.element(question.element)
    assert f"{question.file}.{column.name}" in element.columns or question.element.startswith("4.")
    if question.listed:
        assert question.listed in column.lists


def test_a_question_that_follows_names_one_before_it():
    for topic in TOPICS:
        before = set()
        for question in topic.questions:
            if question.after:
                assert set(question.after[0].split("|")) <= before, question.column
            before.add(question.column)


def asked_by_stage():
    """Active elements that a project start, an update, an exit or a year asks, with a column of their own."""
    stages = {"project_start", "update", "annual_assessment", "project_exit", "post_exit"}
    for element in EDITION.elements:
        if element.status == "active" and stages & set(element.stages) and element.number not in ELSEWHERE:
            yield element


@pytest.mark.parametrize("element", list(asked_by_stage()), ids=lambda e: e.number)
def test_every_element_is_asked_in_full(element):
    asked = {f"{q.file}.{q.column.partition('.')[2]}" for q in QUESTIONS if q.element == element.number}
    wanted = {column for column in element.columns if column.partition(".")[2] not in DERIVED | NOT_YET}
    assert wanted <= asked
