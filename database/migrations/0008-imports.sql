-- A charity's lists, brought in through the other rooms' doors: what each cell said (sealed), what was asked, who answered,
-- and what was made, so that all of it can be undone.

-- The mapping names columns by their place, never by their heading: a list without headings has people in its first row.
create table import (
  organisation_id uuid not null references organisation (id),
  id uuid not null,
  state text not null check (state in ('mapping', 'questions', 'bringing in', 'brought in', 'undone', 'put aside')),
  as_of date not null,
  mapping jsonb not null,
  started_by uuid,
  -- a long list is brought in piece by piece: how far it has come, and where it goes on
  pieces integer not null default 0,
  pieces_done integer not null default 0,
  started_at timestamptz not null,
  state_since timestamptz not null,
  primary key (organisation_id, id)
);

create table import_file (
  organisation_id uuid not null,
  import_id uuid not null,
  name text not null,
  place integer not null,
  bytes_sealed bytea not null,
  size integer not null,
  -- SHA-256 of the bytes: the same file sent again is recognised
  hash bytea not null,
  -- SHA-256 of the first line: a corrected list, or the next month's, is known by it
  shape bytea,
  primary key (organisation_id, import_id, name),
  foreign key (organisation_id, import_id) references import (organisation_id, id)
);
create index import_file_again on import_file (organisation_id, hash);
create index import_file_shape on import_file (organisation_id, shape);

create table import_row (
  organisation_id uuid not null,
  import_id uuid not null,
  file text not null,
  row integer not null,
  cells_sealed bytea not null,
  became text not null check (became in ('people', 'held', 'not a record', 'joined', 'kept', 'here already', 'corrected')),
  primary key (organisation_id, import_id, file, row),
  foreign key (organisation_id, import_id) references import (organisation_id, id)
);

create table import_question (
  organisation_id uuid not null,
  id uuid not null,
  import_id uuid not null,
  place integer not null,
  kind text not null check (kind in ('held', 'same', 'found', 'two people', 'death', 'cell', 'matched', 'said')),
  file text not null,
  row integer not null,
  asks_sealed bytea not null,
  answer text,
  answer_sealed bytea,
  answered_by uuid,
  answered_at timestamptz,
  -- asked again after the mapping changed: this one no longer counts
  replaced_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, import_id) references import (organisation_id, id)
);
create index import_question_of on import_question (organisation_id, import_id, place) where replaced_at is null;

-- What came of which row. `made_at` moves on when an answer adds to it, so that a change by hand shows.
create table import_made (
  organisation_id uuid not null,
  import_id uuid not null,
  what text not null check (what in ('person', 'participation', 'referral', 'supporter', 'same person')),
  thing_id uuid not null,
  file text not null,
  row integer not null,
  made_at timestamptz not null,
  primary key (organisation_id, import_id, what, thing_id, file, row),
  foreign key (organisation_id, import_id) references import (organisation_id, id)
);
create index import_made_thing on import_made (organisation_id, thing_id);
