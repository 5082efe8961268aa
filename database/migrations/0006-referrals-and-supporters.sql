-- Somebody is suggested to us, and somebody offers to help. The state of each is a row saying what was decided, by whom,
-- when and why; the row it belongs to repeats only the latest.

create table referral (
  organisation_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  state text not null check (state in ('draft', 'received', 'duplicate', 'incomplete', 'consent_pending', 'triage', 'accepted', 'declined', 'withdrawn', 'waiting', 'placed', 'feedback_sent', 'closed')),
  state_since date not null,
  received_on date,
  -- as written, where the day is not whole; their number for it; who suggested it, in whoever’s words
  received_as_sealed bytea,
  reference_sealed bytea,
  source text not null check (source in ('self', 'family or friend', 'member', 'practice', 'link worker', 'social care', 'hospital', 'job centre', 'housing', 'community group', 'other', 'not known')),
  source_words_sealed bytea,
  waiting_since date,
  last_contact_on date,
  recorded_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, member_id) references participation (organisation_id, id),
  check (state <> 'waiting' or waiting_since is not null)
);
create index referral_of_member on referral (organisation_id, member_id);
create index referral_by_state on referral (organisation_id, state, state_since);
create index referral_waiting on referral (organisation_id, waiting_since, id) where state = 'waiting';

create table referral_step (
  organisation_id uuid not null,
  referral_id uuid not null,
  number integer not null,
  from_state text,
  to_state text not null,
  occurred_on date,
  reason text not null,
  note_sealed bytea,
  by_id uuid,
  recorded_at timestamptz not null,
  primary key (organisation_id, referral_id, number),
  foreign key (organisation_id, referral_id) references referral (organisation_id, id)
);

-- What was done meanwhile that moves nothing on: we tried to reach them, we spoke, the team talked the wait over.
create table referral_event (
  organisation_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  kind text not null check (kind in ('tried', 'spoke', 'talked over')),
  on_day date not null,
  note_sealed bytea,
  by_id uuid,
  recorded_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, referral_id) references referral (organisation_id, id)
);
create index referral_event_of on referral_event (organisation_id, referral_id, on_day);

create table supporter (
  organisation_id uuid not null,
  participation_id uuid not null,
  state text not null check (state in ('enquiry', 'applied', 'screening', 'training', 'approved', 'available', 'paused', 'ended', 'withdrawn', 'not taken on', 'suspended')),
  state_since date not null,
  started text,
  capacity integer check (capacity between 0 and 20),
  -- people they see who are not matched here, as a list said; null is not known
  elsewhere integer check (elsewhere between 0 and 20),
  recorded_at timestamptz not null,
  primary key (organisation_id, participation_id),
  foreign key (organisation_id, participation_id) references participation (organisation_id, id)
);

create table supporter_step (
  organisation_id uuid not null,
  participation_id uuid not null,
  number integer not null,
  from_state text,
  to_state text not null,
  occurred_on date,
  reason text not null,
  by_id uuid,
  recorded_at timestamptz not null,
  primary key (organisation_id, participation_id, number),
  foreign key (organisation_id, participation_id) references supporter (organisation_id, participation_id)
);

-- References, criminal-record checks and training: that it was seen, when, and when policy wants it looked at again.
-- No certificate, no offence, no copy.
create table readiness (
  organisation_id uuid not null,
  id uuid not null,
  participation_id uuid not null,
  kind text not null check (kind in ('check', 'references', 'training')),
  -- the level of a check or the name of a training, where it is one that everybody has; else the words somebody used
  what text check (what in ('enhanced with barred list', 'enhanced', 'standard', 'basic', 'none', 'not known', 'references', 'induction', 'safeguarding', 'dementia', 'training', 'refresher', 'boundaries', 'lone working')),
  what_sealed bytea,
  number_sealed bytea,
  on_day text,
  due text,
  complete boolean,
  as_written_sealed bytea,
  recorded_at timestamptz not null,
  until date,
  primary key (organisation_id, id),
  foreign key (organisation_id, participation_id) references supporter (organisation_id, participation_id),
  check ((what is null) = (what_sealed is not null))
);
create index readiness_of on readiness (organisation_id, participation_id) where until is null;
