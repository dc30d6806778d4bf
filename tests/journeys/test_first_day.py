"""A first day at the shelter: from signing in to a figure of the APR and the people behind it."""

from __future__ import annotations

import re
import secrets

import pytest

from tests.journeys.conftest import sign_in

pytestmark = [pytest.mark.journey, pytest.mark.slow]

LETTERS = "abdefgiklmnoprstu"


def test_a_family_comes_and_one_of_them_leaves(page, town, step):
    family = "Testa" + "".join(secrets.choice(LETTERS) for _ in range(8))
    sign_in(page, town, "agency-manager")
    step("today")

    for first, month, year in (("Marigold", "March", "1991"), ("Bramble", "May", "2016"), ("Clover", "June", "2019")):
        find_then_add(page, town, step, f"{first} {family}", month, year)

    page.goto(f"{town.url}/projects/")
    page.get_by_role("link", name="Lanternlight Night Shelter").click()
    step("project")
    enroll(page, step, family)
    step("enrolled")

    record_the_night(page, town, step)
    exit_one(page, town, step, f"Clover {family}")
    print_an_apr_and_open_a_figure(page, town, step)


def find_then_add(page, town, step, name: str, month: str, year: str) -> None:
    page.goto(f"{town.url}/find/")
    page.locator("#find-box").fill(name)
    page.get_by_role("button", name="Find", exact=True).click()
    step("find")
    page.get_by_role("link", name="Add a new client").click()
    page.get_by_label("Month").select_option(label=month)
    page.get_by_label("Day", exact=True).fill("14")
    page.get_by_label("Year", exact=True).fill(year)
    page.locator("#id_ssn").fill("6789")
    page.get_by_text("Yes, they said so (verbal)").click()
    page.locator("main").get_by_role("button", name="Add client").click()
    again = page.get_by_role("button", name="No, add as a new client")
    page.wait_for_load_state()
    if again.count():
        again.click()
    page.get_by_role("heading", name=name, level=1).wait_for()
    step("client")


def enroll(page, step, family: str) -> None:
    page.locator("main").get_by_role("link", name=re.compile("^Enroll")).first.click()
    for first in ("Marigold", "Bramble", "Clover"):
        page.locator("#enroll-box").fill(f"{first} {family}")
        page.get_by_role("button", name=f"Add {first} {family}").click()
        page.get_by_role("row", name=re.compile(f"{first} {family}")).wait_for()
    page.get_by_text(f"Head: Marigold {family}").click()
    for first in ("Bramble", "Clover"):
        page.get_by_label(f"How {first} {family} is related").select_option(label="Child of the head")
    step("household")
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("button", name="Yesterday").first.click()  # a bed night follows, and nobody leaves on its day
    step("move")
    page.get_by_text("Outside, in a vehicle").click()
    page.get_by_text("One night or less").click()
    page.get_by_role("button", name="Continue").click()
    step("before")
    page.get_by_role("button", name="Continue").click()
    step("check")
    page.get_by_role("button", name=re.compile("^Enroll 3 people")).click()
    page.get_by_role("heading", name=re.compile(family), level=1).wait_for()


def record_the_night(page, town, step) -> None:
    """The first guest who is expected and not marked yet."""
    page.goto(f"{town.url}/projects/1/bed-nights/")
    line = page.locator("li[id^='e-']", has=page.get_by_role("button", name=re.compile("^Here"))).first
    guest = page.locator(f"#{line.get_attribute('id')}")
    guest.get_by_role("button", name=re.compile("^Here")).click()
    guest.get_by_role("button", name=re.compile("^Undo")).wait_for()
    step("night")


def exit_one(page, town, step, name: str) -> None:
    page.goto(f"{town.url}/find/")
    page.locator("#find-box").fill(name)
    page.get_by_role("button", name="Find", exact=True).click()
    page.locator("main").get_by_role("link", name=name).first.click()
    page.locator("main").get_by_role("link", name="Lanternlight Night Shelter").first.click()
    page.get_by_role("link", name="Record exit").click()
    family = name.split()[-1]
    for other in ("Marigold", "Bramble"):
        page.locator("label", has_text=f"{other} {family}").click()
    step("exit")
    page.get_by_text("With family or friends").click()
    page.get_by_text("Family, for now").click()
    page.get_by_role("button", name="Record exit").click()
    page.get_by_text(re.compile("^Left on")).wait_for()
    step("left")


def print_an_apr_and_open_a_figure(page, town, step) -> None:
    page.goto(f"{town.url}/reports/")
    page.get_by_role("link", name="CoC Annual Performance Report (APR)").click()
    page.get_by_text("Second Mile Transitional Home").click()
    page.get_by_role("button", name="Run the report").click()
    page.get_by_role("link", name="Download for HUD (zip)").wait_for(timeout=60_000)
    step("report")
    page.get_by_role("link", name="Q5a", exact=True).click()
    step("table")
    page.locator("tbody tr").first.get_by_role("link").last.click()
    page.get_by_role("heading", name=re.compile("^Total number of persons served"), level=1).wait_for()
    step("figure")
    assert page.get_by_role("table").get_by_role("link").count() > 0
