"""A small made-up community, as a data set: a shelter, a night-by-night shelter, outreach and permanent housing."""

from datetime import date, timedelta
from random import Random
from typing import Any

import duckdb

from hudkit.dataset import Dataset

FIRST = date(2025, 10, 1)
PROJECTS = [("ES", 0), ("NBN", 1), ("SO", 4), ("PSH", 3), ("RRH", 13), ("CE", 14)]
KEYS = ("PersonalID", "EnrollmentID", "HouseholdID")


def community(people: int = 60, seed: int = 7) -> Dataset:
    """The same community every time; every third stay ends, households of one to three."""
    connection = duckdb.connect()
    data = Dataset.from_connection(connection)
    random = Random(seed)
    fill(
        connection,
        "Organization",
        [{"OrganizationID": "O", "OrganizationName": "Harbor, Inc.", "VictimServiceProvider": 0}],
    )
    for project, kind in PROJECTS:
        fill(
            connection,
            "Project",
            [{"ProjectID": project, "ProjectType": kind, "OrganizationID": "O", "ProjectName": project}],
        )
        fill(
            connection,
            "ProjectCoC",
            [{"ProjectCoCID": project, "ProjectID": project, "CoCCode": "XX-501", "Geocode": "000001"}],
        )
    fill(connection, "Funder", [{"FunderID": "F", "ProjectID": "PSH", "Funder": 2, "StartDate": date(2020, 1, 1)}])
    for n in range(people):
        add_person(connection, random, n)
    return data


def fill(connection: duckdb.DuckDBPyConnection, table: str, rows: list[dict[str, Any]]) -> None:
    """Add rows that have the same columns."""
    if rows:
        columns = ", ".join(f'"{column}"' for column in rows[0])
        marks = ", ".join(["(" + ", ".join("?" * len(rows[0])) + ")"] * len(rows))
        values = [value for row in rows for value in row.values()]
        connection.execute(f'insert into "{table}" ({columns}) values {marks}', values)


def add_person(connection: duckdb.DuckDBPyConnection, random: Random, n: int) -> None:
    born = date(2026, 1, 1) - timedelta(days=random.randrange(90 * 365)) if n % 11 else None
    person = {"PersonalID": f"P{n}", "DOB": born, "DOBDataQuality": 1 if born else random.choice([8, 9, 99])}
    fill(connection, "Client", [person | {"VeteranStatus": random.choice([0, 1, 8, 99])}])
    for stay in range(random.choice([1, 1, 2])):
        add_stay(connection, random, n, stay)


def add_stay(connection: duckdb.DuckDBPyConnection, random: Random, n: int, stay: int) -> None:
    key, project = f"E{n}.{stay}", random.choice(PROJECTS)[0]
    start = FIRST + timedelta(days=random.randrange(-400, 400))
    fill(
        connection,
        "Enrollment",
        [
            {
                "EnrollmentID": key,
                "PersonalID": f"P{n}",
                "HouseholdID": f"H{n // 3}.{stay}.{project}",
                "ProjectID": project,
                "EntryDate": start,
                "RelationshipToHoH": 1 if n % 3 == 0 else random.choice([2, 3, 4]),
                "DisablingCondition": random.choice([0, 1, 8, None]),
                "DateToStreetESSH": start - timedelta(days=random.randrange(800)),
                "TimesHomelessPastThreeYears": random.choice([1, 4, 8, None]),
                "MonthsHomelessPastThreeYears": random.choice([101, 112]),
                "MoveInDate": start + timedelta(days=random.randrange(-5, 60)) if project in ("PSH", "RRH") else None,
                "DateOfEngagement": start if random.random() < 0.6 else None,
                "LivingSituation": random.choice([116, 207, 410, 8]),
            }
        ],
    )
    if random.random() < 0.5:
        out = {"EnrollmentID": key, "PersonalID": f"P{n}", "ExitDate": start + timedelta(days=random.randrange(300))}
        fill(
            connection,
            "Exit",
            [{"ExitID": key, "Destination": random.choice([116, 101, 206, 410, 435, 8, 30, None])} | out],
        )
    if project == "NBN":
        nights = {start + timedelta(days=random.randrange(120)) for _ in range(random.randrange(4))}
        fill(
            connection,
            "Services",
            [
                {
                    "ServicesID": f"{key}.{night}",
                    "EnrollmentID": key,
                    "PersonalID": f"P{n}",
                    "DateProvided": night,
                    "RecordType": 200,
                }
                for night in nights
            ],
        )


def copied(data: Dataset, times: int) -> Dataset:
    """The same projects with every client, stay and household `times` over, under new keys."""
    connection = duckdb.connect()
    made = Dataset.from_connection(connection)
    for file in data.edition.files:
        columns = [column.name for column in file.columns]
        again = {*KEYS, file.primary_key} if set(KEYS) & set(columns) else set()
        rows = data.connection.execute(f'select * from main."{file.name}"').fetchall()
        named = [dict(zip(columns, row, strict=True)) for row in rows]
        fill(connection, file.name, [renamed(row, again, n) for row in named for n in range(times if again else 1)])
    return made


def renamed(row: dict[str, Any], keys: set[str], copy: int) -> dict[str, Any]:
    """The row with a copy's number on its keys."""
    return {name: f"{value}#{copy}" if name in keys and value is not None else value for name, value in row.items()}
