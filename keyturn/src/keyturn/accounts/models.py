"""Staff: sign-ins, memberships, and the staff names of HMIS CSV (User.csv)."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from keyturn.kernel.fields import Key, Text
from keyturn.kernel.records import HudRecord


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **extra: Any) -> User:
        user = self.model(email=self.normalize_email(email).lower(), **extra)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> User:
        return self.get(email=(username or "").lower())


class User(AbstractBaseUser):
    """A person who signs in. Unique to that person (req 96); what they may do is in their memberships."""

    email = models.EmailField(_("work e-mail"), unique=True)
    name = models.CharField(_("name"), max_length=150)
    hud_user_id = models.CharField(
        max_length=32, unique=True, help_text="The UserID under which exports name this person."
    )
    is_active = models.BooleanField(default=True)
    must_change_password = models.BooleanField(default=False)
    language = models.CharField(max_length=5, default="en")
    session_key = models.CharField(
        max_length=64, blank=True, help_text="The mark of the one sign-in that stands (HUD 2004, 4.3.1)."
    )
    session_started_at = models.DateTimeField(null=True, blank=True)
    woken_at = models.DateTimeField(default=timezone.now, help_text="Made, or woken after a long sleep.")

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_short_name(self) -> str:
        return self.name.split(" ")[0]

    def get_full_name(self) -> str:
        return self.name


class Membership(models.Model):
    """A role held at an organization; without one, at the whole implementation (HMIS lead staff)."""

    user = models.ForeignKey(User, models.CASCADE, related_name="memberships")
    organization = models.ForeignKey("projects.Organization", models.CASCADE, null=True, blank=True, related_name="+")
    role = models.SlugField(help_text="A role of roles.yaml.")
    primary = models.BooleanField(default=True)
    active = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "organization"], nulls_distinct=False, name="one_role_at_an_organization"
            )
        ]


class HudUser(HudRecord):
    """A staff name of an imported User.csv. Not a sign-in."""

    hud_file = "User"

    user_id = Key("UserID")
    user_first_name = Text("UserFirstName")
    user_last_name = Text("UserLastName")
    user_phone = Text("UserPhone")
    user_extension = Text("UserExtension")
    user_email = Text("UserEmail")
