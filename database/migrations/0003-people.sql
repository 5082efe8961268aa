-- One person, many hats. A person carries a name and nothing else; everything they told us hangs on the participation
-- (the hat) they told it under, so that what a member said is never in what a supporter's file holds.

create table service (
  organisation_id uuid not null references organisation (id),
  id uuid not null,
  name text not null,
  model text not null check (model in ('groups', 'one-to-one', 'befriending', 'neighbourhood')),
  since date not null,
  until date,
  primary key (organisation_id, id)
);

create table person (
  organisation_id uuid not null references organisation (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 300),
  known_as text check (length(known_as) <= 120),
  recorded_at timestamptz not null,
  primary key (organisation_id, id)
);

create table name_key (
  organisation_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('folded', 'sound')),
  key text not null,
  primary key (organisation_id, person_id, kind, key),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create index name_key_search on name_key (organisation_id, kind, key text_pattern_ops);

create table same_person (
  organisation_id uuid not null,
  id uuid not null,
  from_id uuid not null,
  into_id uuid not null,
  why text not null,
  since timestamptz not null,
  until timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, from_id) references person (organisation_id, id),
  foreign key (organisation_id, into_id) references person (organisation_id, id),
  check (from_id <> into_id)
);
create unique index same_person_now on same_person (organisation_id, from_id) where until is null;
create index same_person_into on same_person (organisation_id, into_id) where until is null;

create table participation (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('member', 'supporter', 'staff')),
  since date not null,
  until date,
  ended_because text,
  born text check (born ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  age integer check (age between 0 and 125),
  age_on date,
  area text,
  postcode text,
  profile_number integer not null default 0,
  recorded_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create index participation_of_person on participation (organisation_id, person_id);
-- With the person last, so that whoever asks for one person's hat of a kind is not sent through everybody of that kind before there are statistics.
create index participation_by_kind on participation (organisation_id, kind, person_id) where until is null;

-- What somebody told us about themselves, whole and sealed: what matters, what they bring, interests, when they are free,
-- languages, home, lived experience. Each change is a new row; the participation names the one that holds.
create table profile (
  organisation_id uuid not null,
  participation_id uuid not null,
  number integer not null,
  told_sealed bytea not null,
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (organisation_id, participation_id, number),
  foreign key (organisation_id, participation_id) references participation (organisation_id, id)
);

create table contact_point (
  organisation_id uuid not null,
  id uuid not null,
  participation_id uuid not null,
  kind text not null check (kind in ('telephone', 'email', 'address')),
  value text not null,
  -- in somebody's words, where it is not their own
  whose_sealed bytea,
  place integer not null,
  since date not null,
  until date,
  primary key (organisation_id, id),
  foreign key (organisation_id, participation_id) references participation (organisation_id, id)
);
create index contact_point_of on contact_point (organisation_id, participation_id) where until is null;
create index contact_point_value on contact_point (organisation_id, kind, value) where until is null;

create table contact_limit (
  organisation_id uuid not null,
  id uuid not null,
  participation_id uuid not null,
  kind text not null check (kind in ('none', 'no_phone', 'no_text', 'text_only', 'no_message', 'no_letter', 'no_visit', 'no_email', 'third_party', 'no_reveal', 'times')),
  words_sealed bytea,
  since date not null,
  until date,
  primary key (organisation_id, id),
  foreign key (organisation_id, participation_id) references participation (organisation_id, id)
);
create index contact_limit_of on contact_limit (organisation_id, participation_id) where until is null;

-- Set by a person, with where it was heard. Nothing is sent to somebody flagged; undoing it re-sends nothing.
create table death_flag (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  certain boolean not null,
  died text check (died ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  heard_sealed bytea,
  since timestamptz not null,
  until timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create unique index death_flag_now on death_flag (organisation_id, person_id) where until is null;

create table household (
  organisation_id uuid not null,
  id uuid not null,
  participation_id uuid not null,
  since date not null,
  until date,
  primary key (organisation_id, id, participation_id),
  foreign key (organisation_id, participation_id) references participation (organisation_id, id)
);
create index household_of on household (organisation_id, participation_id);

-- Two people who must not be brought together. The reason is for whoever recorded it; matching only learns that there is one.
create table conflict (
  organisation_id uuid not null,
  id uuid not null,
  one_id uuid not null,
  other_id uuid not null,
  reason_sealed bytea,
  since date not null,
  until date,
  primary key (organisation_id, id),
  foreign key (organisation_id, one_id) references person (organisation_id, id),
  foreign key (organisation_id, other_id) references person (organisation_id, id)
);
create index conflict_one on conflict (organisation_id, one_id) where until is null;
create index conflict_other on conflict (organisation_id, other_id) where until is null;
