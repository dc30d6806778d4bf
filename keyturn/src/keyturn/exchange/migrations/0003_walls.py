"""Imports are HMIS lead staff's; an export is seen by who asked for it as well."""

from django.db import migrations

from keyturn.kernel import rls

OWN = f"{rls.ALL} or viewer_id = (select keyturn_viewer())"


class Migration(migrations.Migration):
    dependencies = [("exchange", "0002_runs"), ("kernel", "0001_walls")]
    operations = [
        rls.protect("exchange_importrun", rls.ALL),
        rls.protect("exchange_finding", rls.ALL),
        rls.protect("exchange_beforeimage", rls.ALL),
        rls.protect("exchange_exportrun", OWN),
        rls.protect("exchange_storedpart", rls.ALL),
    ]
