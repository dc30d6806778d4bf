"""The small words that templates use, and how forms are drawn."""

from __future__ import annotations

import datetime

import pytest
from django import forms
from django.core.paginator import Paginator
from django.http import QueryDict
from django.template import Context
from django.test import RequestFactory
from django.utils import timezone, translation

from keyturn.kernel.templatetags import keyturn as words
from keyturn.kernel.widgets import Choices, DayInput, MemorableDate


class Person(forms.Form):
    born = forms.DateField(label="Date of birth", widget=MemorableDate, error_messages={"required": "Enter a birthday"})
    entry = forms.DateField(label="Entry date", help_text="The first night", widget=DayInput, required=False)
    veteran = forms.ChoiceField(
        choices=[("1", "Yes"), ("99", "Not asked yet"), ("0", "No")],
        widget=Choices,
        error_messages={"required": "Choose yes or no"},
    )


def test_a_day_is_written_with_its_month_in_words_in_both_languages():
    assert words.day(datetime.date(2026, 1, 14)) == "14 January 2026"
    with translation.override("es"):
        assert words.day(datetime.date(2026, 1, 14)) == "14 de enero de 2026"
    assert words.day(None) == ""


@pytest.mark.parametrize(
    ("days", "said"), [(0, "today"), (1, "yesterday"), (3, "3 days ago"), (-1, "tomorrow"), (-2, "in 2 days")]
)
def test_a_near_day_is_counted_from_today(days, said):
    assert words.days_ago(timezone.localdate() - datetime.timedelta(days)) == said


@pytest.mark.parametrize(("name", "letters"), [("Ana Lucía Ruiz", "AR"), ("Sukarno", "S"), ("", "")])
def test_initials(name, letters):
    assert words.initials(name) == letters


@pytest.mark.parametrize(
    ("path", "prefixes", "now"),
    [("/", ["/"], "page"), ("/clients/K7/", ["/"], ""), ("/clients/K7/", ["/clients/"], "true")],
)
def test_here_tells_this_page_from_one_below_it(path, prefixes, now):
    assert words.here(Context({"request": RequestFactory().get(path)}), *prefixes) == now


def test_the_query_keeps_what_is_not_changed():
    request = RequestFactory().get("/?sort=name&page=3")
    query = QueryDict(words.with_query(Context({"request": request}), page=None, type=1))
    assert query.dict() == {"sort": "name", "type": "1"}


def test_sorting_turns_round():
    assert words.sort_state("name", "name")["next"] == "-name"
    assert words.sort_state("name", "-name") == {"next": "name", "icon": "arrow_downward", "aria": "descending"}


def test_a_long_list_of_pages_is_shortened():
    assert words.page_window(Paginator(range(200), 10).page(7)) == [1, "…", 6, 7, 8, "…", 20]


def test_an_error_line_leads_to_the_first_control_of_its_field():
    form = Person({})
    assert words.error_lines(form) == [("Enter a birthday", "id_born_0"), ("Choose yes or no", "id_veteran_0")]
    for target in ("id_born_0", "id_veteran_0"):
        assert f'id="{target}"' in str(form)


def test_the_hint_and_the_error_are_tied_to_the_control():
    html = str(Person({"entry": "no day"})["entry"].as_field_group())
    assert 'aria-describedby="id_entry_helptext id_entry_error"' in html
    assert 'id="id_entry_helptext"' in html
    assert 'id="id_entry_error"' in html
    assert "(optional)" in html


def test_answers_that_are_no_answer_stand_apart():
    html = str(Person()["veteran"])
    assert html.index("No<") < html.index("kt-choices__apart") < html.index("Not asked yet")


@pytest.mark.parametrize(
    ("month", "day", "year", "value"),
    [("2", "29", "1980", "1980-02-29"), ("02", "9", "1980", "1980-02-09"), ("", "", "", None), ("2", "", "", "-02-00")],
)
def test_a_memorable_date_is_read_from_its_three_parts(month, day, year, value):
    data = {"born_month": month, "born_day": day, "born_year": year}
    assert MemorableDate().value_from_datadict(data, {}, "born") == value


def test_what_was_typed_stays_when_it_is_no_date():
    form = Person({"born_month": "2", "born_day": "31", "born_year": "1990"})
    assert not form.is_valid()
    html = str(form["born"])
    assert 'value="31"' in html
    assert 'value="1990"' in html
    assert 'value="2" selected' in html


def test_a_stored_birthday_is_shown_in_its_parts():
    html = str(Person(initial={"born": datetime.date(1980, 2, 9)})["born"])
    assert 'value="2" selected' in html
    assert 'value="9"' in html
