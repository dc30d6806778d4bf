"""The functions that policies ask. They run as the owner, so they see the whole table; they answer only yes or no.

Their search path names pg_temp last: were it not named, a temporary table of the caller would be found first.
"""

from django.db import migrations

FUNCTIONS = """
create function keyturn_viewer() returns bigint stable language sql as
$$ select nullif(current_setting('keyturn.viewer', true), '')::bigint $$;

create function keyturn_sees_all() returns boolean stable security definer set search_path = public, pg_temp language plpgsql as
$$ begin
  return exists (select 1 from accounts_membership m join accounts_user u on u.id = m.user_id and u.is_active
                 where m.user_id = keyturn_viewer() and m.active and m.organization_id is null);
end $$;

create function keyturn_organizations() returns setof text stable security definer set search_path = public, pg_temp
language plpgsql as
$$ begin
  return query select m.organization_id from accounts_membership m
               join accounts_user u on u.id = m.user_id and u.is_active
               where m.user_id = keyturn_viewer() and m.active and m.organization_id is not null;
end $$;

create function keyturn_projects() returns setof text stable security definer set search_path = public, pg_temp
language plpgsql as
$$ begin
  return query select p.project_id from projects_project p where p.organization_id in (select keyturn_organizations());
end $$;

create function keyturn_shared(client text) returns boolean stable security definer set search_path = public, pg_temp
language plpgsql as
$$ begin
  if keyturn_viewer() is null or not exists (select keyturn_organizations()) then
    return false;
  end if;
  return exists (select 1 from consent_release r where r.client_id = client and r.granted and r.revoked_at is null
                 and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now()));
end $$;

create function keyturn_sees_client(client text) returns boolean stable security definer set search_path = public, pg_temp
language plpgsql as
$$ begin
  return exists (select 1 from enrollments_enrollment e where e.personal_id = client
                 and e.project_id in (select keyturn_projects()))
      or exists (select 1 from people_client c where c.personal_id = client
                 and c.agency_id in (select keyturn_organizations()))
      or keyturn_shared(client);
end $$;
"""

UNDO = """
drop function keyturn_sees_client(text);
drop function keyturn_shared(text);
drop function keyturn_projects();
drop function keyturn_organizations();
drop function keyturn_sees_all();
drop function keyturn_viewer();
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [migrations.RunSQL(FUNCTIONS, UNDO)]
