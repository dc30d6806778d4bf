"""Every service that a viewer calls leaves an event (T-AUDIT-1). Read from the source, so a new service cannot forget."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "keyturn" / "src" / "keyturn"
FILES = sorted(SOURCE.glob("*/services.py"))
# Services that write nothing of a client, each with the reason.
UNRECORDED = {
    "accounts.speak": "the language in which one reads Keyturn",
    "enrollments.permit": "asks whether, writes nothing",
    "enrollments.undoable": "asks whether, writes nothing",
}
RECORD = {"record"}


def services():
    for path in FILES:
        for node in ast.parse(path.read_text()).body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and _takes_viewer(node):
                yield f"{path.parent.name}.{node.name}"


def _takes_viewer(node: ast.FunctionDef) -> bool:
    return any(argument.arg == "viewer" for argument in (*node.args.args, *node.args.kwonlyargs))


def _called(node: ast.AST) -> set[str]:
    """Names that a function calls, and names of functions that it hands on."""
    names = {n.id for n in ast.walk(node) if isinstance(n, ast.Name)}
    return names | {n.attr for n in ast.walk(node) if isinstance(n, ast.Attribute)}


def recording(app: str) -> set[str]:
    """Functions of the app's modules that call `record`, by themselves or through one another."""
    functions: dict[str, set[str]] = {}
    for path in SOURCE.joinpath(app).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef) and "tests" not in path.parts:
                functions[node.name] = functions.get(node.name, set()) | _called(node)
    found: set[str] = set()
    while True:
        more = {name for name, calls in functions.items() if calls & (RECORD | found)} - found
        if not more:
            return found
        found |= more


@pytest.mark.parametrize("service", sorted(services()))
def test_a_service_records_an_event(service):
    app, name = service.split(".")
    if service in UNRECORDED:
        pytest.skip(UNRECORDED[service])
    if app == "audit":
        pytest.skip("the recorder itself")
    assert name in recording(app), f"{service} takes a viewer and calls no audit.services.record"


def test_there_are_services_to_look_at():
    assert len(list(services())) >= 8


def test_exceptions_are_services():
    assert set(UNRECORDED) <= set(services())
