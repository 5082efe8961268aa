-- What a human must do next, and what we send. A timer raises a task for a named person with a fallback; it never changes
-- anything by itself.

create table task (
  organisation_id uuid not null,
  id uuid not null,
  kind text not null,
  about_id uuid,
  thing_id uuid not null,
  owner_id uuid not null,
  fallback_id uuid not null,
  due_on date not null,
  raised_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  settled_how text,
  primary key (organisation_id, id),
  foreign key (organisation_id, about_id) references participation (organisation_id, id),
  foreign key (organisation_id, owner_id) references participation (organisation_id, id),
  foreign key (organisation_id, fallback_id) references participation (organisation_id, id)
);
create unique index task_open on task (organisation_id, thing_id, kind) where settled_at is null;
create index task_of_owner on task (organisation_id, owner_id, due_on) where settled_at is null;

create table message (
  organisation_id uuid not null,
  id uuid not null,
  to_id uuid not null,
  kind text not null,
  channel text not null check (channel in ('email')),
  address text not null,
  message_id text not null,
  subject text not null,
  body_sealed bytea,
  state text not null check (state in ('queued', 'sending', 'sent', 'caught', 'failed', 'not known', 'held back')),
  queued_at timestamptz not null,
  sending_at timestamptz,
  settled_at timestamptz,
  why text,
  primary key (organisation_id, id),
  unique (organisation_id, message_id),
  foreign key (organisation_id, to_id) references participation (organisation_id, id)
);
create index message_unsettled on message (organisation_id, state) where state in ('queued', 'sending');
