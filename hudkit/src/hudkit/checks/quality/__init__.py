"""The 129 data-quality and file-structure checks, under the numbers by which communities know them.

A check is a row of data: what it is called, how grave it is, the element and the record it concerns, what to do about
it, and the SQL that is true of a record it finds (catalog/*.toml). It looks through one of the relations of
sources.toml, which stand on the steps of steps/*.sql. All checks of a relation run in one pass over it. Thresholds that
a community may set are rows of settings.csv; the export's own dates stand for today.
"""

from hudkit.checks.quality.catalog import GROUPS, SEVERITIES, Check, catalog, quality_rules
from hudkit.checks.quality.run import check_quality
from hudkit.checks.quality.settings import SETTINGS, Setting, Settings
from hudkit.checks.quality.upload import check_upload, wrong_data
from hudkit.checks.quality.workbook import write_workbook

__all__ = [
    "GROUPS",
    "SETTINGS",
    "SEVERITIES",
    "Check",
    "Setting",
    "Settings",
    "catalog",
    "check_quality",
    "check_upload",
    "quality_rules",
    "write_workbook",
    "wrong_data",
]
