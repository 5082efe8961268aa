-- From an idea to two people meeting. A person asks each of the two; the software remembers what it showed, what was
-- chosen and why.

create table shortlist_shown (
  organisation_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  supporter_id uuid not null,
  place integer not null,
  -- null where nothing about the two could be compared
  score double precision,
  rank_key double precision,
  shown_by uuid,
  shown_on date not null,
  primary key (organisation_id, id),
  unique (organisation_id, referral_id, supporter_id, shown_on),
  foreign key (organisation_id, referral_id) references referral (organisation_id, id),
  foreign key (organisation_id, supporter_id) references participation (organisation_id, id)
);

create table proposal (
  organisation_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  member_id uuid not null,
  supporter_id uuid not null,
  state text not null check (state in ('proposed', 'declined', 'agreed', 'withdrawn')),
  -- a person decided to ask while somebody else had been asked or was being introduced
  besides boolean not null,
  why_sealed bytea,
  proposed_by uuid,
  proposed_on date not null,
  state_since date not null,
  recorded_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, referral_id) references referral (organisation_id, id),
  foreign key (organisation_id, member_id) references participation (organisation_id, id),
  foreign key (organisation_id, supporter_id) references participation (organisation_id, id)
);
create unique index proposal_open on proposal (organisation_id, referral_id, supporter_id) where state = 'proposed';
create index proposal_of_supporter on proposal (organisation_id, supporter_id);
create index proposal_of_referral on proposal (organisation_id, referral_id);
create index proposal_of_member on proposal (organisation_id, member_id);

create table proposal_answer (
  organisation_id uuid not null,
  proposal_id uuid not null,
  side text not null check (side in ('member', 'supporter')),
  answer text not null check (answer in ('yes', 'no')),
  answered_on date not null,
  recorded_by uuid,
  recorded_at timestamptz not null,
  reason_sealed bytea,
  primary key (organisation_id, proposal_id, side),
  foreign key (organisation_id, proposal_id) references proposal (organisation_id, id)
);

create table relationship (
  organisation_id uuid not null,
  id uuid not null,
  proposal_id uuid,
  referral_id uuid,
  -- the person whose key seals what is written here: the member it began with
  subject_id uuid not null,
  state text not null check (state in ('agreed', 'introduced', 'settling_in', 'active', 'on_hold', 'ending_planned', 'ended', 'ended_unplanned')),
  state_since date not null,
  agreement_sealed bytea,
  recorded_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, proposal_id) references proposal (organisation_id, id),
  foreign key (organisation_id, referral_id) references referral (organisation_id, id),
  foreign key (organisation_id, subject_id) references person (organisation_id, id)
);
create unique index relationship_of_proposal on relationship (organisation_id, proposal_id);

create table relationship_party (
  organisation_id uuid not null,
  relationship_id uuid not null,
  participation_id uuid not null,
  side text not null check (side in ('member', 'supporter')),
  since date not null,
  until date,
  primary key (organisation_id, relationship_id, participation_id),
  foreign key (organisation_id, relationship_id) references relationship (organisation_id, id),
  foreign key (organisation_id, participation_id) references participation (organisation_id, id)
);
create index relationship_party_of on relationship_party (organisation_id, participation_id) where until is null;

create table relationship_step (
  organisation_id uuid not null,
  relationship_id uuid not null,
  number integer not null,
  from_state text,
  to_state text not null,
  occurred_on date,
  reason text not null,
  by_id uuid,
  recorded_at timestamptz not null,
  primary key (organisation_id, relationship_id, number),
  foreign key (organisation_id, relationship_id) references relationship (organisation_id, id)
);

-- A first meeting with somebody beside the two: a day and a wall-clock time where they meet.
create table introduction (
  organisation_id uuid not null,
  id uuid not null,
  relationship_id uuid not null,
  on_day date not null,
  at_time time not null,
  place_sealed bytea not null,
  with_id uuid not null,
  -- whoever goes has read what a visitor must know before going
  home_read boolean not null,
  held boolean,
  -- why it didn't happen, without blame
  because text check (because in ('the member', 'the supporter', 'us', 'weather or travel', 'something else')),
  moved_to uuid,
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, relationship_id) references relationship (organisation_id, id),
  foreign key (organisation_id, with_id) references participation (organisation_id, id),
  check (because is null or held is false)
);
create index introduction_of on introduction (organisation_id, relationship_id, on_day desc);
create unique index introduction_planned on introduction (organisation_id, relationship_id) where held is null and moved_to is null;
