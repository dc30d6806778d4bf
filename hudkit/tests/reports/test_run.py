"""A run over a made-up community: cells, people, rules, refusals."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from hudkit import reports
from hudkit.dataset import Dataset
from hudkit.engine import EngineError
from hudkit.reports import ReportRefused, Run
from hudkit.reports.layout import Layout
from hudkit.reports.places import FORMULAS, MEASURES

from .made_up import community, copied

YEAR = {"start": date(2025, 10, 1), "end": date(2026, 9, 30)}
ALL = ["ES", "NBN", "SO", "PSH", "RRH"]


@pytest.fixture(scope="module")
def data() -> Iterator[Dataset]:
    with community() as made:
        yield made


@pytest.fixture(scope="module")
def apr(data: Dataset) -> Iterator[Run]:
    run = reports.run("apr", data, projects=ALL, **YEAR)
    yield run
    run.close()


def filled(layout: Layout) -> list[str]:
    return [
        f"{letter}{row}" for row, _ in layout.rows for letter in layout.values if f"{letter}{row}" not in layout.blank
    ]


def test_every_figure_opens_to_as_many_people(apr: Run) -> None:
    """A count is the number of distinct people behind it, in every cell of every table."""
    seen = 0
    for name, question in apr.report.questions.items():
        if question.places.records:
            continue
        members = apr.members(name)
        for ref in filled(apr.report.layouts[name]):
            if question.places.measure(ref).kind == "people":
                people = {person for person, _, _ in members.get(ref, ())}
                assert len(people) == apr.table(name).cell(ref), (name, ref)
                seen += len(people)
    assert seen > 500


def test_one_figure_opens_like_all_of_them(apr: Run) -> None:
    members = apr.members("Q11")
    for ref in ("B2", "C5", "F12", "B13", "E10"):
        assert apr.people("Q11", ref) == members.get(ref, [])


def test_the_table_of_projects_opens_too(apr: Run) -> None:
    table = apr.table("Q4a")
    assert [row[3] for row in table.grid[1:]] == ["ES", "SO", "NBN", "PSH", "RRH"]
    for row in range(2, 7):
        assert len({person for person, _, _ in apr.people("Q4a", f"P{row}")}) == table.cell(f"P{row}")


def test_q4a_adds_up_to_q5a(apr: Run) -> None:
    """Q4a, steps 8 and 9."""
    q4a, q5a = apr.table("Q4a"), apr.table("Q5a")
    assert sum(int(str(q4a.cell(f"P{row}"))) for row in range(2, 7)) == q5a.cell("C2")
    assert sum(int(str(q4a.cell(f"Q{row}"))) for row in range(2, 7)) == int(str(q5a.cell("C15"))) + int(
        str(q5a.cell("C16"))
    )


def test_totals_agree_across_tables(apr: Run) -> None:
    served = apr.table("Q5a").cell("C2")
    assert served == apr.table("Q7a").cell("B6") == apr.table("Q11").cell("B13")
    assert apr.table("Q5a").cell("C6") == apr.table("Q23c").cell("B40")


def test_a_share_opens_to_the_people_of_its_parts(apr: Run) -> None:
    parts = {row for ref in ("B41", "B40", "B42") for row in apr.people("Q23c", ref)}
    assert set(apr.people("Q23c", "B43")) == parts
    share = apr.table("Q23c").cell("B43")
    assert isinstance(share, Decimal)
    assert -share.as_tuple().exponent == 4


def test_copying_everybody_multiplies_counts_and_leaves_shares(data: Dataset, apr: Run) -> None:
    times = 3
    with copied(data, times) as more:
        run = reports.run("apr", more, projects=ALL, **YEAR)
        for name, question in apr.report.questions.items():
            if question.places.records:
                continue
            for ref in filled(apr.report.layouts[name]):
                one, many = apr.table(name).cell(ref), run.table(name).cell(ref)
                kind = question.places.measure(ref).kind
                stays = kind in ("mean", "median", "ratio")
                assert many == (one if stays else one * times), (name, ref)  # type: ignore[operator]
        run.close()
    assert {"mean", "median"} <= set(MEASURES)
    assert "ratio" in FORMULAS


def test_a_rule_in_words(apr: Run) -> None:
    rule = apr.rule("q23c", "C43")
    assert rule.row == "Percentage of persons exiting to positive housing destinations"
    assert rule.column == "Without Children"
    assert rule.formula == "C41/(C40-C42)"
    assert [str(cited) for cited in rule.cites] == ["APR: Q23c, steps 1 to 6"]
    assert [step.id for step in rule.steps][-1] == "q23c"


def test_greyed_cells_are_empty(apr: Run) -> None:
    assert apr.table("Q7a").cell("E2") is None
    assert apr.table("Q23c").cell("B2") is None


def test_only_the_tables_asked_for(data: Dataset) -> None:
    run = reports.run("apr", data, projects=["ES"], tables=["q11"], **YEAR)
    assert list(run.tables) == ["Q11"]
    run.close()


def test_two_runs_on_one_data_set(data: Dataset, apr: Run) -> None:
    before = apr.people("Q5a", "C2")
    other = reports.run("apr", data, projects=["ES"], **YEAR)
    assert apr.people("Q5a", "C2") == before
    assert len(other.people("Q5a", "C2")) < len(before)
    other.close()


def test_without_projects_those_the_report_is_for(data: Dataset) -> None:
    run = reports.run("apr", data, **YEAR)
    assert run.projects == ("PSH",)
    run.close()


def test_progress_is_told_and_may_end_the_run(data: Dataset) -> None:
    told: list[tuple[str, int, int]] = []
    asked = {"projects": ["ES"], "tables": ["Q11"], **YEAR}
    reports.run("apr", data, progress=lambda *now: told.append(now), **asked).close()  # type: ignore[arg-type]
    assert [done for _, done, _ in told] == list(range(len(told)))
    assert {total for _, _, total in told} == {len(told)}
    assert told[-1][0] == "Q11"

    def cancel(what: str, done: int, total: int) -> None:
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        reports.run("apr", data, progress=cancel, **asked)  # type: ignore[arg-type]


def refusal(data: Dataset, **asked: object) -> tuple[str, ...]:
    with pytest.raises(ReportRefused) as refused:
        reports.run("apr", data, **(YEAR | asked))  # type: ignore[arg-type]
    return refused.value.reasons


def test_every_reason_is_told(data: Dataset) -> None:
    assert refusal(data, projects=["ES", "CE", "nowhere"], coc=["XX-999"]) == (
        "No project in the data belongs to CoC XX-999; check the code, as in XX-501.",
        "Project ES is not in XX-999 by ProjectCoC.csv; leave out --coc or the project.",
        "Project CE is of type 14, which reports with ce-apr, not apr.",
        "The data has no project nowhere; check the ProjectID in Project.csv.",
    )


def test_dates_and_edition_are_looked_at_first(data: Dataset) -> None:
    reasons = refusal(data, start=date(2026, 10, 1), edition="fy1999")
    assert reasons[0].startswith("The start 2026-10-01 lies after the end 2026-09-30")
    assert reasons[1] == "apr knows no edition fy1999; it knows FY2026."


def test_no_project_at_all(data: Dataset) -> None:
    assert refusal(data, end=date(2019, 1, 1), start=date(2018, 1, 1))[0].startswith("No project calls for apr")


def test_a_table_that_is_not_there_yet(data: Dataset, apr: Run) -> None:
    missing = apr.missing[0] if apr.missing else "none"
    if apr.missing:
        assert refusal(data, tables=[missing])[0].startswith(f"{missing} is not there yet")
    assert refusal(data, tables=["Q99"])[0].startswith("apr has no table Q99")


def test_a_cell_there_is_not(apr: Run) -> None:
    for ref in ("Z2", "B99"):
        with pytest.raises(ReportRefused, match=f"Q5a has no cell {ref}"):
            apr.rule("Q5a", ref)
    with pytest.raises(KeyError, match="no cell Z2"):
        apr.table("Q5a").cell("Z2")


def test_no_such_report(data: Dataset) -> None:
    with pytest.raises(KeyError, match="no report nonsense; there are"):
        reports.run("nonsense", data, **YEAR)


def test_nobody_served(data: Dataset) -> None:
    run = reports.run("apr", data, projects=ALL, start=date(2010, 1, 1), end=date(2010, 12, 31))
    assert run.table("Q5a").cell("C2") == 0
    assert run.table("Q23c").cell("B43") == Decimal("0.0000")
    assert run.people("Q5a", "C2") == []
    run.close()


def test_a_faulty_step_of_a_table_is_named(data: Dataset) -> None:
    """Also among others that are counted in one statement with it."""
    report = reports.definition("apr")
    faulty = replace(report.questions["Q11"].step, body="select nothing_like_it from universe")
    questions = {**report.questions, "Q11": replace(report.questions["Q11"], step=faulty)}
    steps = {**report.steps, faulty.id: faulty}
    with pytest.raises(EngineError, match="step q11 on DuckDB"):
        reports.run(
            replace(report, questions=questions, steps=steps), data, projects=ALL, tables=("Q7a", "Q11"), **YEAR
        )
