"""Who may see an enrollment and its exit."""

from django.db import migrations

from keyturn.kernel import rls


class Migration(migrations.Migration):
    dependencies = [("enrollments", "0001_initial"), ("kernel", "0001_walls")]
    operations = [
        rls.protect("enrollments_enrollment", rls.ENROLLMENT, writing=rls.PROJECT, adding=rls.NEW_ENROLLMENT),
        rls.belongs_to_enrollment("enrollments_exit"),
        rls.protect("enrollments_exit", rls.ENROLLMENT, writing=rls.PROJECT),
    ]
