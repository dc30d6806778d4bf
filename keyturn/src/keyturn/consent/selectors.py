"""What a client has said about sharing, as far as the viewer may see the client (row security holds that)."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils import timezone

from keyturn.consent.models import Release
from keyturn.kernel.access import Viewer


@dataclass(frozen=True)
class Sharing:
    """`asked` is False where nobody has asked yet; `latest` is the last answer, `shared` whether it stands today."""

    latest: Release | None

    @property
    def asked(self) -> bool:
        return self.latest is not None

    @property
    def shared(self) -> bool:
        release, now = self.latest, timezone.now()
        if release is None or not release.granted or release.revoked_at or release.starts_at > now:
            return False
        return release.ends_at is None or release.ends_at > now

    @property
    def answer(self) -> str:
        """written, verbal, no, or nothing where nobody has asked."""
        if self.latest is None:
            return ""
        return self.latest.kind if self.latest.granted else "no"


def releases(viewer: Viewer, client_id: str) -> QuerySet[Release]:
    """Every answer of a client, the latest first."""
    held = Release.objects.filter(client_id=client_id) if viewer.may("client.view") else Release.objects.none()
    return held.select_related("organization").order_by("-starts_at", "-pk")


def sharing(viewer: Viewer, client_id: str) -> Sharing:
    return Sharing(releases(viewer, client_id).first())
