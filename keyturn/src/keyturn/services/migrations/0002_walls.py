"""Services and contacts are seen by the agency of their project."""

from django.db import migrations

from keyturn.kernel import rls


class Migration(migrations.Migration):
    dependencies = [("services", "0001_initial"), ("enrollments", "0002_walls")]
    operations = [
        rls.belongs_to_enrollment("services_service"),
        rls.protect("services_service", rls.PROJECT),
        rls.belongs_to_enrollment("services_currentlivingsituation"),
        rls.protect("services_currentlivingsituation", rls.PROJECT),
    ]
