"""The functions that policies ask. They run as the owner, so they see the whole table; they answer only yes or no.

A temporary table of the caller must not stand in for one of ours: the search path names pg_temp last, or the tables are
named with their schema. The latter in the two functions that are asked row by row, where setting a path and calling one
another cost more than the look-up (measured on 100,000 clients); what is the same for every row, the viewer's
organizations and projects, they are given, and the policy works it out once a query.
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

create function keyturn_shared(client text) returns boolean stable security definer language plpgsql as
$$ begin
  return exists (select 1 from public.consent_release r where r.client_id = client and r.granted and r.revoked_at is null
                 and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now()))
     and exists (select 1 from public.accounts_membership m join public.accounts_user u on u.id = m.user_id and u.is_active
                 where m.user_id = public.keyturn_viewer() and m.active);
end $$;

create function keyturn_sees_client(client text, organizations text[], projects text[]) returns boolean
stable security definer language plpgsql as
$$ begin
  return exists (select 1 from public.enrollments_enrollment e where e.personal_id = client and e.project_id = any(projects))
      or exists (select 1 from public.people_client c where c.personal_id = client and c.agency_id = any(organizations))
      or public.keyturn_shared(client);
end $$;
"""

UNDO = """
drop function keyturn_sees_client(text, text[], text[]);
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
