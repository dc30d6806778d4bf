"""Releases of information: while one stands, agencies of the network may see that the client is known and where."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Release(models.Model):
    """One answer of a client to the question of sharing (req 16, 17, 117). A refusal is an answer as well."""

    class Kind(models.TextChoices):
        WRITTEN = "written", _("Signed form")
        VERBAL = "verbal", _("Said yes (verbal)")

    client = models.ForeignKey("people.Client", models.CASCADE, related_name="releases")
    organization = models.ForeignKey("projects.Organization", models.PROTECT, related_name="+", null=True)
    granted = models.BooleanField()
    kind = models.CharField(max_length=16, choices=Kind.choices, blank=True)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    recorded_by = models.BigIntegerField(null=True)

    class Meta:
        indexes = [models.Index(fields=["client", "starts_at"], name="release_by_client")]
