-- A charity's lists, brought in through the other rooms' doors: what each cell said (sealed), what was asked, who answered,
-- and what was made, so that all of it can be undone.

create table import (
  organisation_id uuid not null references organisation (id),
  id uuid not null,
  state text not null check (state in ('mapping', 'questions', 'brought in', 'undone', 'put aside')),
  as_of date not null,
  mapping jsonb not null,
  started_by uuid,
  started_at timestamptz not null,
  state_since timestamptz not null,
  primary key (organisation_id, id)
);

create table import_file (
  organisation_id uuid not null,
  import_id uuid not null,
  name text not null,
  bytes_sealed bytea not null,
  size integer not null,
  primary key (organisation_id, import_id, name),
  foreign key (organisation_id, import_id) references import (organisation_id, id)
);

create table import_row (
  organisation_id uuid not null,
  import_id uuid not null,
  file text not null,
  row integer not null,
  cells_sealed bytea not null,
  became text not null check (became in ('people', 'held', 'not a record', 'joined')),
  primary key (organisation_id, import_id, file, row),
  foreign key (organisation_id, import_id) references import (organisation_id, id)
);

create table import_question (
  organisation_id uuid not null,
  id uuid not null,
  import_id uuid not null,
  place integer not null,
  kind text not null,
  file text not null,
  row integer not null,
  heading text,
  asks_sealed bytea not null,
  answer_sealed bytea,
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, import_id) references import (organisation_id, id)
);
create index import_question_open on import_question (organisation_id, import_id, place) where answered_at is null;

create table import_made (
  organisation_id uuid not null,
  import_id uuid not null,
  what text not null,
  thing_id uuid not null,
  file text not null,
  row integer not null,
  primary key (organisation_id, import_id, what, thing_id, file, row),
  foreign key (organisation_id, import_id) references import (organisation_id, id)
);
