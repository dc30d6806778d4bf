"""Audit events, partitioned by year. The default partition takes what no year has yet, so no event is ever refused."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
from django.db import migrations, models

YEARS = range(2026, 2036)

TABLE = """
create sequence audit_event_id_seq;
create table audit_event (
  id bigint not null default nextval('audit_event_id_seq'),
  at timestamptz not null default now(),
  actor_id bigint,
  role text not null default '',
  action text not null,
  client_ids text[] not null default '{}',
  object_type text not null default '',
  object_key text not null default '',
  organization_id text not null default '',
  fields text[] not null default '{}',
  purpose text not null default '',
  request_id text not null default '',
  result text not null default 'done',
  detail jsonb not null default '{}',
  primary key (id, at)
) partition by range (at);
create index audit_by_client on audit_event using gin (client_ids);
create index audit_by_actor on audit_event (actor_id, at);
create table audit_event_other partition of audit_event default;
"""

PARTITIONS = "".join(
    f"create table audit_event_{year} partition of audit_event for values from ('{year}-01-01') to ('{year + 1}-01-01');"
    for year in YEARS
)

# A person sees their own trail; who may see all of it is a permission (`audit.view`), held by lead staff alone.
# Nobody writes an event in another's name: the actor is the viewer, or nobody where nobody is signed in.
WALL = """
alter table audit_event enable row level security;
create policy seen on audit_event for select using ((select keyturn_sees_all()) or actor_id = (select keyturn_viewer()));
create policy added on audit_event for insert
  with check (actor_id is not distinct from (select keyturn_viewer()));
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = [("kernel", "0001_walls")]
    operations = [
        migrations.RunSQL(TABLE + PARTITIONS + WALL, "drop table audit_event; drop sequence audit_event_id_seq;"),
        migrations.CreateModel(
            name='AuditEvent',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('at', models.DateTimeField()),
                ('actor_id', models.BigIntegerField(null=True)),
                ('role', models.TextField(blank=True)),
                ('action', models.TextField()),
                ('client_ids', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, size=None)),
                ('object_type', models.TextField(blank=True)),
                ('object_key', models.TextField(blank=True)),
                ('organization_id', models.TextField(blank=True)),
                ('fields', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, size=None)),
                ('purpose', models.TextField(blank=True)),
                ('request_id', models.TextField(blank=True)),
                ('result', models.TextField(default='done')),
                ('detail', models.JSONField(default=dict)),
            ],
            options={
                'db_table': 'audit_event',
                'managed': False,
            },
        ),
    ]
