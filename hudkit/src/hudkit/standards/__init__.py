"""What HUD published, as data: files, columns, code lists, elements, requirements and rules of an edition.

An edition is a fiscal year of the HMIS data standards ("fy2026"). Everything is read once from the CSV files
beside this module and is immutable; each fact carries the citation of the document it was taken from.

    >>> from hudkit import standards
    >>> fy2026 = standards.edition("fy2026")
    >>> fy2026.file("Enrollment").column("EntryDate").type
    'D'
    >>> fy2026.list("3.12.1").label(116)
    'Place not meant for habitation'
"""

from hudkit.standards.edition import EDITIONS, Edition, edition
from hudkit.standards.layout import Column, File
from hudkit.standards.lists import Code, CodeList
from hudkit.standards.rules import Element, Requirement, Rule, structure_rules

__all__ = [
    "EDITIONS",
    "Code",
    "CodeList",
    "Column",
    "Edition",
    "Element",
    "File",
    "Requirement",
    "Rule",
    "edition",
    "structure_rules",
]
