-- A referral is more than a state: who suggested it and how to answer them, what was told with it and in whose words, the code
-- somebody follows it by, and the alert where danger was named. An offer comes before any referral; a promise and a pause
-- are dated words of a person. Everything anybody said is sealed with the key of the person it is about.

alter table referral
  -- null where nobody said
  add column came_by text check (came_by in ('form', 'phone', 'text', 'email', 'relay', 'paper', 'in person')),
  add column duplicate_of uuid,
  add column accepted_as text check (accepted_as in ('group', 'one to one', 'line', 'something else')),
  add foreign key (organisation_id, duplicate_of) references referral (organisation_id, id);

alter table referral_event
  add column channel text check (channel in ('phone', 'text', 'email', 'letter', 'in person', 'through somebody')),
  add column whom text check (whom in ('the person', 'whoever suggested them', 'somebody else')),
  -- it happened by a way that the person had closed: it is kept, and marked
  add column way_closed boolean not null default false,
  -- what was decided about, from a short list: "under 18", "no contact"
  add column what text check (length(what) <= 100),
  drop constraint referral_event_kind_check,
  add check (kind in ('tried', 'spoke', 'talked over', 'acknowledged', 'told', 'asked for more', 'heard more', 'second opinion', 'best interests', 'a person decided'));

-- Whoever suggested somebody, where it was not the person: how to answer them. What they may hear is a consent of the person.
create table referrer (
  organisation_id uuid not null,
  referral_id uuid not null,
  name text not null check (length(name) between 1 and 300),
  -- as they call themselves: practice nurse, daughter
  as_what_sealed bytea,
  works_for_sealed bytea,
  telephone text check (length(telephone) <= 100),
  email text check (length(email) <= 320),
  recorded_at timestamptz not null,
  primary key (organisation_id, referral_id),
  foreign key (organisation_id, referral_id) references referral (organisation_id, id)
);

-- What was told with a referral, whole and sealed; more that comes later is a new row.
create table referral_told (
  organisation_id uuid not null,
  referral_id uuid not null,
  number integer not null,
  told_sealed bytea not null,
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (organisation_id, referral_id, number),
  foreign key (organisation_id, referral_id) references referral (organisation_id, id)
);

-- A secret that opens one thing about one referral: a professional follows it, or the person answers for themselves.
create table referral_code (
  organisation_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  opens text not null check (opens in ('how far it is', 'their own answer')),
  code_hash bytea not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, code_hash),
  foreign key (organisation_id, referral_id) references referral (organisation_id, id)
);
create index referral_code_of on referral_code (organisation_id, referral_id);

-- A public form somebody has begun. It opens with the browser's secret or, once saved, with its code; on its day it is purged.
create table referral_draft (
  organisation_id uuid not null references organisation (id),
  id uuid not null,
  browser_hash bytea,
  code_hash bytea,
  answers_sealed bytea,
  started_at timestamptz not null,
  saved_at timestamptz not null,
  purge_on date not null,
  referral_id uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, referral_id) references referral (organisation_id, id)
);
create unique index referral_draft_browser on referral_draft (organisation_id, browser_hash) where browser_hash is not null;
create unique index referral_draft_code on referral_draft (organisation_id, code_hash) where code_hash is not null;
create index referral_draft_purge on referral_draft (organisation_id, purge_on);

-- Danger was named. Nothing has been judged: a person looks, within the hours the form promised.
create table referral_alert (
  organisation_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  raised_at timestamptz not null,
  look_by timestamptz not null,
  seen_by uuid,
  seen_at timestamptz,
  done_sealed bytea,
  primary key (organisation_id, id),
  foreign key (organisation_id, referral_id) references referral (organisation_id, id)
);
create index referral_alert_of on referral_alert (organisation_id, referral_id);
create index referral_alert_open on referral_alert (organisation_id, look_by) where seen_at is null;

-- Not just now, keep my place.
create table referral_pause (
  organisation_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  from_day date not null,
  ring_on date not null,
  words_sealed bytea,
  card text not null check (card in ('sent', 'printed', 'read out', 'not wanted')),
  ended_on date,
  by_id uuid,
  recorded_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, referral_id) references referral (organisation_id, id),
  check (ring_on > from_day)
);
create unique index referral_pause_now on referral_pause (organisation_id, referral_id) where ended_on is null;

-- Why somebody stands before others who have waited longer: a dated human reason, taken back with a day. Nothing else does.
create table referral_reason (
  organisation_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  words_sealed bytea not null,
  since date not null,
  until date,
  by_id uuid,
  recorded_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, referral_id) references referral (organisation_id, id)
);
create index referral_reason_of on referral_reason (organisation_id, referral_id) where until is null;

-- Something meanwhile: a group, a call now and then.
create table interim_offer (
  organisation_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  what_sealed bytea not null,
  answer text not null check (answer in ('yes', 'no', 'thinking about it')),
  on_day date not null,
  until date,
  by_id uuid,
  recorded_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, referral_id) references referral (organisation_id, id)
);
create index interim_offer_of on interim_offer (organisation_id, referral_id);

-- Support was offered at a step of a pathway, before there is any referral. A no needs no name. The step and who offered may say
-- what somebody has; there is no person yet, so they are sealed with a key of the offer’s own, as an import’s cells are.
create table offer (
  organisation_id uuid not null references organisation (id),
  id uuid not null,
  step_sealed bytea not null,
  offered_by_sealed bytea not null,
  on_day date not null,
  answer text not null check (answer in ('yes', 'no', 'later')),
  ask_again_on date,
  name text check (length(name) <= 300),
  reach text check (length(reach) <= 300),
  referral_id uuid,
  by_id uuid,
  recorded_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, referral_id) references referral (organisation_id, id),
  check (answer <> 'later' or ask_again_on is not null)
);
create index offer_by_day on offer (organisation_id, on_day desc);

-- "I'll ring Thursday", in those words, by that day.
create table promise (
  organisation_id uuid not null,
  id uuid not null,
  about_id uuid not null,
  words_sealed bytea not null,
  due_on date not null,
  made_by uuid not null,
  made_on date not null,
  kept_on date,
  kept_how text check (kept_how in ('kept', 'kept late', 'could not', 'not needed')),
  recorded_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, about_id) references participation (organisation_id, id),
  foreign key (organisation_id, made_by) references participation (organisation_id, id)
);
create index promise_open on promise (organisation_id, about_id) where kept_on is null;
