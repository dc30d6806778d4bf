"""The house keeps its own rules: charters, sizes, who starts a query, what may not stand in the tree."""

from __future__ import annotations

import ast
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
KEYTURN, HUDKIT = ROOT / "keyturn" / "src" / "keyturn", ROOT / "hudkit" / "src" / "hudkit"
APPS = sorted(path.parent for path in KEYTURN.glob("*/apps.py"))
MODULES = sorted(
    path
    for package in (KEYTURN, HUDKIT)
    for path in package.rglob("*.py")
    if not {"tests", "migrations"} & set(path.parts)
)
LONGEST_FUNCTION, LONGEST_MODULE = 40, 300
# Longer than the budget, each with the reason.
LONG = {
    "keyturn/enrollments/models.py": "one column a line",
    "keyturn/kernel/migrations/0001_walls.py": "SQL",
}


def _functions(path: Path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or 0) - node.lineno + 1


def _name(path: Path) -> str:
    return str(path.relative_to(path.parents[len(path.parts) - path.parts.index("src") - 2]))


@pytest.mark.parametrize("app", APPS, ids=lambda app: app.name)
def test_every_app_says_what_it_is_for(app):
    charter = ast.get_docstring(ast.parse((app / "__init__.py").read_text()))
    assert charter and len(charter.split()) >= 5


def test_every_module_says_what_it_is_for():
    silent = [_name(p) for p in MODULES if p.read_text().strip() and p.name not in SILENT and not _said(p)]
    assert not silent


SILENT = {"apps.py", "urls.py", "models.py", "__main__.py"}


def _said(path: Path) -> bool:
    return bool(ast.get_docstring(ast.parse(path.read_text())))


def test_functions_are_short():
    lengths = sorted(length for path in MODULES for _, length in _functions(path))
    assert lengths[int(len(lengths) * 0.9)] < 30
    long = [
        f"{_name(p)}:{n} {size}"
        for p in MODULES
        if _name(p) not in LONG
        for n, size in _functions(p)
        if size > LONGEST_FUNCTION
    ]
    assert not long


def test_modules_are_short():
    long = {_name(path): len(path.read_text().splitlines()) for path in MODULES}
    assert not {name: size for name, size in long.items() if size > LONGEST_MODULE and name not in LONG}


def test_views_start_no_query():
    """Only selectors do, and they take the viewer first."""
    views = [path for path in MODULES if path.name == "views.py" or "views" in path.parts]
    found = {_name(path) for path in views if re.search(r"\.objects\b", path.read_text())}
    assert found == set(QUERYING), "move the query into a selector, or give a reason"


QUERYING = {"keyturn/services/views/record.py": "one record of an enrollment that was let through"}


def test_selectors_take_the_viewer_first():
    """A function that gives a client's records to a page; helpers on a queryset or a record already narrowed aside."""
    wrong = []
    for path in KEYTURN.glob("*/selectors.py"):
        for node in ast.parse(path.read_text()).body:
            starts = isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and _starts_query(node)
            if starts and (not node.args.args or node.args.args[0].arg != "viewer"):
                wrong.append(f"{path.parent.name}.{node.name}")
    assert set(wrong) == set(WITHOUT_VIEWER), "take the viewer first, or give a reason"


def _starts_query(node: ast.FunctionDef) -> bool:
    return any(isinstance(n, ast.Attribute) and n.attr == "objects" for n in ast.walk(node))


WITHOUT_VIEWER = {
    "enrollments.exits": "a part of queries that are narrowed themselves",
    "enrollments.overlapping": "of a project and a client that were let through already",
    "people.standing_releases": "a part of queries that are narrowed themselves",
    "projects.places": "of a project that was let through already; nothing of a client",
    "projects.funding": "as projects.places",
    "projects.grants_on": "as projects.places",
    "projects.inventory": "as projects.places",
    "projects.inventory_on": "as projects.places",
}


def test_every_dependency_has_a_reason():
    page = (ROOT / "docs" / "reference" / "dependencies.md").read_text()
    named = set(re.findall(r"^\| `([\w.-]+)`", page, re.MULTILINE))
    assert named == _direct()


def _direct() -> set[str]:
    wanted: list[str] = []
    for file in ("pyproject.toml", "hudkit/pyproject.toml", "keyturn/pyproject.toml"):
        body = tomllib.loads((ROOT / file).read_text())
        project = body["project"]
        wanted += project.get("dependencies", [])
        for extra in (*project.get("optional-dependencies", {}).values(), *body.get("dependency-groups", {}).values()):
            wanted += [one for one in extra if isinstance(one, str)]
    names = {re.split(r"[\[<>=!~; ]", one)[0].lower() for one in wanted}
    return names - {"hudkit", "keyturn"}


def test_the_tree_names_no_registry_and_no_machine():
    """Where packages come from is each machine's own matter, and so are its paths."""
    hosts = "|".join(
        ("pypi" + r"\.org", "files" + r"\.pythonhosted", "registry" + r"\.npmjs", "registry" + r"\.yarnpkg")
    )
    paths = "|".join(("/work" + "/", "/ro" + "ot/", "/home/[a-z]+/"))
    forbidden = re.compile(f"{hosts}|{paths}")
    found = [f"{path}: {match[0]}" for path in _tracked() for match in forbidden.finditer(_text(path))]
    assert not found


def _tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [ROOT / name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""
