"""Who may see a client, and be told of a match."""

from django.db import migrations

from keyturn.kernel import rls

# Who made a record sees it for good, so that is not for another agency to rewrite. The tables' owner is not bound.
AGENCY_STAYS = """
create function keyturn_agency_stays() returns trigger language plpgsql as
$$ begin
  if new.agency_id is distinct from old.agency_id and row_security_active('people_client') and not keyturn_sees_all() then
    raise insufficient_privilege using message = 'the agency that made a client record stays';
  end if;
  return new;
end $$;
create trigger agency_stays before update of agency_id on people_client
  for each row execute function keyturn_agency_stays();
"""


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial"), ("kernel", "0001_walls")]
    operations = [
        rls.protect("people_client", rls.CLIENT, adding=rls.OWN_CLIENT, becoming=rls.CLIENT),
        migrations.RunSQL(AGENCY_STAYS, "drop function keyturn_agency_stays() cascade"),
        rls.protect("people_clienttoken", rls.OF_CLIENT),
    ]
