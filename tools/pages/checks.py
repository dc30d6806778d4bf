"""The data-quality and file-structure checks as a page of the manual: docs/generated/checks.md."""

from collections.abc import Iterator

from hudkit.checks.quality import GROUPS, SETTINGS, Check, catalog

HEAD = """# The data-quality and file-structure checks

Made from `hudkit/src/hudkit/checks/quality` by `make docs`. How to run them: [hudkit-checks.md](../reference/hudkit-checks.md).
"""


def pages() -> dict[str, str]:
    return {"checks.md": "\n".join([HEAD, *_settings(), *(line for group in GROUPS for line in _group(group))]) + "\n"}


def _settings() -> Iterator[str]:
    yield from ("## Settings", "", "| setting | default | unit | checks | meaning |", "| --- | --- | --- | --- | --- |")
    for one in SETTINGS:
        numbers = ", ".join(map(str, one.checks))
        yield f"| `{one.name}` | {one.default or 'no limit'} | {one.unit} | {numbers} | {one.says} |"
    yield ""


def _group(group: str) -> Iterator[str]:
    yield from (f"## {group.capitalize()}", "")
    for check in catalog():
        if check.group == group:
            yield from _check(check)


def _check(check: Check) -> Iterator[str]:
    where = f"{check.file}.csv {check.column}".strip() if check.file else "as the finding says"
    where += ", or the column the finding names" if check.at else ""
    yield f"### {check.number}. {check.issue} ({check.severity})"
    yield from ("", check.says, "", f"- What to do: {check.guidance}", f"- Element: {check.element}; found in: {where}")
    if check.reading:
        yield f"- Our reading: {check.reading}"
    yield from (f"- Source: {check.source}", "")
