-- Whether anybody waits longer could not be seen by ethnic group, sex or disability: nobody was ever asked. These are asked only
-- where an organisation turns a question on, answered by the person alone, kept apart from everything a colleague opens, and
-- counted only by the software, once a quarter.

-- Which questions an organisation asks. A question that is asked has no end; each time it was asked before stays.
create table equality_asking (
  organisation_id uuid not null references organisation (id),
  id uuid not null,
  question text not null check (question in ('ethnic group', 'religion', 'disability', 'sexual orientation', 'sex', 'gender identity')),
  by_id uuid,
  since date not null,
  until date,
  primary key (organisation_id, id),
  check (until >= since)
);
create unique index equality_asking_now on equality_asking (organisation_id, question) where until is null;

-- One answer of one person to one question, with the words it was asked in. Sealed, and all of one length: neither what was
-- answered nor that it was declined shows. What is taken back is gone, and so is what was answered before.
create table equality_answer (
  organisation_id uuid not null,
  id uuid not null,
  participation_id uuid not null,
  question text not null check (question in ('ethnic group', 'religion', 'disability', 'sexual orientation', 'sex', 'gender identity')),
  words_version text not null check (words_version ~ '^[0-9]{4}-[0-9]{2}$'),
  answer_sealed bytea not null,
  answered_on date not null,
  primary key (organisation_id, id),
  unique (organisation_id, participation_id, question),
  foreign key (organisation_id, participation_id) references participation (organisation_id, id)
);

-- A code for whoever does not sign in: it opens the questions, never an answer. A new one ends those before it.
create table equality_code (
  organisation_id uuid not null,
  id uuid not null,
  participation_id uuid not null,
  code_hash bytea not null,
  made_by uuid,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, code_hash),
  foreign key (organisation_id, participation_id) references participation (organisation_id, id)
);
create index equality_code_open on equality_code (organisation_id, participation_id, expires_at);

-- Waits, questions and yeses of a quarter by such a group, with small numbers hidden already: counted once when the quarter was
-- over, so that nobody can be found by what changes when one more answers or takes an answer back.
create table equality_count (
  organisation_id uuid not null references organisation (id),
  id uuid not null,
  year smallint not null,
  quarter smallint not null check (quarter between 1 and 4),
  question text not null check (question in ('ethnic group', 'religion', 'disability', 'sexual orientation', 'sex', 'gender identity')),
  counted_on date not null,
  counts jsonb not null,
  primary key (organisation_id, id),
  unique (organisation_id, year, quarter, question)
);
