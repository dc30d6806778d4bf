"""Pages, forms and answers as somebody who reads Spanish meets them: no English is left in them."""

from __future__ import annotations

import pytest
from django.urls import reverse

from keyturn.desk.intake.asked import TOPICS
from keyturn.desk.intake.forms import TopicForm
from keyturn.enrollments.change_forms import ExitForm, RelationsForm
from keyturn.enrollments.forms import PriorForm, StreetForm
from keyturn.kernel.records import hud_columns, hud_models
from keyturn.people.answers import codes, options, words
from keyturn.people.forms import PersonForm
from keyturn.services.forms import ContactForm, ServiceForm
from keyturn.services.kinds import ELEMENTS, Kind, _types
from tests.matrix.asking import ask, path_of
from tests.matrix.table import rows
from tests.matrix.walk import addresses
from tests.matrix.world import ANONYMOUS, LEAD, OWN
from tests.meta.spanish import english, in_spanish, untold
from tools.message_lists import labels, lists
from tools.message_sources import messages

# HUD's own tables and rules, told by hudkit as HUD publishes them.
HUDS_TEXT = {"report-table", "report-cell"}


@pytest.fixture(scope="module")
def spanish(tmp_path_factory):
    with in_spanish(tmp_path_factory.mktemp("locale")):
        yield


@pytest.fixture(scope="module")
def reader(world, browsers, spanish):
    """Lead staff, who sees every page, and reads Spanish."""
    browsers[LEAD].post(reverse("set_language"), {"language": "es"})
    return browsers[LEAD]


def listed() -> set[str]:
    """Numbers of the lists that the record's columns hold."""
    columns = (field for model in hud_models().values() for _name, field in hud_columns(model))
    return {number for field in columns for number in (getattr(field, "hud_list", "") or "").split("|") if number}


def test_every_list_of_the_record_is_among_the_strings():
    said = {text for _context, text in messages()}
    assert len(listed()) > 60
    assert not {label for number in listed() for _number, label in lists()[number]} - said


def test_a_list_is_found_by_its_number_wherever_code_names_it():
    found = set(labels('LISTS = {1: "V2.A"}\nhud_list = "4.20.D|P2.A"\n"no list"'))
    assert {number for number, _label in found} == {"V2.A", "4.20.D", "P2.A"}
    assert ("P2.A", "Attained") in found


def test_a_retired_code_is_told_and_a_bare_number_is_not():
    assert ("2.06.1", "HUD: ESG - CV") in lists()["2.06.1"]
    assert {label for _number, label in lists()["R15.B"]} >= {"12 or more"}
    assert "4-7" not in {label for _number, label in lists()["R15.B"]}


@pytest.mark.parametrize("number", sorted(listed()))
def test_answers_read_in_spanish(number, spanish):
    shown = {words(number, code) for code in codes(number)} | {str(label) for _code, label in options(number)}
    assert shown
    assert not shown & untold()


def test_the_words_of_the_field(spanish):
    assert words("2.02.6", 3) == "Vivienda permanente – de apoyo (PSH)"
    assert words("2.02.6", 4) == "Alcance en la calle"
    assert words("2.06.1", 3) == "HUD: CoC – Realojamiento rápido"
    assert words("3.12.1", 435) == "Alquila, con subsidio continuo de vivienda"
    assert words("1.8", 9) == "El cliente prefiere no contestar"


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.slug)
def test_questions_read_in_spanish(topic, spanish):
    page = str(TopicForm(topic=topic, questions=topic.questions, dated=True))
    assert "</" in page
    assert not english(f"{page} <p>{topic.title}</p><p>{topic.lead}</p>")


FORMS = {
    "before": lambda: PriorForm(answers={}),
    "street": lambda: StreetForm(answers={}, night_before=True, street=True),
    "exit": lambda: ExitForm(members=[("k", "Ana")]),
    "relations": lambda: RelationsForm(rows=[("k", "Ana", 1)]),
    "contact": lambda: ContactForm(engagement=True),
    "service": lambda: ServiceForm(kinds=[Kind(kind, codes("1.4")[kind], _types(kind)) for kind in ELEMENTS]),
    "person": lambda: PersonForm(),
}


@pytest.mark.parametrize("name", FORMS)
def test_forms_read_in_spanish(name, spanish):
    page = str(FORMS[name]())
    assert page.count("<label") > 0
    assert not english(page)


PAGES = sorted(
    name
    for name, row in rows().items()
    if 200 in row.expected("GET", LEAD, OWN if row.of else None) and "gallery" not in name and name not in HUDS_TEXT
)


@pytest.mark.django_db
@pytest.mark.parametrize("name", PAGES)
def test_pages_read_in_spanish(name, world, reader):
    row, address = rows()[name], next(a for a in addresses() if a.name == name)
    answer = ask(reader, "GET", path_of(address, row, OWN if row.of else None, LEAD, world), {})
    assert answer.status == 200
    if "text/html" not in answer.headers["Content-Type"]:
        pytest.skip("a file")
    assert "<html" not in answer.body or 'lang="es"' in answer.body
    assert not english(answer.body) - {user.name for user in world.users.values()}


@pytest.mark.django_db
def test_the_door_reads_in_spanish(browsers, spanish):
    page = browsers[ANONYMOUS].get(reverse("account_login"), headers={"accept-language": "es-MX"}).content.decode()
    assert 'lang="es"' in page
    assert not english(page)
