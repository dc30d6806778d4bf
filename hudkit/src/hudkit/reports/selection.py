"""Which projects a run reports on, and every reason why it cannot."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from hudkit.engine.base import Engine
from hudkit.reports.definition import Definition

Types = dict[str, int | None]
"""ProjectType by ProjectID."""

NEEDS = {
    "needs_funder": (
        "select distinct ProjectID from Funder where Funder = ? and (StartDate is null or StartDate <= ?)"
        " and (EndDate is null or EndDate >= ?)",
        "has no grant of funder {code} in these dates by Funder.csv",
    ),
    "needs_access_point": (
        "select distinct ProjectID from CEParticipation where AccessPoint = ?"
        " and (CEParticipationStatusStartDate is null or CEParticipationStatusStartDate <= ?)"
        " and (CEParticipationStatusEndDate is null or CEParticipationStatusEndDate >= ?)",
        "is no coordinated entry access point in these dates by CEParticipation.csv",
    ),
    "needs_continuum_project": (
        "select ProjectID from Project where ContinuumProject = ?",
        "is no continuum project by Project.csv",
    ),
}
"""What a report may ask of every project in `applies.csv`: the projects that meet it (by code, last day and first day),
and the words for one that does not."""


class ReportRefused(Exception):
    """The report was not run. `reasons` lists all that is wrong, each with what to do about it."""

    def __init__(self, reasons: Iterable[str]) -> None:
        self.reasons = tuple(reasons)
        super().__init__("\n".join(self.reasons))


@dataclass(frozen=True)
class Parameters:
    """What a run is asked: first and last day (both included), edition, CoCs and projects ("all" where empty)."""

    start: date
    end: date
    edition: str = "fy2026"
    coc: tuple[str, ...] = ()
    projects: tuple[str, ...] = ()
    software: str = "hudkit"


def refuse_parameters(report: Definition, asked: Parameters) -> None:
    """ReportRefused where dates or edition cannot be run."""
    reasons = []
    if asked.start > asked.end:
        reasons.append(f"The start {asked.start} lies after the end {asked.end}; give the earlier day as the start.")
    if asked.edition.upper() not in report.editions:
        reasons.append(f"{report.name} knows no edition {asked.edition}; it knows {', '.join(report.editions)}.")
    if reasons:
        raise ReportRefused(reasons)


def choose(engine: Engine, report: Definition, asked: Parameters, day: date) -> tuple[str, ...]:
    """ProjectIDs to report on, in order: those asked for, else all to which the report applies.

    ReportRefused lists every project that is unknown, outside the CoCs or of a type with another report.
    """
    codes = report.applies.in_force(day)
    types = {code: other for kind, code, other, *_ in codes if kind in ("project_type", "other_report")}
    known: Types = dict(engine.fetch("select ProjectID, ProjectType from Project"))
    within = _within(engine, asked.coc)
    unmet = _unmet(engine, asked, [(kind, code) for kind, code, *_ in codes], known)
    reasons = list(_coc_reasons(engine, asked.coc, any(kind == "single_coc" for kind, *_ in codes)))
    reasons += _project_reasons(report, asked, known, within, types, unmet)
    if reasons:
        raise ReportRefused(reasons)
    chosen = asked.projects or _applicable(engine, report, asked, day, known, within, unmet)
    if not chosen:
        fitting = {project for project, kind in known.items() if kind in types and not types[kind]}
        raise ReportRefused([_nothing_chosen(report, asked, fitting if within is None else fitting & within, unmet)])
    return tuple(sorted(set(chosen)))


def _within(engine: Engine, cocs: Collection[str]) -> frozenset[str] | None:
    """Projects in any of the CoCs; None where no CoC was asked."""
    if not cocs:
        return None
    rows = engine.fetch("select ProjectID, CoCCode from ProjectCoC")
    return frozenset(project for project, code in rows if code in cocs)


def _unmet(engine: Engine, asked: Parameters, codes: Iterable[tuple[str, int]], known: Types) -> dict[str, str]:
    """Projects that do not meet what the report asks of every project, each with the words for it."""
    found: dict[str, str] = {}
    for kind, code in codes:
        if kind in NEEDS:
            query, words = NEEDS[kind]
            values = (code, asked.end, asked.start)[: query.count("?")]
            meeting = {project for (project,) in engine.fetch(query, *values)}
            found |= dict.fromkeys(known.keys() - meeting - found.keys(), words.format(code=code))
    return found


def _coc_reasons(engine: Engine, cocs: Collection[str], single: bool) -> Iterator[str]:
    known = {code for (code,) in engine.fetch("select distinct CoCCode from ProjectCoC")}
    for code in cocs:
        if code not in known:
            yield f"No project in the data belongs to CoC {code}; check the code, as in XX-501."
    if single and len(set(cocs) or known) != 1:
        there = ", ".join(sorted(known)) or "none: ProjectCoC.csv has no rows"
        yield f"This report is of one CoC at a time; name one with --coc, out of {there}."


def _project_reasons(
    report: Definition,
    asked: Parameters,
    known: Types,
    within: frozenset[str] | None,
    types: dict[int | None, str | None],
    unmet: dict[str, str],
) -> Iterator[str]:
    for project in asked.projects:
        kind = known.get(project)
        if project not in known:
            yield f"The data has no project {project}; check the ProjectID in Project.csv."
        elif types.get(kind):
            yield f"Project {project} is of type {kind}, which reports with {types[kind]}, not {report.name}."
        elif kind is None:
            yield f"Project {project} has no ProjectType in Project.csv, so no report applies to it."
        elif kind not in types:
            yield f"Project {project} is of type {kind}, to which {report.name} does not apply."
        elif project in unmet:
            yield f"Project {project} {unmet[project]}; {report.name} does not apply to it."
        elif within is not None and project not in within:
            yield f"Project {project} is not in {', '.join(asked.coc)} by ProjectCoC.csv; leave out --coc or the project."


def _nothing_chosen(report: Definition, asked: Parameters, fitting: Collection[str], unmet: dict[str, str]) -> str:
    """Why no project calls for the report; `fitting` are those of its types, in the CoCs asked for."""
    there = f" in {', '.join(asked.coc)}" if asked.coc else ""
    nothing = f"No project calls for {report.name} in these dates"
    if not fitting:
        return f"{nothing}: none{there} is of a type it applies to."
    if all(project in unmet for project in fitting):
        faults = sorted({unmet[project] for project in fitting})
        return f"{nothing}: each project{there} of a type it applies to {', or '.join(faults)}."
    return f"{nothing}; name projects with --projects."


def _applicable(
    engine: Engine,
    report: Definition,
    asked: Parameters,
    day: date,
    known: Types,
    within: frozenset[str] | None,
    unmet: Collection[str],
) -> list[str]:
    codes = report.applies.in_force(day)
    types = {code for kind, code, *_ in codes if kind == "project_type"}
    funders = {code for kind, code, *_ in codes if kind == "funder"}
    rows = engine.fetch(
        "select distinct ProjectID, Funder from Funder where (StartDate is null or StartDate <= ?)"
        " and (EndDate is null or EndDate >= ?)",
        asked.end,
        asked.start,
    )
    funded = {project for project, funder in rows if funder in funders or not funders}
    return [
        project
        for project, kind in known.items()
        if kind in types
        and project not in unmet
        and (project in funded or not funders)
        and (within is None or project in within)
    ]
