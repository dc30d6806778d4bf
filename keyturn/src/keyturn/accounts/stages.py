"""Two steps after the password and the second step, before anybody is in."""

from __future__ import annotations

from datetime import timedelta

from allauth.account.stages import LoginStage
from django.conf import settings
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from keyturn.accounts.models import User
from keyturn.accounts.sessions import WHY, stands_elsewhere


def asleep(user: User) -> bool:
    """Not used within KEYTURN_SLEEP_AFTER_DAYS (AC-2(3)): lead staff wake such an account, nobody else."""
    newest = max(moment for moment in (user.last_login, user.woken_at) if moment is not None)
    return timezone.now() - newest > timedelta(days=settings.KEYTURN_SLEEP_AFTER_DAYS)


class AwakeStage(LoginStage):
    key = "keyturn_awake"

    def handle(self) -> tuple[HttpResponse | None, bool]:
        if asleep(self.login.user):  # type: ignore[arg-type]
            self.request.session[WHY] = "asleep"
            return HttpResponseRedirect(reverse("account_login")), False
        return None, True


class OneSessionStage(LoginStage):
    key = "keyturn_one_session"
    urlname = "account_elsewhere"

    def handle(self) -> tuple[HttpResponse | None, bool]:
        if stands_elsewhere(self.request, self.login.user):  # type: ignore[arg-type]
            return HttpResponseRedirect(reverse("account_elsewhere")), True
        return None, True
