-- A plan for the whole waiting list is a what-if: worked out aside, kept with what it was made from, and changing nothing. It
-- holds ids, numbers and codes alone; names and reasons are read afresh when somebody looks, so that nothing told in confidence
-- lies here and nothing is shown that has been taken back since.

create table waiting_plan (
  organisation_id uuid not null references organisation (id),
  id uuid not null,
  state text not null check (state in ('asked', 'working', 'done', 'cancelled', 'stopped')),
  asked_by uuid,
  asked_at timestamptz not null,
  -- how far it has come, and when the worker last said so
  stage text not null check (stage in ('reading', 'comparing', 'deciding', 'looking at costs')),
  steps_done integer not null default 0,
  steps_in_all integer not null default 0,
  heard_at timestamptz not null,
  -- how many workers have begun it
  tries integer not null default 0,
  -- SHA-256 of everything the plan was made from, and the day by which it was read
  made_from bytea,
  as_of date,
  result jsonb,
  ended_at timestamptz,
  ended_by uuid,
  primary key (organisation_id, id),
  check ((state = 'done') = (result is not null and made_from is not null and as_of is not null)),
  check ((state in ('asked', 'working')) = (ended_at is null))
);
-- One at a time: whoever asks a second time looks at the first.
create unique index waiting_plan_under_way on waiting_plan (organisation_id) where state in ('asked', 'working');
create index waiting_plan_newest on waiting_plan (organisation_id, asked_at desc);
