"""Who may see a client, and be told of a match."""

from django.db import migrations

from keyturn.kernel import rls


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial"), ("kernel", "0001_walls")]
    operations = [
        rls.protect("people_client", rls.CLIENT, adding=rls.OWN_CLIENT),
        rls.protect("people_clienttoken", rls.OF_CLIENT),
    ]
