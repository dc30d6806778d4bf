"""The audit event. Partitioned by year in its migration; the application role may add and read, nothing else."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models


class AuditEvent(models.Model):
    """Who did or saw what, when, why. Names of fields and keys of records; never a value that names a person."""

    id = models.BigAutoField(primary_key=True)
    at = models.DateTimeField()
    actor_id = models.BigIntegerField(null=True)
    role = models.TextField(blank=True)
    action = models.TextField()
    client_ids = ArrayField(models.TextField(), default=list)
    object_type = models.TextField(blank=True)
    object_key = models.TextField(blank=True)
    organization_id = models.TextField(blank=True)
    fields = ArrayField(models.TextField(), default=list)
    purpose = models.TextField(blank=True)
    request_id = models.TextField(blank=True)
    result = models.TextField(default="done")
    detail = models.JSONField(default=dict)

    class Meta:
        managed = False
        db_table = "audit_event"
        indexes = [GinIndex(fields=["client_ids"], name="audit_by_client")]
