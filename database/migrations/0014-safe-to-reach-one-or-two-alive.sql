-- A way of reaching somebody that nobody asked about is not known, and must read so: until now only a no could be written
-- down, and everything else looked like a yes. Two records may be one person or two; what a person said about that is kept,
-- so that nobody is asked again without a new reason. And where somebody has died, whoever is left is rung by a human first.

alter table contact_limit
  -- "mind when": the parts of the day that are all right, beside the words
  add column parts text[] check (parts <@ array['am', 'pm', 'eve']),
  drop constraint contact_limit_kind_check,
  add check (kind in ('none', 'no_phone', 'no_text', 'text_only', 'no_message', 'no_letter', 'no_visit', 'no_email', 'third_party', 'proxy_first', 'proxy_only', 'no_reveal', 'times'));

-- A way somebody said may be used. No row is not known, never yes; a limit against it wins.
create table open_way (
  organisation_id uuid not null,
  id uuid not null,
  participation_id uuid not null,
  way text not null check (way in ('ring', 'message', 'text', 'letter', 'email', 'visit')),
  since date not null,
  until date,
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, participation_id) references participation (organisation_id, id)
);
create unique index open_way_now on open_way (organisation_id, participation_id, way) where until is null;

alter table same_person
  add column by_id uuid,
  add column parted_by uuid;

-- Somebody looked at two records and said: two different people. The pair is asked about again only for a reason not among these.
create table two_people (
  organisation_id uuid not null,
  id uuid not null,
  one_id uuid not null,
  other_id uuid not null,
  reasons text[] not null,
  by_id uuid,
  since timestamptz not null,
  until timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, one_id) references person (organisation_id, id),
  foreign key (organisation_id, other_id) references person (organisation_id, id),
  check (one_id < other_id)
);
create unique index two_people_now on two_people (organisation_id, one_id, other_id) where until is null;
create index two_people_other on two_people (organisation_id, other_id) where until is null;

alter table death_flag
  add column heard_on date,
  add column by_id uuid,
  add column lifted_by uuid,
  add column lifted_sealed bytea;

-- Whoever lived with somebody who has died: a human rings them, with kind words. Until then nothing is sent to them by itself.
create table bereaved_call (
  organisation_id uuid not null,
  id uuid not null,
  death_flag_id uuid not null,
  participation_id uuid not null,
  since timestamptz not null,
  spoken_on date,
  words_sealed bytea,
  by_id uuid,
  -- the flag was lifted before anybody rang
  until timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, death_flag_id) references death_flag (organisation_id, id),
  foreign key (organisation_id, participation_id) references participation (organisation_id, id)
);
create unique index bereaved_call_of on bereaved_call (organisation_id, death_flag_id, participation_id);
create index bereaved_call_open on bereaved_call (organisation_id, participation_id) where spoken_on is null and until is null;
