"""What an event's action is called on the page. One that is not listed shows as it is written."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

ACTIONS = {
    "account.password": _("Changed the password"),
    "account.second_step": _("Changed the second step"),
    "account.sign_in": _("Signed in"),
    "account.sign_out": _("Signed out"),
    "assessment.create": _("Added an assessment"),
    "assessment.edit": _("Changed an assessment"),
    "audit.export": _("Took the trail along as a file"),
    "audit.view": _("Read the trail"),
    "client.create": _("Added a client"),
    "client.edit": _("Changed a client record"),
    "client.uncover": _("Uncovered a masked value"),
    "client.view": _("Saw a client record"),
    "consent.answer": _("Recorded an answer about sharing"),
    "enrollment.create": _("Enrolled a client"),
    "enrollment.delete": _("Removed an enrollment"),
    "enrollment.edit": _("Changed an enrollment"),
    "enrollment.exit": _("Recorded an exit"),
    "enrollment.view": _("Saw an enrollment"),
    "exchange.export": _("Exported HMIS CSV"),
    "exchange.import": _("Imported HMIS CSV"),
    "report.library": _("Ran a report"),
    "service.create": _("Recorded a service"),
    "service.delete": _("Removed a service"),
}
