-- A referral goes on by what people do: what a first talk covered, why we could not offer something and who looked at that
-- besides, and what whoever suggested somebody was told. Rows are added, never rewritten, except for the second person's word.

-- One answer to one question of the first talk; the latest of a question holds, the earlier ones stay.
create table referral_talk (
  organisation_id uuid not null,
  referral_id uuid not null,
  number integer not null,
  question text not null check (question in ('eligible', 'offer', 'home', 'access', 'measures', 'confidentiality')),
  answer text not null check (length(answer) between 1 and 100),
  note_sealed bytea,
  by_id uuid,
  recorded_at timestamptz not null,
  primary key (organisation_id, referral_id, number),
  foreign key (organisation_id, referral_id) references referral (organisation_id, id)
);

-- Why we could not offer this, what was offered instead and how the person was told. Where it is for how somebody behaved, an
-- offence or safety, it is only asked for until a second person has looked.
create table referral_decline (
  organisation_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  reason text not null check (length(reason) between 1 and 100),
  onward_sealed bytea not null,
  told_how text not null check (told_how in ('on the phone', 'face to face', 'in writing', 'through somebody they chose')),
  asked_by uuid,
  recorded_at timestamptz not null,
  second_wanted boolean not null,
  looked_by uuid,
  looked_at timestamptz,
  agreed boolean,
  why_sealed bytea,
  primary key (organisation_id, id),
  foreign key (organisation_id, referral_id) references referral (organisation_id, id),
  check ((looked_at is null) = (agreed is null)),
  -- two people are two people
  check (looked_by is null or looked_by <> asked_by)
);
create index referral_decline_of on referral_decline (organisation_id, referral_id);
create unique index referral_decline_open on referral_decline (organisation_id, referral_id) where second_wanted and looked_at is null;

-- What whoever suggested somebody was told, and how: never more than the person agreed to.
create table referral_feedback (
  organisation_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  outcome text not null check (outcome in ('engaged', 'not engaged', 'declined by person', 'not suitable', 'not contactable')),
  on_day date not null,
  sentence_sealed bytea,
  given_how text not null check (given_how in ('on the phone', 'by letter', 'by email', 'by hand')),
  approved_by uuid,
  recorded_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, referral_id) references referral (organisation_id, id)
);
create index referral_feedback_of on referral_feedback (organisation_id, referral_id);
