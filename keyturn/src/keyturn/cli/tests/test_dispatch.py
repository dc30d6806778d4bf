import re
import subprocess
import sys
import types
from pathlib import Path

import psycopg
import pytest

from keyturn.cli import main
from keyturn.cli.support import dispatch, stops
from keyturn.cli.support.console import table
from keyturn.cli.support.registry import commands
from keyturn.postgres.errors import AlreadyRunning, NoPrograms, PostgresError


def command_that_raises(error):
    def run(args):
        raise error

    return types.SimpleNamespace(NAME="try", HELP="Try.", add_arguments=lambda parser: None, run=run)


def test_help_lists_every_command_and_exit_code(capsys):
    assert main(["--help"]) == stops.DONE
    shown = capsys.readouterr().out
    for name, command in commands().items():
        assert f"  {name} " in shown and command.HELP in shown
    for code, meaning in stops.CODES.items():
        assert f"{code}  {meaning}" in shown


def test_no_command_shows_the_help_and_is_a_wrong_line(capsys):
    assert main([]) == stops.USAGE
    assert "usage: keyturn COMMAND" in capsys.readouterr().out


def test_an_unknown_command_is_answered_with_the_nearest(capsys):
    assert main(["dmeo"]) == stops.USAGE
    assert "Did you mean `keyturn demo`?" in capsys.readouterr().err


@pytest.mark.parametrize("name", commands())
def test_each_command_explains_itself_in_one_line(name, capsys):
    command = commands()[name]
    assert command.HELP.endswith((".", "…")) and "\n" not in command.HELP
    if getattr(command, "PASS_THROUGH", False):
        return
    with pytest.raises(SystemExit) as ended:
        main([name, "--help"])
    assert ended.value.code == 0
    assert f"usage: keyturn {name}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (stops.Stop("no"), stops.FAILED),
        (stops.Stop("taken", stops.TAKEN), stops.TAKEN),
        (AlreadyRunning("twice"), stops.TAKEN),
        (NoPrograms("none"), stops.MISSING),
        (PostgresError("broken"), stops.DATABASE),
        (psycopg.OperationalError("gone"), stops.DATABASE),
        (KeyboardInterrupt(), stops.INTERRUPTED),
    ],
)
def test_each_end_has_its_code_and_message(monkeypatch, capsys, error, code):
    monkeypatch.setattr(dispatch, "commands", lambda: {"try": command_that_raises(error)})
    assert main(["try"]) == code
    assert str(error) in capsys.readouterr().err


def test_a_fault_of_ours_is_not_hidden(monkeypatch):
    monkeypatch.setattr(dispatch, "commands", lambda: {"try": command_that_raises(ZeroDivisionError())})
    with pytest.raises(ZeroDivisionError):
        main(["try"])


def test_help_needs_no_django():
    script = "import sys; from keyturn.cli import main; main(['--help']); sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], stdout=subprocess.DEVNULL).returncode == 0


def test_table_columns_are_as_wide_as_their_widest_cell():
    assert table([("a", "bb"), ("ccc", "d")], indent="") == "a    bb\n---  --\nccc  d"


MANUAL = Path(__file__).parents[5] / "docs" / "reference" / "keyturn-cli.md"


@pytest.mark.skipif(not MANUAL.exists(), reason="the manual is in the checkout only")
def test_the_manual_lists_the_same_commands_and_exit_codes():
    manual = MANUAL.read_text()
    assert set(re.findall(r"^\| `keyturn ([a-z-]+)", manual, re.M)) == set(commands())
    assert {int(code): text for code, text in re.findall(r"^\| (\d+) \| (.+) \|$", manual, re.M)} == stops.CODES
