-- Matching as people decide it: what weighs how much is a service's own choice and is kept; nobody is spoken of before they
-- were prepared and chose what may be said; what was on the page when somebody chose stays beside the choice.

-- What weighs how much in one service, and how long an answer may take. The row in force has no end; each before it stays.
create table matching_setting (
  organisation_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  lived_experience smallint not null check (lived_experience between 0 and 10),
  interests smallint not null check (interests between 0 and 10),
  availability smallint not null check (availability between 0 and 10),
  travel smallint not null check (travel between 0 and 10),
  preferences smallint not null check (preferences between 0 and 10),
  communication smallint not null check (communication between 0 and 10),
  personality smallint not null check (personality between 0 and 10),
  ideas smallint not null check (ideas between 3 and 8),
  answer_days smallint not null check (answer_days between 1 and 20),
  by_id uuid,
  since timestamptz not null,
  until timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, service_id) references service (organisation_id, id)
);
create unique index matching_setting_now on matching_setting (organisation_id, service_id) where until is null;

-- In which service somebody is looked for: one-to-one support and befriending weigh differently.
create table referral_service (
  organisation_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  service_id uuid not null,
  by_id uuid,
  since timestamptz not null,
  until timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, referral_id) references referral (organisation_id, id),
  foreign key (organisation_id, service_id) references service (organisation_id, id)
);
create unique index referral_service_now on referral_service (organisation_id, referral_id) where until is null;

-- What somebody answered for matching under one hat: ways to meet, wishes and what they are for, how far, how near. Sealed whole.
create table matching_answer (
  organisation_id uuid not null,
  id uuid not null,
  participation_id uuid not null,
  answers_sealed bytea not null,
  by_id uuid,
  since timestamptz not null,
  until timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, participation_id) references participation (organisation_id, id)
);
create unique index matching_answer_now on matching_answer (organisation_id, participation_id) where until is null;

-- Before anybody is asked about somebody: what they were told, how, what they asked, and which details of them may be said.
create table preparation (
  organisation_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  member_id uuid not null,
  on_day date not null,
  format text not null check (format in ('on the phone', 'face to face', 'by video', 'in writing', 'easy read', 'large print', 'with an interpreter', 'in sign language')),
  told text[] not null check (told <@ array['what we offer', 'both are asked', 'no is fine', 'what is said', 'what supporters know', 'the first meeting', 'if it doesn’t suit', 'when somebody worries']),
  words_sealed bytea not null,
  by_id uuid,
  recorded_at timestamptz not null,
  until timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, referral_id) references referral (organisation_id, id),
  foreign key (organisation_id, member_id) references participation (organisation_id, id)
);
create unique index preparation_now on preparation (organisation_id, referral_id) where until is null;

alter table proposal
  add column preparation_id uuid,
  add column setting_id uuid,
  -- whether the two may know each other, as whoever asked judged it, and that the person was asked first
  add column may_know text check (may_know in ('not likely', 'asked and it’s fine')),
  add foreign key (organisation_id, preparation_id) references preparation (organisation_id, id),
  add foreign key (organisation_id, setting_id) references matching_setting (organisation_id, id);

-- Who was on the page when somebody was chosen, in what order: whether suggestions are fair can be looked at afterwards.
create table proposal_shown (
  organisation_id uuid not null,
  proposal_id uuid not null,
  supporter_id uuid not null,
  place smallint not null check (place > 0),
  score double precision,
  rank_key double precision,
  primary key (organisation_id, proposal_id, supporter_id),
  foreign key (organisation_id, proposal_id) references proposal (organisation_id, id),
  foreign key (organisation_id, supporter_id) references participation (organisation_id, id)
);

-- Where a postcode lies, as a public list says: the same for every organisation, and nobody's. Never a door.
create table postcode_place (
  postcode text primary key check (postcode ~ '^[A-Z]{1,2}[0-9][0-9A-Z]?[0-9][A-Z]{2}$|^GIR0AA$'),
  latitude double precision not null check (latitude between 49 and 61.5),
  longitude double precision not null check (longitude between -9 and 2.5)
);

-- What a supporter who would like to meet somebody lets us tell them, each detail chosen by themselves.
alter table proposal_answer add column tell_sealed bytea;
