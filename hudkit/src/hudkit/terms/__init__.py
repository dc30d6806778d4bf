"""HUD's glossary as SQL steps: one term, one file.

`data/` holds the lists the terms read, `constants/` the numbers and single codes, each with dates and citation.
A report adds two steps of its own, because HUD leaves them to each report: `activity` (what counts as a service
for active method 2) and `active` (which method makes a stay active).
"""

from importlib.resources import files

from hudkit.rule import Step, read_folder

FOLDER = files("hudkit.terms")


def steps() -> dict[str, Step]:
    """Every term, by id."""
    return read_folder(FOLDER)
