"""Reading and ordering steps."""

from pathlib import Path

import pytest

from hudkit.rule import Citation, RuleError, Step, order, parse, read_folder, registry

TEXT = """-- id: age
-- title: Age
-- says: Whole years on a day,
--   counted by birthdays.
-- cites: Glossary: Age; APR: Determining Age
-- editions: FY2026
-- deviations: none
-- needs: stay, Client
-- gives: PersonalID S, age I
select 1 -- a comment in the body
"""


def step(name: str, *needs: str) -> Step:
    return parse(TEXT.replace("id: age", f"id: {name}").replace("stay, Client", ", ".join(needs) or "x"), name)


def test_a_header_is_read() -> None:
    found = parse(TEXT, "age.sql")
    assert found.says == "Whole years on a day, counted by birthdays."
    assert found.cites == (Citation("Glossary", "Age"), Citation("APR", "Determining Age"))
    assert found.needs == ("stay", "Client")
    assert found.gives == (("PersonalID", "S"), ("age", "I"))
    assert found.body == "select 1 -- a comment in the body"


@pytest.mark.parametrize("key", ["title", "says", "cites", "editions", "deviations", "needs", "gives"])
def test_a_missing_line_is_named(key: str) -> None:
    text = "\n".join(line for line in TEXT.splitlines() if not line.startswith(f"-- {key}:"))
    with pytest.raises(RuleError, match=f"age.sql: the header lacks {key}"):
        parse(text.replace("--   counted by birthdays.\n", ""), "age.sql")


def test_a_citation_needs_a_section() -> None:
    with pytest.raises(RuleError, match="cite as"):
        parse(TEXT.replace("Glossary: Age", "Glossary"), "age.sql")


def test_a_column_needs_a_letter() -> None:
    with pytest.raises(RuleError, match="gives needs"):
        parse(TEXT.replace("age I", "age"), "age.sql")


def test_file_and_id_agree(tmp_path: Path) -> None:
    (tmp_path / "other.sql").write_text(TEXT)
    with pytest.raises(RuleError, match="file and id bear the same name"):
        read_folder(tmp_path)


def test_needs_come_first() -> None:
    steps = {one.id: one for one in (step("c", "b", "a"), step("b", "a"), step("a", "Client"))}
    assert [one.id for one in order(steps, ["c"])] == ["a", "b", "c"]


def test_what_is_given_is_not_built() -> None:
    steps = {one.id: one for one in (step("c", "b"), step("b", "a"), step("a"))}
    assert [one.id for one in order(steps, ["c"], given=["b"])] == ["c"]


def test_a_circle_is_told() -> None:
    steps = {one.id: one for one in (step("a", "b"), step("b", "a"))}
    with pytest.raises(RuleError, match="a -> b -> a"):
        order(steps, ["a"])


def test_a_later_layer_takes_the_place_of_an_earlier_one_and_nothing_can_be_added() -> None:
    merged = registry({"a": step("a", "old")}, {"a": step("a", "new")})
    assert merged["a"].needs == ("new",)
    with pytest.raises(TypeError):
        merged["b"] = step("b")  # type: ignore[index]
