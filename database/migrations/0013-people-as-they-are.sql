-- What we know of somebody is corrected by hand and by themselves: names they had before, who is round them and what each may
-- be told, and which two must not be brought together, under the hat it was told under. An NHS number stays sealed; a keyed
-- mark beside it finds it by the whole number alone.

alter table participation add column nhs_mark bytea;
create index participation_nhs on participation (organisation_id, nhs_mark) where nhs_mark is not null;

-- A name somebody had before. It finds them only where they want to be found by it.
create table former_name (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  name text not null check (length(name) between 1 and 300),
  finds boolean not null,
  until date not null,
  by_id uuid,
  recorded_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create index former_name_of on former_name (organisation_id, person_id);

-- Somebody round a person who is not on our books, or is a member themselves: a sister, a carer, a GP. What may be told them is
-- the person's to say. A change ends the row and begins another.
create table person_around (
  organisation_id uuid not null,
  id uuid not null,
  participation_id uuid not null,
  name text not null check (length(name) between 1 and 300),
  relation_sealed bytea not null,
  kind text not null check (kind in ('family or friend', 'carer', 'professional')),
  telephone text check (length(telephone) <= 100),
  may_be_told text not null check (may_be_told in ('nothing', 'if unwell', 'anything', 'not asked')),
  -- the last day that holds; null where it holds until they say otherwise
  told_until date,
  -- a carer who is a member here
  member_id uuid,
  since date not null,
  until date,
  by_id uuid,
  recorded_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, participation_id) references participation (organisation_id, id),
  foreign key (organisation_id, member_id) references participation (organisation_id, id),
  check (member_id <> participation_id)
);
create index person_around_of on person_around (organisation_id, participation_id) where until is null;
create index person_around_telephone on person_around (organisation_id, telephone) where until is null;
create index person_around_member on person_around (organisation_id, member_id) where until is null;

-- Somebody may move out and back in.
alter table household drop constraint household_pkey, add primary key (organisation_id, id, participation_id, since);

-- Each side is held under the hat it was told under, so that the other side of nobody's wall learns of it.
alter table conflict
  add column one_hat uuid,
  add column other_hat uuid,
  add column by_id uuid,
  add column recorded_at timestamptz,
  add foreign key (organisation_id, one_hat) references participation (organisation_id, id),
  add foreign key (organisation_id, other_hat) references participation (organisation_id, id),
  add check (one_id <> other_id);
create index conflict_one_hat on conflict (organisation_id, one_hat) where until is null;
create index conflict_other_hat on conflict (organisation_id, other_hat) where until is null;
