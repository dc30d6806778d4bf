"""The row of Export.csv that a new export carries, and the staff whose UserIDs its rows name."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils import timezone

import keyturn
from hudkit import standards
from keyturn.accounts.models import User
from keyturn.exchange.exports.scope import Scope
from keyturn.kernel.extract import EDITION
from keyturn.kernel.sealing import keyring
from keyturn.projects.models import ProjectCoC

HMIS, REPORTING_PERIOD, FULL_REFRESH, HASHED, PLAIN = "1", "3", "2", "4", "1"
"""Codes of lists 1.9, 1.1, 1.2 and 1.5."""
FIRST_DAY = "2000-01-01"
"""Start of an export for which nobody named a period: before any community had an HMIS worth the name."""


def export_row(scope: Scope, export_id: str, viewer_id: int, projects: list[str] | None) -> dict[str, str | None]:
    """One row, by HUD's columns (rules R015 to R020). ImplementationID stays the same for an installation for good."""
    now, asking = timezone.localtime(), User.objects.filter(pk=viewer_id).first()
    first, _, last = (asking.name if asking else "").partition(" ")
    return {
        "ExportID": export_id,
        "SourceType": HMIS,
        "SourceID": _cocs(projects),
        "SourceContactFirst": first or None,
        "SourceContactLast": last or None,
        "SourceContactEmail": asking.email if asking else None,
        "ExportDate": f"{now:%Y-%m-%d %H:%M:%S}",
        "ExportStartDate": str(scope.start or FIRST_DAY),
        "ExportEndDate": str(scope.end or now.date()),
        "SoftwareName": "Keyturn",
        "SoftwareVersion": keyturn.__version__,
        "CSVVersion": standards.edition(EDITION).csv_version,
        "ExportPeriodType": REPORTING_PERIOD,
        "ExportDirective": FULL_REFRESH,
        "HashStatus": HASHED if scope.hashed else PLAIN,
        "ImplementationID": f"keyturn-{keyring().token('implementation', '') & (2**64 - 1):016x}",
    }


def _cocs(projects: list[str] | None) -> str | None:
    rows = ProjectCoC.objects.filter(date_deleted__isnull=True, coc_code__isnull=False)
    if projects is not None:
        rows = rows.filter(project_id__in=projects)
    return ";".join(sorted(set(rows.values_list("coc_code", flat=True)))) or None


def staff_rows(wanted: set[str], export_id: str) -> list[dict[str, str | None]]:
    """Rows of User.csv for people who sign in to Keyturn and wrote an exported row (rule R010)."""
    now = f"{timezone.localtime():%Y-%m-%d %H:%M:%S}"
    return [
        _staff(user, now, export_id) for user in User.objects.filter(hud_user_id__in=wanted).order_by("hud_user_id")
    ]


def _staff(user: User, now: str, export_id: str) -> Mapping[str, str | None]:
    first, _, last = user.name.partition(" ")
    return {
        "UserID": user.hud_user_id,
        "UserFirstName": first,
        "UserLastName": last or None,
        "UserEmail": user.email,
        "DateCreated": now,
        "DateUpdated": now,
        "ExportID": export_id,
    }
