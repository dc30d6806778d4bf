"""Releases are seen with their client."""

from django.db import migrations

from keyturn.kernel import rls


class Migration(migrations.Migration):
    dependencies = [("consent", "0001_initial"), ("kernel", "0001_walls")]
    operations = [
        rls.protect("consent_release", rls.OF_CLIENT),
    ]
