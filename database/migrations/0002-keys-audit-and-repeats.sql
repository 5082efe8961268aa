-- What every later table leans on: the keys that text is sealed with, the record of who did and read what, and the
-- memory that makes a double tap one record.

create table organisation_key (
  organisation_id uuid not null references organisation (id),
  number integer not null,
  master_key text not null,
  wrapped bytea not null,
  made_at timestamptz not null,
  primary key (organisation_id, number)
);

-- One key for each person (or each import, whose cells belong to nobody yet). Destroying it erases their text everywhere.
create table data_key (
  organisation_id uuid not null references organisation (id),
  subject_id uuid not null,
  organisation_key integer not null,
  wrapped bytea,
  made_at timestamptz not null,
  destroyed_at timestamptz,
  primary key (organisation_id, subject_id),
  foreign key (organisation_id, organisation_key) references organisation_key (organisation_id, number),
  check ((wrapped is null) = (destroyed_at is not null))
);

-- Append-only, by month, without names or free text, and with no foreign key out of it.
create table audit_entry (
  organisation_id uuid not null,
  day date not null,
  id uuid not null,
  at timestamptz not null,
  kind text not null check (kind in ('read', 'change')),
  did text not null,
  account_id uuid,
  actor text not null,
  sitting text,
  about_id uuid,
  thing_id uuid,
  request text not null,
  hash bytea not null,
  primary key (organisation_id, day, id)
) partition by range (day);
create index audit_entry_about on audit_entry (organisation_id, about_id, at desc);

create table audit_seal (
  organisation_id uuid not null references organisation (id),
  number integer not null,
  sealed_at timestamptz not null,
  entries integer not null check (entries > 0),
  root bytea not null,
  previous bytea not null,
  seal bytea not null,
  primary key (organisation_id, number)
);

create table audit_sealed (
  organisation_id uuid not null,
  day date not null,
  entry_id uuid not null,
  seal integer not null,
  place integer not null,
  primary key (organisation_id, day, entry_id),
  unique (organisation_id, seal, place),
  foreign key (organisation_id, seal) references audit_seal (organisation_id, number)
);

create table repeat_key (
  organisation_id uuid not null references organisation (id),
  key text not null,
  account_id uuid,
  body_hash bytea not null,
  status integer not null,
  location text,
  at timestamptz not null,
  primary key (organisation_id, key)
);
create index repeat_key_age on repeat_key (organisation_id, at);
