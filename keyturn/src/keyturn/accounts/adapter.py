"""How django-allauth signs people in here: no self sign-up, our words, our order of steps."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from keyturn.accounts.sessions import WHY
from keyturn.kernel.rls import set_viewer


class KeyturnAccounts(DefaultAccountAdapter):
    """Accounts are made by HMIS lead staff after training (req 62, 70), never by signing up."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _("Check your e-mail and password. One of them is not right."),
        "too_many_login_attempts": _("Wait a few minutes, then try again. There were too many tries."),
        "enter_current_password": _("Enter the password you use now"),
        "incorrect_password": _("Check your password. That one is not right."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_login_stages(self) -> list[str]:
        """After password and second step: accounts asleep stop, and one session a person (HUD 2004, 4.3.1)."""
        ours = ["keyturn.accounts.stages.AwakeStage", "keyturn.accounts.stages.OneSessionStage"]
        return [*super().get_login_stages(), *ours]

    def login(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        """From here on the database knows them, so that their own row may note the sign-in."""
        set_viewer(user.pk)
        super().login(request, user)  # type: ignore[no-untyped-call]

    def respond_user_inactive(self, request: HttpRequest, user: AbstractBaseUser) -> HttpResponse:
        request.session[WHY] = "closed"
        return HttpResponseRedirect(reverse("account_login"))

    def reauthenticate(self, user: AbstractBaseUser, password: str) -> bool:
        credentials = {"email": user.email, "password": password}  # type: ignore[attr-defined]
        found = self.authenticate(context.request, **credentials)
        return found is not None and found.pk == user.pk

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Being signed in shows by itself; only what went wrong is said."""
        if "message" in kwargs:
            super().add_message(*args, **kwargs)
