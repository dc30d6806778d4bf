"""A run and what came out of it are seen by the person under whose rights it was drawn."""

from django.db import migrations

from keyturn.kernel import rls

OWN = "viewer_id = (select keyturn_viewer())"
OF_OWN = "run_id in (select id from reporting_reportrun)"


class Migration(migrations.Migration):
    dependencies = [("reporting", "0001_initial"), ("kernel", "0001_walls")]
    operations = [
        rls.protect("reporting_reportrun", OWN),
        rls.protect("reporting_reporttable", OF_OWN),
        rls.protect("reporting_reportfile", OF_OWN),
    ]
