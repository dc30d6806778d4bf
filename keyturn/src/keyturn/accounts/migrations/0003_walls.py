"""Staff rows are read by everybody signed in (names beside records) and by sign-in itself, which is nobody yet; they are
changed by the person or by lead staff. Who holds which role is for that person and lead staff, and changed by lead staff
alone: otherwise a fault elsewhere could be a way to give oneself the whole implementation."""

from django.db import migrations

from keyturn.kernel import rls

OWN_ROW = f"{rls.ALL} or id = (select keyturn_viewer())"
OWN_ROLES = f"{rls.ALL} or user_id = (select keyturn_viewer())"


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_sessions"), ("kernel", "0001_walls")]
    operations = [
        rls.protect("accounts_user", "true", writing=OWN_ROW, adding=rls.ALL, becoming=OWN_ROW),
        rls.protect("accounts_membership", OWN_ROLES, writing=rls.ALL),
        rls.protect("accounts_huduser", "true", writing=rls.ALL),
    ]
