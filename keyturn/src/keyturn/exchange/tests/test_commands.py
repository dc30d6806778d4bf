"""`keyturn import` and `keyturn export` as a person at a terminal meets them."""

from __future__ import annotations

import argparse
from contextlib import contextmanager

import pytest

from keyturn.cli import export, import_
from keyturn.cli.support import stops
from keyturn.exchange.models import ImportRun
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
