"""Every step with what it says and cites: docs/generated/rules.md."""

from collections.abc import Iterator

from hudkit import reports, terms
from hudkit.rule import Step


def pages() -> dict[str, str]:
    lines = ["# All rules", "", "Made from the headers of the SQL steps by `make docs`.", ""]
    lines += ["## Terms", "", *_steps(terms.steps())]
    for name in reports.names():
        report = reports.definition(name)
        own = {step.id: step for step in report.steps.values() if step.path.startswith(f"{name.replace('-', '_')}/")}
        lines += [f"## {report.title}", "", *_steps(own)]
    return {"rules.md": "\n".join(lines).rstrip() + "\n"}


def _steps(steps: dict[str, Step]) -> Iterator[str]:
    for step in steps.values():
        yield f"### {step.title} (`{step.id}`)"
        yield ""
        yield step.says
        yield ""
        yield f"- Source: {'; '.join(map(str, step.cites))} ({', '.join(step.editions)})"
        if step.deviations != "none":
            yield f"- Our reading: {step.deviations}"
        yield f"- Rests on: {', '.join(f'`{need}`' for need in step.needs)}"
        yield f"- Gives: {', '.join(step.columns)}"
        yield ""
