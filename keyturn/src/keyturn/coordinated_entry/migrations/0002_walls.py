"""Events are seen by the agency of their project."""

from django.db import migrations

from keyturn.kernel import rls


class Migration(migrations.Migration):
    dependencies = [("coordinated_entry", "0001_initial"), ("enrollments", "0002_walls")]
    operations = [
        rls.belongs_to_enrollment("coordinated_entry_event"),
        rls.protect("coordinated_entry_event", rls.PROJECT),
    ]
