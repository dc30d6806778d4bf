"""HUD's answers: three kinds of none, and which codes a column takes."""

from keyturn.people.answers import answer, codes, options, words


def test_the_three_kinds_of_no_answer_are_three():
    assert [words("1.8", code) for code in (8, 9, 99)] == [
        "Client doesn’t know",
        "Client prefers not to answer",
        "Not asked yet",
    ]
    assert words("1.8", None) == ""


def test_eight_is_a_grant_where_the_list_says_so():
    assert words("2.06.1", 8).startswith("HUD: ESG")
    assert dict(options("3.917.5"))[108] == "8"


def test_a_code_outside_the_list_is_shown_as_it_is():
    assert words("1.8", 42) == "42"


def test_a_column_takes_only_its_own_codes():
    assert 24 in codes("3.12.1", "Exit.Destination")
    assert 24 not in codes("3.12.1", "Enrollment.LivingSituation")


def test_only_what_is_no_answer_stands_apart():
    def apart(number):
        groups = answer(number, "Why?").widget.optgroups("why", [])
        return {option["value"] for _name, group, index in groups if index for option in group}

    assert apart("1.8") == {8, 9, 99}
    assert apart("V9.1") == set()
    assert {8, 9} <= set(codes("V9.1"))
