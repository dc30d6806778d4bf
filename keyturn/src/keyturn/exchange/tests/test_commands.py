"""`keyturn import` and `keyturn export` as a person at a terminal meets them."""

from __future__ import annotations

import argparse
from contextlib import contextmanager

import pytest
from django.db import OperationalError

from keyturn.cli import export, import_
from keyturn.cli.support import stops
from keyturn.exchange.exports import writing as exporting
from keyturn.exchange.imports import running
from keyturn.exchange.models import ExportRun, ImportRun
from keyturn.services.models import Service


@pytest.fixture
def command(monkeypatch, lead):
    """Runs a command line as the lead, on the database of the tests."""

    @contextmanager
    def acting(*_args):
        yield lead

    def run(module, *line: str) -> int:
        monkeypatch.setattr(module, "acting", acting)
        parser = argparse.ArgumentParser()
        module.add_arguments(parser)
        return module.run(parser.parse_args([str(word) for word in line]))

    return run


@pytest.fixture
def imported_once(community, written, imported, tmp_path):
    """The folder that holds the imported export, and nothing else."""
    imported(written(community))
    return tmp_path


def test_import_prints_its_receipt(command, community, written, capsys):
    assert command(import_, written(community), "--yes") == stops.DONE
    told = capsys.readouterr().out
    assert "11 rows new" in told
    assert f"--take-back {ImportRun.objects.get().pk}" in told
    assert "Marisol" not in told


def test_without_a_decision_nothing_is_changed(command, community, written, capsys):
    community["Services"].append({"ServicesID": "s2", "EnrollmentID": "gone", "PersonalID": "c1"})
    assert command(import_, written(community), "--yes") == stops.FINDINGS
    assert "--leave-out key.broken" in capsys.readouterr().out
    assert not Service.objects.exists()


def test_rows_left_out_are_listed(command, community, written, capsys):
    community["Services"].append({"ServicesID": "s2", "EnrollmentID": "gone", "PersonalID": "c1"})
    assert command(import_, written(community), "--yes", "--leave-out", "key.broken") == stops.DONE
    assert "left out: Services.csv, line 3, EnrollmentID: key.broken" in capsys.readouterr().out


def test_refusing_and_wrong_words(command, community, written):
    community["Services"].append({"ServicesID": "s2", "EnrollmentID": "gone", "PersonalID": "c1"})
    folder = written(community)
    assert command(import_, folder, "--refuse", "key.broken") == stops.FINDINGS
    for line in ([folder, "--leave-out", "key.bent"], [folder, "--source", "North!"], []):
        with pytest.raises(stops.Stop) as stopped:
            command(import_, *line)
        assert stopped.value.code == stops.USAGE


def test_nothing_is_written_without_the_typed_number(command, community, written, monkeypatch):
    monkeypatch.setattr("builtins.input", lambda _: "12")
    assert command(import_, written(community)) == stops.INTERRUPTED
    assert not Service.objects.exists()


def test_taking_back_by_number(command, community, written, capsys):
    command(import_, written(community), "--yes")
    number = ImportRun.objects.get().pk
    assert command(import_, "--take-back", str(number)) == stops.DONE
    assert "11 rows removed" in capsys.readouterr().out
    with pytest.raises(stops.Stop):
        command(import_, "--take-back", str(number))


def test_export_needs_a_purpose_and_a_new_place(command, community, written, imported, tmp_path, capsys, monkeypatch):
    imported(written(community))
    assert command(export, "--out", tmp_path / "out.zip", "--purpose", "backup") == stops.DONE
    assert "11 rows in 24 files" in capsys.readouterr().out
    with pytest.raises(stops.Stop):
        command(export, "--out", tmp_path / "out.zip", "--purpose", "backup")
    monkeypatch.setattr("builtins.input", lambda _: "")
    with pytest.raises(stops.Stop):
        command(export, "--out", tmp_path / "again.zip")


def breaking(fault: BaseException):
    def broken(*_args, **_options):
        raise fault

    return broken


@pytest.mark.parametrize(
    ("fault", "raised"),
    [
        (KeyboardInterrupt(), KeyboardInterrupt),
        (RuntimeError("Query interrupted"), KeyboardInterrupt),  # what Ctrl+C is while DuckDB is at work
        (OperationalError("gone"), OperationalError),
    ],
)
@pytest.mark.parametrize("step", ["check", "write"])
def test_an_import_broken_off_is_cancelled(command, community, written, monkeypatch, step, fault, raised):
    monkeypatch.setattr(running, step, breaking(fault))
    with pytest.raises(raised):
        command(import_, written(community), "--yes")
    assert ImportRun.objects.get().status == ImportRun.Status.CANCELLED
    assert not Service.objects.exists()


def test_an_import_broken_off_at_the_question_is_cancelled(command, community, written, monkeypatch):
    monkeypatch.setattr("builtins.input", breaking(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        command(import_, written(community))
    assert ImportRun.objects.get().status == ImportRun.Status.CANCELLED


def test_an_import_that_was_written_stays_so(command, community, written, monkeypatch):
    monkeypatch.setattr(import_, "show_receipt", breaking(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        command(import_, written(community), "--yes")
    assert ImportRun.objects.get().status == ImportRun.Status.DONE
    assert Service.objects.exists()


@pytest.mark.parametrize("out", ["out.zip", "out"])
@pytest.mark.parametrize(
    ("fault", "status"),
    [(KeyboardInterrupt(), "cancelled"), (OperationalError("gone"), "cancelled"), (ValueError("a fault"), "failed")],
)
def test_an_export_broken_off_has_ended_and_leaves_nothing(command, imported_once, monkeypatch, out, fault, status):
    monkeypatch.setattr(exporting.Writer, "_opened", breaking(fault))
    with pytest.raises(type(fault)):
        command(export, "--out", imported_once / out, "--purpose", "test")
    assert ExportRun.objects.get().status == status
    assert [path.name for path in imported_once.iterdir()] == ["export"]


def test_an_export_into_an_empty_folder(command, imported_once):
    (imported_once / "out").mkdir()
    assert command(export, "--out", imported_once / "out", "--purpose", "test") == stops.DONE
    assert len(list((imported_once / "out").iterdir())) == 24
    assert sorted(path.name for path in imported_once.iterdir()) == ["export", "out"]
