"""What the database holds after the fire, asked as the owner of the tables, whom no wall binds."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import psycopg

from keyturn.postgres.embedded import addresses
from tests.crash.settle import FAMILIES
from tests.crash.town import until

NIGHTS = """
SELECT 'night/' || enrollment_id || '/' || date_provided FROM services_service
WHERE record_type = 200 AND date_deleted IS NULL"""
CONTACTS = "SELECT location_details FROM services_currentlivingsituation WHERE date_deleted IS NULL"
CLIENTS = """
SELECT additional_race_ethnicity FROM people_client WHERE additional_race_ethnicity LIKE 'client/%'"""
HOUSEHOLDS = f"""
SELECT household_id, array_agg(additional_race_ethnicity ORDER BY additional_race_ethnicity)
FROM enrollments_enrollment JOIN people_client USING (personal_id)
WHERE project_id = '{FAMILIES}' GROUP BY household_id"""
MEMBERS = "SELECT additional_race_ethnicity FROM people_client WHERE additional_race_ethnicity LIKE 'household/%'"

# Each kind of record that the writers make, the action of its event, and the key by which the event names it.
EVENTS = {
    ("services_service", "services_id"): "service.create",
    ("services_currentlivingsituation", "current_living_sit_id"): "contact.create",
    ("people_client", "personal_id"): "client.create",
    ("consent_release", "id::text"): "consent.answer",
    ("reporting_reportrun", "id"): "report.library",
}
# Of the export that the lead brings in (tests/hostile/exports.py): in each of these tables the one row that tells it.
ROWS = {
    "projects_organization": " WHERE organization_id = 'o1'",
    "people_client": " WHERE personal_id = 'c2'",
    "enrollments_enrollment": " WHERE enrollment_id = 'e2'",
    "enrollments_exit": " WHERE exit_id = 't1'",
}
MADE_BEFORE = {"people_client": "WHERE user_id LIKE 'worker%'"}


class Truth:
    def __init__(self, home: Path) -> None:
        self.url = addresses(home)["KEYTURN_OWNER_DATABASE_URL"]

    def rows(self, question: str, *values: object) -> list[Any]:
        """Asks until the server lets new sessions in: after a kill it may answer old ones for a moment only."""
        found: list[Any] = []
        until(lambda: self._ask(question, values, found))
        return found[0]

    def _ask(self, question: str, values: tuple[object, ...], found: list[Any]) -> bool:
        try:
            with psycopg.connect(self.url) as session:
                found.append(session.execute(question, values or None).fetchall())
        except psycopg.OperationalError:
            return False
        return True

    def column(self, question: str) -> list[str]:
        return [row[0] for row in self.rows(question)]

    def written(self) -> Counter[str]:
        """How often each named write is there. A household counts where all three of it are, and only then."""
        found = Counter([*self.column(NIGHTS), *self.column(CONTACTS), *self.column(CLIENTS)])
        found.update(_whole(members) for _household, members in self.rows(HOUSEHOLDS))
        return found

    def doubled_members(self) -> list[str]:
        return [name for name, times in Counter(self.column(MEMBERS)).items() if times > 1]

    def records_without_their_event(self) -> dict[str, set[str]]:
        """Per table: records with no event or several, and events of no record. A write and its event are one."""
        odd = {}
        for (table, key), action in EVENTS.items():
            there = Counter(self.column(f"SELECT {key} FROM {table} {MADE_BEFORE.get(table, '')}"))
            told = Counter(self._told(action))
            if there != told:
                odd[table] = {name for name in there | told if there[name] != told[name]}
        return odd

    def _told(self, action: str) -> list[str]:
        question = "SELECT object_key FROM audit_event WHERE action = %s AND object_key <> '' AND purpose NOT LIKE 'download%%'"
        return [row[0] for row in self.rows(question, action)]

    def households_without_their_event(self) -> list[str]:
        """Households whose members are not exactly those whom one event of enrolling names."""
        told = Counter(
            tuple(sorted(clients))
            for (clients,) in self.rows("SELECT client_ids FROM audit_event WHERE action = 'enrollment.create'")
        )
        there = Counter(
            tuple(sorted(clients))
            for _household, clients in self.rows(
                f"SELECT household_id, array_agg(personal_id) FROM enrollments_enrollment"
                f" WHERE project_id = '{FAMILIES}' GROUP BY household_id"
            )
        )
        return [str(people) for people in there | told if there[people] != told[people]]

    def runs(self) -> dict[str, tuple[str, int, int, int]]:
        """By report run: its status, and how many jobs, different tables and files it has."""
        question = """
            SELECT r.id, r.status,
              (SELECT count(*) FROM procrastinate_jobs j WHERE j.args ->> 'run_id' = r.id),
              (SELECT count(*) FROM reporting_reporttable t WHERE t.run_id = r.id),
              (SELECT count(*) FROM reporting_reportfile f WHERE f.run_id = r.id)
            FROM reporting_reportrun r"""
        return {key: tuple(rest) for key, *rest in self.rows(question)}

    def under_way(self) -> list[str]:
        """Reports and imports that have not ended."""
        imports = (
            "SELECT id::text FROM exchange_importrun WHERE status IN ('waiting', 'checking', 'confirmed', 'writing')"
        )
        return self.column(f"SELECT id FROM reporting_reportrun WHERE status IN ('waiting', 'running') UNION {imports}")

    def import_is_whole(self) -> bool:
        """Every row of the export is there and one run says so; or no row is, and none does. Half of it is a fault."""
        rows = Counter(
            {table: int(self.rows(f"SELECT count(*) FROM {table}{where}")[0][0]) for table, where in ROWS.items()}
        )
        done = int(self.rows("SELECT count(*) FROM exchange_importrun WHERE status = 'done'")[0][0])
        assert set(rows.values()) in ({0}, {1}) and done <= 1 and (done == 1) == all(rows.values()), (rows, done)
        return bool(done)


def _whole(members: list[str]) -> str:
    """The name of the household; a telling one where it is not three people of one household."""
    names = {name.rpartition("/")[0] for name in members}
    numbers = [name.rpartition("/")[2] for name in members]
    return names.pop() if len(names) == 1 and numbers == ["0", "1", "2"] else f"half-written: {members}"
