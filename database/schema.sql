-- Generated from a migrated database. To change it, add a migration.

create table account (
  id uuid not null,
  email text not null,
  email_folded text not null,
  invented boolean not null,
  created_at timestamp with time zone not null,
  CHECK ((length(email) <= 254)),
  PRIMARY KEY (id),
  UNIQUE (email_folded)
);
-- no row security: a reference table

create table account_message (
  id uuid not null,
  account_id uuid not null,
  message_id text not null,
  subject text not null,
  body_sealed bytea,
  state text not null,
  queued_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  sending_at timestamp with time zone,
  settled_at timestamp with time zone,
  why text,
  CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'caught'::text, 'failed'::text, 'not known'::text]))),
  FOREIGN KEY (account_id) REFERENCES account(id),
  PRIMARY KEY (id),
  UNIQUE (message_id)
);
CREATE INDEX account_message_unsettled ON account_message USING btree (state) WHERE (state = ANY (ARRAY['queued'::text, 'sending'::text]));
-- no row security: a reference table

create table account_organisation (
  account_id uuid not null,
  organisation_id uuid not null,
  since timestamp with time zone not null,
  FOREIGN KEY (account_id) REFERENCES account(id),
  FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  PRIMARY KEY (organisation_id, account_id)
);
CREATE INDEX account_organisation_of ON account_organisation USING btree (account_id);
-- no row security: a reference table

create table audit_entry (
  organisation_id uuid not null,
  day date not null,
  id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  did text not null,
  account_id uuid,
  actor text not null,
  sitting text,
  about_id uuid,
  thing_id uuid,
  request text not null,
  hash bytea not null,
  CHECK ((kind = ANY (ARRAY['read'::text, 'change'::text]))),
  PRIMARY KEY (organisation_id, day, id)
) partition by RANGE (day);
CREATE INDEX audit_entry_about ON ONLY audit_entry USING btree (organisation_id, about_id, at DESC);
-- row security: own organisation only

create table audit_seal (
  organisation_id uuid not null,
  number integer not null,
  sealed_at timestamp with time zone not null,
  entries integer not null,
  root bytea not null,
  previous bytea not null,
  seal bytea not null,
  CHECK ((entries > 0)),
  FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  PRIMARY KEY (organisation_id, number)
);
-- row security: own organisation only

create table audit_sealed (
  organisation_id uuid not null,
  day date not null,
  entry_id uuid not null,
  seal integer not null,
  place integer not null,
  FOREIGN KEY (organisation_id, seal) REFERENCES audit_seal(organisation_id, number),
  PRIMARY KEY (organisation_id, day, entry_id),
  UNIQUE (organisation_id, seal, place)
);
-- row security: own organisation only

create table bereaved_call (
  organisation_id uuid not null,
  id uuid not null,
  death_flag_id uuid not null,
  participation_id uuid not null,
  since timestamp with time zone not null,
  spoken_on date,
  words_sealed bytea,
  by_id uuid,
  until timestamp with time zone,
  FOREIGN KEY (organisation_id, death_flag_id) REFERENCES death_flag(organisation_id, id),
  FOREIGN KEY (organisation_id, participation_id) REFERENCES participation(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX bereaved_call_open ON bereaved_call USING btree (organisation_id, participation_id) WHERE ((spoken_on IS NULL) AND (until IS NULL));
CREATE UNIQUE INDEX bereaved_call_of ON bereaved_call USING btree (organisation_id, death_flag_id, participation_id);
-- row security: own organisation only

create table conflict (
  organisation_id uuid not null,
  id uuid not null,
  one_id uuid not null,
  other_id uuid not null,
  reason_sealed bytea,
  since date not null,
  until date,
  one_hat uuid,
  other_hat uuid,
  by_id uuid,
  recorded_at timestamp with time zone,
  CHECK ((one_id <> other_id)),
  FOREIGN KEY (organisation_id, one_hat) REFERENCES participation(organisation_id, id),
  FOREIGN KEY (organisation_id, one_id) REFERENCES person(organisation_id, id),
  FOREIGN KEY (organisation_id, other_hat) REFERENCES participation(organisation_id, id),
  FOREIGN KEY (organisation_id, other_id) REFERENCES person(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX conflict_one ON conflict USING btree (organisation_id, one_id) WHERE (until IS NULL);
CREATE INDEX conflict_one_hat ON conflict USING btree (organisation_id, one_hat) WHERE (until IS NULL);
CREATE INDEX conflict_other ON conflict USING btree (organisation_id, other_id) WHERE (until IS NULL);
CREATE INDEX conflict_other_hat ON conflict USING btree (organisation_id, other_hat) WHERE (until IS NULL);
-- row security: own organisation only

create table consent (
  organisation_id uuid not null,
  id uuid not null,
  participation_id uuid not null,
  purpose text not null,
  answer text not null,
  how text not null,
  on_day date,
  words_version text,
  note_sealed bytea,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  until date,
  conversation_id uuid,
  for_them boolean not null default false,
  thing_id uuid,
  CHECK ((answer = ANY (ARRAY['given'::text, 'refused'::text, 'withdrawn'::text, 'unclear'::text]))),
  CHECK ((how = ANY (ARRAY['on the phone'::text, 'face to face'::text, 'by video'::text, 'by text'::text, 'by email'::text, 'in writing'::text, 'on the form'::text, 'on their own page'::text, 'in the first conversation'::text, 'as written in the list'::text, 'verbal, undated, as written in the list'::text, 'as written in the list, one answer for two people'::text, 'verbal, undated, as written in the list, one answer for two people'::text]))),
  FOREIGN KEY (organisation_id, conversation_id) REFERENCES consent_conversation(organisation_id, id),
  FOREIGN KEY (organisation_id, participation_id) REFERENCES participation(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX consent_of ON consent USING btree (organisation_id, participation_id, purpose, recorded_at DESC);
-- row security: own organisation only

create table consent_conversation (
  organisation_id uuid not null,
  id uuid not null,
  participation_id uuid not null,
  on_day date not null,
  how text not null,
  asked_by_sealed bytea not null,
  company text not null,
  company_sealed bytea,
  interpreter_sealed bytea,
  late_sealed bytea,
  decided_by text,
  best_interests_sealed bytea,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  CHECK (((decided_by IS NULL) = (best_interests_sealed IS NULL))),
  CHECK ((company = ANY (ARRAY['alone'::text, 'partner'::text, 'others'::text]))),
  CHECK ((decided_by = ANY (ARRAY['several'::text, 'professional'::text, 'attorney'::text, 'deputy'::text]))),
  CHECK ((how = ANY (ARRAY['on the phone'::text, 'face to face'::text, 'by video'::text, 'by text'::text, 'by email'::text, 'in writing'::text]))),
  FOREIGN KEY (organisation_id, participation_id) REFERENCES participation(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX consent_conversation_of ON consent_conversation USING btree (organisation_id, participation_id, recorded_at DESC);
-- row security: own organisation only

create table contact_limit (
  organisation_id uuid not null,
  id uuid not null,
  participation_id uuid not null,
  kind text not null,
  words_sealed bytea,
  since date not null,
  until date,
  parts text[],
  CHECK ((kind = ANY (ARRAY['none'::text, 'no_phone'::text, 'no_text'::text, 'text_only'::text, 'no_message'::text, 'no_letter'::text, 'no_visit'::text, 'no_email'::text, 'third_party'::text, 'proxy_first'::text, 'proxy_only'::text, 'no_reveal'::text, 'times'::text]))),
  CHECK ((parts <@ ARRAY['am'::text, 'pm'::text, 'eve'::text])),
  FOREIGN KEY (organisation_id, participation_id) REFERENCES participation(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX contact_limit_of ON contact_limit USING btree (organisation_id, participation_id) WHERE (until IS NULL);
-- row security: own organisation only

create table contact_point (
  organisation_id uuid not null,
  id uuid not null,
  participation_id uuid not null,
  kind text not null,
  value text not null,
  whose_sealed bytea,
  place integer not null,
  since date not null,
  until date,
  CHECK ((kind = ANY (ARRAY['telephone'::text, 'email'::text, 'address'::text]))),
  FOREIGN KEY (organisation_id, participation_id) REFERENCES participation(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX contact_point_of ON contact_point USING btree (organisation_id, participation_id) WHERE (until IS NULL);
CREATE INDEX contact_point_value ON contact_point USING btree (organisation_id, kind, value) WHERE (until IS NULL);
-- row security: own organisation only

create table data_key (
  organisation_id uuid not null,
  subject_id uuid not null,
  organisation_key integer not null,
  wrapped bytea,
  made_at timestamp with time zone not null,
  destroyed_at timestamp with time zone,
  CHECK (((wrapped IS NULL) = (destroyed_at IS NOT NULL))),
  FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  FOREIGN KEY (organisation_id, organisation_key) REFERENCES organisation_key(organisation_id, number),
  PRIMARY KEY (organisation_id, subject_id)
);
-- row security: own organisation only

create table death_flag (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  certain boolean not null,
  died text,
  heard_sealed bytea,
  since timestamp with time zone not null,
  until timestamp with time zone,
  heard_on date,
  by_id uuid,
  lifted_by uuid,
  lifted_sealed bytea,
  CHECK ((died ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
  FOREIGN KEY (organisation_id, person_id) REFERENCES person(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX death_flag_now ON death_flag USING btree (organisation_id, person_id) WHERE (until IS NULL);
-- row security: own organisation only

create table equality_answer (
  organisation_id uuid not null,
  id uuid not null,
  participation_id uuid not null,
  question text not null,
  words_version text not null,
  answer_sealed bytea not null,
  answered_on date not null,
  CHECK ((question = ANY (ARRAY['ethnic group'::text, 'religion'::text, 'disability'::text, 'sexual orientation'::text, 'sex'::text, 'gender identity'::text]))),
  CHECK ((words_version ~ '^[0-9]{4}-[0-9]{2}$'::text)),
  FOREIGN KEY (organisation_id, participation_id) REFERENCES participation(organisation_id, id),
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, participation_id, question)
);
-- row security: own organisation only

create table equality_asking (
  organisation_id uuid not null,
  id uuid not null,
  question text not null,
  by_id uuid,
  since date not null,
  until date,
  CHECK ((question = ANY (ARRAY['ethnic group'::text, 'religion'::text, 'disability'::text, 'sexual orientation'::text, 'sex'::text, 'gender identity'::text]))),
  CHECK ((until >= since)),
  FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX equality_asking_now ON equality_asking USING btree (organisation_id, question) WHERE (until IS NULL);
-- row security: own organisation only

create table equality_code (
  organisation_id uuid not null,
  id uuid not null,
  participation_id uuid not null,
  code_hash bytea not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  FOREIGN KEY (organisation_id, participation_id) REFERENCES participation(organisation_id, id),
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, code_hash)
);
CREATE INDEX equality_code_open ON equality_code USING btree (organisation_id, participation_id, expires_at);
-- row security: own organisation only

create table equality_count (
  organisation_id uuid not null,
  id uuid not null,
  year smallint not null,
  quarter smallint not null,
  question text not null,
  counted_on date not null,
  counts jsonb not null,
  CHECK (((quarter >= 1) AND (quarter <= 4))),
  CHECK ((question = ANY (ARRAY['ethnic group'::text, 'religion'::text, 'disability'::text, 'sexual orientation'::text, 'sex'::text, 'gender identity'::text]))),
  FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, year, quarter, question)
);
-- row security: own organisation only

create table former_name (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  name text not null,
  finds boolean not null,
  until date not null,
  by_id uuid,
  recorded_at timestamp with time zone not null,
  CHECK (((length(name) >= 1) AND (length(name) <= 300))),
  FOREIGN KEY (organisation_id, person_id) REFERENCES person(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX former_name_of ON former_name USING btree (organisation_id, person_id);
-- row security: own organisation only

create table household (
  organisation_id uuid not null,
  id uuid not null,
  participation_id uuid not null,
  since date not null,
  until date,
  FOREIGN KEY (organisation_id, participation_id) REFERENCES participation(organisation_id, id),
  PRIMARY KEY (organisation_id, id, participation_id, since)
);
CREATE INDEX household_of ON household USING btree (organisation_id, participation_id);
-- row security: own organisation only

create table import (
  organisation_id uuid not null,
  id uuid not null,
  state text not null,
  as_of date not null,
  mapping jsonb not null,
  started_by uuid,
  pieces integer not null default 0,
  pieces_done integer not null default 0,
  started_at timestamp with time zone not null,
  state_since timestamp with time zone not null,
  preview_sealed bytea,
  did_not_fit boolean not null default false,
  CHECK ((state = ANY (ARRAY['mapping'::text, 'reading'::text, 'questions'::text, 'bringing in'::text, 'brought in'::text, 'undoing'::text, 'undone'::text, 'put aside'::text]))),
  FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  PRIMARY KEY (organisation_id, id)
);
-- row security: own organisation only

create table import_file (
  organisation_id uuid not null,
  import_id uuid not null,
  name text not null,
  place integer not null,
  bytes_sealed bytea not null,
  size integer not null,
  hash bytea not null,
  shape bytea,
  notes jsonb not null default '[]'::jsonb,
  from_workbook boolean not null default false,
  FOREIGN KEY (organisation_id, import_id) REFERENCES import(organisation_id, id),
  PRIMARY KEY (organisation_id, import_id, name)
);
CREATE INDEX import_file_again ON import_file USING btree (organisation_id, hash);
CREATE INDEX import_file_shape ON import_file USING btree (organisation_id, shape);
-- row security: own organisation only

create table import_made (
  organisation_id uuid not null,
  import_id uuid not null,
  what text not null,
  thing_id uuid not null,
  file text not null,
  row integer not null,
  made_at timestamp with time zone not null,
  taken_up_on date,
  CHECK ((what = ANY (ARRAY['person'::text, 'participation'::text, 'referral'::text, 'supporter'::text, 'same person'::text]))),
  FOREIGN KEY (organisation_id, import_id) REFERENCES import(organisation_id, id),
  PRIMARY KEY (organisation_id, import_id, what, thing_id, file, "row")
);
CREATE INDEX import_made_thing ON import_made USING btree (organisation_id, thing_id);
-- row security: own organisation only

create table import_question (
  organisation_id uuid not null,
  id uuid not null,
  import_id uuid not null,
  place integer not null,
  kind text not null,
  file text not null,
  row integer not null,
  asks_sealed bytea not null,
  answer text,
  answer_sealed bytea,
  answered_by uuid,
  answered_at timestamp with time zone,
  replaced_at timestamp with time zone,
  CHECK ((kind = ANY (ARRAY['held'::text, 'same'::text, 'found'::text, 'two people'::text, 'death'::text, 'cell'::text, 'matched'::text, 'said'::text]))),
  FOREIGN KEY (organisation_id, import_id) REFERENCES import(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX import_question_of ON import_question USING btree (organisation_id, import_id, place) WHERE (replaced_at IS NULL);
-- row security: own organisation only

create table import_row (
  organisation_id uuid not null,
  import_id uuid not null,
  file text not null,
  row integer not null,
  cells_sealed bytea not null,
  became text not null,
  corrects_import_id uuid,
  corrects_file text,
  corrects_row integer,
  why_sealed bytea,
  CHECK ((became = ANY (ARRAY['people'::text, 'held'::text, 'not a record'::text, 'joined'::text, 'kept'::text, 'here already'::text, 'corrected'::text]))),
  CHECK ((num_nulls(corrects_import_id, corrects_file, corrects_row) = ANY (ARRAY[0, 3]))),
  FOREIGN KEY (organisation_id, corrects_import_id) REFERENCES import(organisation_id, id),
  FOREIGN KEY (organisation_id, import_id) REFERENCES import(organisation_id, id),
  PRIMARY KEY (organisation_id, import_id, file, "row")
);
-- row security: own organisation only

create table import_shape (
  organisation_id uuid not null,
  shape bytea not null,
  kind text not null,
  columns jsonb not null,
  confirmed_by uuid,
  confirmed_at timestamp with time zone not null,
  CHECK ((kind = ANY (ARRAY['members'::text, 'supporters'::text, 'contacts'::text, 'register'::text, 'rota'::text, 'unknown'::text]))),
  FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  PRIMARY KEY (organisation_id, shape)
);
-- row security: own organisation only

create table interim_offer (
  organisation_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  what_sealed bytea not null,
  answer text not null,
  on_day date not null,
  until date,
  by_id uuid,
  recorded_at timestamp with time zone not null,
  CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text, 'thinking about it'::text]))),
  FOREIGN KEY (organisation_id, referral_id) REFERENCES referral(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX interim_offer_of ON interim_offer USING btree (organisation_id, referral_id);
-- row security: own organisation only

create table introduction (
  organisation_id uuid not null,
  id uuid not null,
  relationship_id uuid not null,
  on_day date not null,
  at_time time without time zone not null,
  place_sealed bytea not null,
  with_id uuid not null,
  home_read boolean not null,
  held boolean,
  because text,
  moved_to uuid,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  CHECK (((because IS NULL) OR (held IS FALSE))),
  CHECK ((because = ANY (ARRAY['the member'::text, 'the supporter'::text, 'us'::text, 'weather or travel'::text, 'something else'::text]))),
  FOREIGN KEY (organisation_id, relationship_id) REFERENCES relationship(organisation_id, id),
  FOREIGN KEY (organisation_id, with_id) REFERENCES participation(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX introduction_of ON introduction USING btree (organisation_id, relationship_id, on_day DESC);
CREATE UNIQUE INDEX introduction_planned ON introduction USING btree (organisation_id, relationship_id) WHERE ((held IS NULL) AND (moved_to IS NULL));
-- row security: own organisation only

create table matching_answer (
  organisation_id uuid not null,
  id uuid not null,
  participation_id uuid not null,
  answers_sealed bytea not null,
  by_id uuid,
  since timestamp with time zone not null,
  until timestamp with time zone,
  FOREIGN KEY (organisation_id, participation_id) REFERENCES participation(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX matching_answer_now ON matching_answer USING btree (organisation_id, participation_id) WHERE (until IS NULL);
-- row security: own organisation only

create table matching_setting (
  organisation_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  lived_experience smallint not null,
  interests smallint not null,
  availability smallint not null,
  travel smallint not null,
  preferences smallint not null,
  communication smallint not null,
  personality smallint not null,
  ideas smallint not null,
  answer_days smallint not null,
  by_id uuid,
  since timestamp with time zone not null,
  until timestamp with time zone,
  CHECK (((answer_days >= 1) AND (answer_days <= 20))),
  CHECK (((availability >= 0) AND (availability <= 10))),
  CHECK (((communication >= 0) AND (communication <= 10))),
  CHECK (((ideas >= 3) AND (ideas <= 8))),
  CHECK (((interests >= 0) AND (interests <= 10))),
  CHECK (((lived_experience >= 0) AND (lived_experience <= 10))),
  CHECK (((personality >= 0) AND (personality <= 10))),
  CHECK (((preferences >= 0) AND (preferences <= 10))),
  CHECK (((travel >= 0) AND (travel <= 10))),
  FOREIGN KEY (organisation_id, service_id) REFERENCES service(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX matching_setting_now ON matching_setting USING btree (organisation_id, service_id) WHERE (until IS NULL);
-- row security: own organisation only

create table message (
  organisation_id uuid not null,
  id uuid not null,
  to_id uuid not null,
  kind text not null,
  channel text not null,
  address text not null,
  message_id text not null,
  subject text not null,
  body_sealed bytea,
  state text not null,
  queued_at timestamp with time zone not null,
  sending_at timestamp with time zone,
  settled_at timestamp with time zone,
  why text,
  referral_id uuid,
  CHECK ((channel = 'email'::text)),
  CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'caught'::text, 'failed'::text, 'not known'::text, 'held back'::text]))),
  FOREIGN KEY (organisation_id, referral_id) REFERENCES referral(organisation_id, id),
  FOREIGN KEY (organisation_id, to_id) REFERENCES participation(organisation_id, id),
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, message_id)
);
CREATE INDEX message_unsettled ON message USING btree (organisation_id, state) WHERE (state = ANY (ARRAY['queued'::text, 'sending'::text]));
-- row security: own organisation only

create table name_key (
  organisation_id uuid not null,
  person_id uuid not null,
  kind text not null,
  key text not null,
  CHECK ((kind = ANY (ARRAY['folded'::text, 'sound'::text]))),
  FOREIGN KEY (organisation_id, person_id) REFERENCES person(organisation_id, id),
  PRIMARY KEY (organisation_id, person_id, kind, key)
);
CREATE INDEX name_key_search ON name_key USING btree (organisation_id, kind, key text_pattern_ops);
-- row security: own organisation only

create table offer (
  organisation_id uuid not null,
  id uuid not null,
  step_sealed bytea not null,
  offered_by_sealed bytea not null,
  on_day date not null,
  answer text not null,
  ask_again_on date,
  name text,
  reach text,
  referral_id uuid,
  by_id uuid,
  recorded_at timestamp with time zone not null,
  follows uuid,
  CHECK (((answer <> 'later'::text) OR (ask_again_on IS NOT NULL))),
  CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text, 'later'::text]))),
  CHECK ((length(name) <= 300)),
  CHECK ((length(reach) <= 300)),
  FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  FOREIGN KEY (organisation_id, follows) REFERENCES offer(organisation_id, id),
  FOREIGN KEY (organisation_id, referral_id) REFERENCES referral(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX offer_by_day ON offer USING btree (organisation_id, on_day DESC);
CREATE UNIQUE INDEX offer_follows ON offer USING btree (organisation_id, follows) WHERE (follows IS NOT NULL);
-- row security: own organisation only

create table open_way (
  organisation_id uuid not null,
  id uuid not null,
  participation_id uuid not null,
  way text not null,
  since date not null,
  until date,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  CHECK ((way = ANY (ARRAY['ring'::text, 'message'::text, 'text'::text, 'letter'::text, 'email'::text, 'visit'::text]))),
  FOREIGN KEY (organisation_id, participation_id) REFERENCES participation(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX open_way_now ON open_way USING btree (organisation_id, participation_id, way) WHERE (until IS NULL);
-- row security: own organisation only

create table organisation (
  id uuid not null,
  slug text not null,
  name text not null,
  zone text not null,
  nation text not null,
  telephone text,
  local_help_name text,
  local_help_telephone text,
  recheck_months integer,
  invented boolean not null,
  created_at timestamp with time zone not null,
  text_telephone text,
  email text,
  postal_address text,
  CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  CHECK (((recheck_months >= 1) AND (recheck_months <= 120))),
  CHECK ((length(email) <= 254)),
  CHECK ((length(postal_address) <= 500)),
  CHECK ((length(text_telephone) <= 100)),
  CHECK ((nation = ANY (ARRAY['England and Wales'::text, 'Scotland'::text, 'Northern Ireland'::text, 'Ireland'::text]))),
  CHECK ((slug ~ '^[a-z0-9][a-z0-9-]{1,39}$'::text)),
  PRIMARY KEY (id),
  UNIQUE (slug)
);
-- no row security: a reference table

create table organisation_key (
  organisation_id uuid not null,
  number integer not null,
  master_key text not null,
  wrapped bytea not null,
  made_at timestamp with time zone not null,
  FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  PRIMARY KEY (organisation_id, number)
);
-- row security: own organisation only

create table participation (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  since date not null,
  until date,
  ended_because text,
  born text,
  age integer,
  age_on date,
  area text,
  postcode text,
  profile_number integer not null default 0,
  recorded_at timestamp with time zone not null,
  nhs_mark bytea,
  CHECK (((age >= 0) AND (age <= 125))),
  CHECK ((born ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
  CHECK ((kind = ANY (ARRAY['member'::text, 'supporter'::text, 'staff'::text]))),
  FOREIGN KEY (organisation_id, person_id) REFERENCES person(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX participation_by_kind ON participation USING btree (organisation_id, kind, person_id) WHERE (until IS NULL);
CREATE INDEX participation_nhs ON participation USING btree (organisation_id, nhs_mark) WHERE (nhs_mark IS NOT NULL);
CREATE INDEX participation_of_person ON participation USING btree (organisation_id, person_id);
-- row security: own organisation only

create table person (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  known_as text,
  recorded_at timestamp with time zone not null,
  CHECK (((length(name) >= 1) AND (length(name) <= 300))),
  CHECK ((length(known_as) <= 120)),
  FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  PRIMARY KEY (organisation_id, id)
);
-- row security: own organisation only

create table person_around (
  organisation_id uuid not null,
  id uuid not null,
  participation_id uuid not null,
  name text not null,
  relation_sealed bytea not null,
  kind text not null,
  telephone text,
  may_be_told text not null,
  told_until date,
  member_id uuid,
  since date not null,
  until date,
  by_id uuid,
  recorded_at timestamp with time zone not null,
  CHECK (((length(name) >= 1) AND (length(name) <= 300))),
  CHECK ((kind = ANY (ARRAY['family or friend'::text, 'carer'::text, 'professional'::text]))),
  CHECK ((length(telephone) <= 100)),
  CHECK ((may_be_told = ANY (ARRAY['nothing'::text, 'if unwell'::text, 'anything'::text, 'not asked'::text]))),
  CHECK ((member_id <> participation_id)),
  FOREIGN KEY (organisation_id, member_id) REFERENCES participation(organisation_id, id),
  FOREIGN KEY (organisation_id, participation_id) REFERENCES participation(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX person_around_member ON person_around USING btree (organisation_id, member_id) WHERE (until IS NULL);
CREATE INDEX person_around_of ON person_around USING btree (organisation_id, participation_id) WHERE (until IS NULL);
CREATE INDEX person_around_telephone ON person_around USING btree (organisation_id, telephone) WHERE (until IS NULL);
-- row security: own organisation only

create table postcode_place (
  postcode text not null,
  latitude double precision not null,
  longitude double precision not null,
  CHECK (((latitude >= (49)::double precision) AND (latitude <= (61.5)::double precision))),
  CHECK (((longitude >= ('-9'::integer)::double precision) AND (longitude <= (2.5)::double precision))),
  CHECK ((postcode ~ '^[A-Z]{1,2}[0-9][0-9A-Z]?[0-9][A-Z]{2}$|^GIR0AA$'::text)),
  PRIMARY KEY (postcode)
);
-- no row security: a reference table

create table preparation (
  organisation_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  member_id uuid not null,
  on_day date not null,
  format text not null,
  told text[] not null,
  words_sealed bytea not null,
  by_id uuid,
  recorded_at timestamp with time zone not null,
  until timestamp with time zone,
  CHECK ((format = ANY (ARRAY['on the phone'::text, 'face to face'::text, 'by video'::text, 'in writing'::text, 'easy read'::text, 'large print'::text, 'with an interpreter'::text, 'in sign language'::text]))),
  CHECK ((told <@ ARRAY['what we offer'::text, 'both are asked'::text, 'no is fine'::text, 'what is said'::text, 'what supporters know'::text, 'the first meeting'::text, 'if it doesn’t suit'::text, 'when somebody worries'::text])),
  FOREIGN KEY (organisation_id, member_id) REFERENCES participation(organisation_id, id),
  FOREIGN KEY (organisation_id, referral_id) REFERENCES referral(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX preparation_now ON preparation USING btree (organisation_id, referral_id) WHERE (until IS NULL);
-- row security: own organisation only

create table profile (
  organisation_id uuid not null,
  participation_id uuid not null,
  number integer not null,
  told_sealed bytea not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  FOREIGN KEY (organisation_id, participation_id) REFERENCES participation(organisation_id, id),
  PRIMARY KEY (organisation_id, participation_id, number)
);
-- row security: own organisation only

create table promise (
  organisation_id uuid not null,
  id uuid not null,
  about_id uuid not null,
  words_sealed bytea not null,
  due_on date not null,
  made_by uuid not null,
  made_on date not null,
  kept_on date,
  kept_how text,
  recorded_at timestamp with time zone not null,
  CHECK ((kept_how = ANY (ARRAY['kept'::text, 'kept late'::text, 'could not'::text, 'not needed'::text]))),
  FOREIGN KEY (organisation_id, about_id) REFERENCES participation(organisation_id, id),
  FOREIGN KEY (organisation_id, made_by) REFERENCES participation(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX promise_about ON promise USING btree (organisation_id, about_id, made_on DESC);
CREATE INDEX promise_open ON promise USING btree (organisation_id, about_id) WHERE (kept_on IS NULL);
-- row security: own organisation only

create table proposal (
  organisation_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  member_id uuid not null,
  supporter_id uuid not null,
  state text not null,
  besides boolean not null,
  why_sealed bytea,
  proposed_by uuid,
  proposed_on date not null,
  state_since date not null,
  recorded_at timestamp with time zone not null,
  preparation_id uuid,
  setting_id uuid,
  may_know text,
  CHECK ((may_know = ANY (ARRAY['not likely'::text, 'asked and it’s fine'::text]))),
  CHECK ((state = ANY (ARRAY['proposed'::text, 'declined'::text, 'agreed'::text, 'withdrawn'::text]))),
  FOREIGN KEY (organisation_id, member_id) REFERENCES participation(organisation_id, id),
  FOREIGN KEY (organisation_id, preparation_id) REFERENCES preparation(organisation_id, id),
  FOREIGN KEY (organisation_id, referral_id) REFERENCES referral(organisation_id, id),
  FOREIGN KEY (organisation_id, setting_id) REFERENCES matching_setting(organisation_id, id),
  FOREIGN KEY (organisation_id, supporter_id) REFERENCES participation(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX proposal_of_member ON proposal USING btree (organisation_id, member_id);
CREATE INDEX proposal_of_referral ON proposal USING btree (organisation_id, referral_id);
CREATE INDEX proposal_of_supporter ON proposal USING btree (organisation_id, supporter_id);
CREATE UNIQUE INDEX proposal_open ON proposal USING btree (organisation_id, referral_id, supporter_id) WHERE (state = 'proposed'::text);
-- row security: own organisation only

create table proposal_answer (
  organisation_id uuid not null,
  proposal_id uuid not null,
  side text not null,
  answer text not null,
  answered_on date not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  reason_sealed bytea,
  tell_sealed bytea,
  CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text]))),
  CHECK ((side = ANY (ARRAY['member'::text, 'supporter'::text]))),
  FOREIGN KEY (organisation_id, proposal_id) REFERENCES proposal(organisation_id, id),
  PRIMARY KEY (organisation_id, proposal_id, side)
);
-- row security: own organisation only

create table proposal_shown (
  organisation_id uuid not null,
  proposal_id uuid not null,
  supporter_id uuid not null,
  place smallint not null,
  score double precision,
  rank_key double precision,
  CHECK ((place > 0)),
  FOREIGN KEY (organisation_id, proposal_id) REFERENCES proposal(organisation_id, id),
  FOREIGN KEY (organisation_id, supporter_id) REFERENCES participation(organisation_id, id),
  PRIMARY KEY (organisation_id, proposal_id, supporter_id)
);
-- row security: own organisation only

create table reach_change (
  organisation_id uuid not null,
  id uuid not null,
  participation_id uuid not null,
  changes_sealed bytea not null,
  by_id uuid,
  recorded_at timestamp with time zone not null,
  FOREIGN KEY (organisation_id, participation_id) REFERENCES participation(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX reach_change_of ON reach_change USING btree (organisation_id, participation_id, recorded_at DESC);
-- row security: own organisation only

create table readiness (
  organisation_id uuid not null,
  id uuid not null,
  participation_id uuid not null,
  kind text not null,
  what text,
  what_sealed bytea,
  number_sealed bytea,
  on_day text,
  due text,
  complete boolean,
  as_written_sealed bytea,
  recorded_at timestamp with time zone not null,
  until date,
  CHECK (((what IS NULL) = (what_sealed IS NOT NULL))),
  CHECK ((kind = ANY (ARRAY['check'::text, 'references'::text, 'training'::text]))),
  CHECK ((what = ANY (ARRAY['enhanced with barred list'::text, 'enhanced'::text, 'standard'::text, 'basic'::text, 'none'::text, 'not known'::text, 'references'::text, 'induction'::text, 'safeguarding'::text, 'dementia'::text, 'training'::text, 'refresher'::text, 'boundaries'::text, 'lone working'::text]))),
  FOREIGN KEY (organisation_id, participation_id) REFERENCES supporter(organisation_id, participation_id),
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX readiness_of ON readiness USING btree (organisation_id, participation_id) WHERE (until IS NULL);
-- row security: own organisation only

create table referral (
  organisation_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  state text not null,
  state_since date not null,
  received_on date,
  received_as_sealed bytea,
  reference_sealed bytea,
  source text not null,
  source_words_sealed bytea,
  waiting_since date,
  last_contact_on date,
  recorded_at timestamp with time zone not null,
  came_by text,
  duplicate_of uuid,
  accepted_as text,
  look_first text[] not null default '{}'::text[],
  CHECK (((state <> 'waiting'::text) OR (waiting_since IS NOT NULL))),
  CHECK ((accepted_as = ANY (ARRAY['group'::text, 'one to one'::text, 'line'::text, 'something else'::text]))),
  CHECK ((came_by = ANY (ARRAY['form'::text, 'phone'::text, 'text'::text, 'email'::text, 'relay'::text, 'paper'::text, 'in person'::text]))),
  CHECK ((look_first <@ ARRAY['under 18'::text, 'may have died'::text, 'may have asked for no contact'::text])),
  CHECK ((source = ANY (ARRAY['self'::text, 'family or friend'::text, 'member'::text, 'practice'::text, 'link worker'::text, 'social care'::text, 'hospital'::text, 'job centre'::text, 'housing'::text, 'community group'::text, 'other'::text, 'not known'::text]))),
  CHECK ((state = ANY (ARRAY['draft'::text, 'received'::text, 'duplicate'::text, 'incomplete'::text, 'consent_pending'::text, 'triage'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text, 'waiting'::text, 'placed'::text, 'feedback_sent'::text, 'closed'::text]))),
  FOREIGN KEY (organisation_id, duplicate_of) REFERENCES referral(organisation_id, id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES participation(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX referral_by_state ON referral USING btree (organisation_id, state, state_since);
CREATE INDEX referral_of_member ON referral USING btree (organisation_id, member_id);
CREATE INDEX referral_waiting ON referral USING btree (organisation_id, waiting_since, id) WHERE (state = 'waiting'::text);
-- row security: own organisation only

create table referral_alert (
  organisation_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  raised_at timestamp with time zone not null,
  look_by timestamp with time zone not null,
  seen_by uuid,
  seen_at timestamp with time zone,
  done_sealed bytea,
  FOREIGN KEY (organisation_id, referral_id) REFERENCES referral(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX referral_alert_of ON referral_alert USING btree (organisation_id, referral_id);
CREATE INDEX referral_alert_open ON referral_alert USING btree (organisation_id, look_by) WHERE (seen_at IS NULL);
-- row security: own organisation only

create table referral_code (
  organisation_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  opens text not null,
  code_hash bytea not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  CHECK ((opens = ANY (ARRAY['how far it is'::text, 'their own answer'::text]))),
  FOREIGN KEY (organisation_id, referral_id) REFERENCES referral(organisation_id, id),
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, code_hash)
);
CREATE INDEX referral_code_of ON referral_code USING btree (organisation_id, referral_id);
-- row security: own organisation only

create table referral_decline (
  organisation_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  reason text not null,
  onward_sealed bytea not null,
  told_how text not null,
  asked_by uuid,
  recorded_at timestamp with time zone not null,
  second_wanted boolean not null,
  looked_by uuid,
  looked_at timestamp with time zone,
  agreed boolean,
  why_sealed bytea,
  CHECK (((length(reason) >= 1) AND (length(reason) <= 100))),
  CHECK (((looked_at IS NULL) = (agreed IS NULL))),
  CHECK (((looked_by IS NULL) OR (looked_by <> asked_by))),
  CHECK ((told_how = ANY (ARRAY['on the phone'::text, 'face to face'::text, 'in writing'::text, 'through somebody they chose'::text]))),
  FOREIGN KEY (organisation_id, referral_id) REFERENCES referral(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX referral_decline_of ON referral_decline USING btree (organisation_id, referral_id);
CREATE UNIQUE INDEX referral_decline_open ON referral_decline USING btree (organisation_id, referral_id) WHERE (second_wanted AND (looked_at IS NULL));
-- row security: own organisation only

create table referral_draft (
  organisation_id uuid not null,
  id uuid not null,
  browser_hash bytea,
  code_hash bytea,
  answers_sealed bytea,
  started_at timestamp with time zone not null,
  saved_at timestamp with time zone not null,
  purge_on date not null,
  referral_id uuid,
  FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  FOREIGN KEY (organisation_id, referral_id) REFERENCES referral(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX referral_draft_purge ON referral_draft USING btree (organisation_id, purge_on);
CREATE UNIQUE INDEX referral_draft_browser ON referral_draft USING btree (organisation_id, browser_hash) WHERE (browser_hash IS NOT NULL);
CREATE UNIQUE INDEX referral_draft_code ON referral_draft USING btree (organisation_id, code_hash) WHERE (code_hash IS NOT NULL);
-- row security: own organisation only

create table referral_event (
  organisation_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  kind text not null,
  on_day date not null,
  note_sealed bytea,
  by_id uuid,
  recorded_at timestamp with time zone not null,
  channel text,
  whom text,
  way_closed boolean not null default false,
  what text,
  CHECK ((channel = ANY (ARRAY['phone'::text, 'text'::text, 'email'::text, 'letter'::text, 'in person'::text, 'through somebody'::text]))),
  CHECK ((kind = ANY (ARRAY['tried'::text, 'spoke'::text, 'talked over'::text, 'acknowledged'::text, 'told'::text, 'asked for more'::text, 'heard more'::text, 'second opinion'::text, 'best interests'::text, 'a person decided'::text]))),
  CHECK ((length(what) <= 100)),
  CHECK ((whom = ANY (ARRAY['the person'::text, 'whoever suggested them'::text, 'somebody else'::text]))),
  FOREIGN KEY (organisation_id, referral_id) REFERENCES referral(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX referral_event_of ON referral_event USING btree (organisation_id, referral_id, on_day);
-- row security: own organisation only

create table referral_feedback (
  organisation_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  outcome text not null,
  on_day date not null,
  sentence_sealed bytea,
  given_how text not null,
  approved_by uuid,
  recorded_at timestamp with time zone not null,
  CHECK ((given_how = ANY (ARRAY['on the phone'::text, 'by letter'::text, 'by email'::text, 'by hand'::text]))),
  CHECK ((outcome = ANY (ARRAY['engaged'::text, 'not engaged'::text, 'declined by person'::text, 'not suitable'::text, 'not contactable'::text, 'ended'::text]))),
  FOREIGN KEY (organisation_id, referral_id) REFERENCES referral(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX referral_feedback_of ON referral_feedback USING btree (organisation_id, referral_id);
-- row security: own organisation only

create table referral_following (
  organisation_id uuid not null,
  browser_hash bytea not null,
  code_id uuid not null,
  opened_at timestamp with time zone not null,
  FOREIGN KEY (organisation_id, code_id) REFERENCES referral_code(organisation_id, id),
  PRIMARY KEY (organisation_id, browser_hash)
);
-- row security: own organisation only

create table referral_pause (
  organisation_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  from_day date not null,
  ring_on date not null,
  words_sealed bytea,
  card text not null,
  ended_on date,
  by_id uuid,
  recorded_at timestamp with time zone not null,
  CHECK ((card = ANY (ARRAY['sent'::text, 'printed'::text, 'read out'::text, 'not wanted'::text]))),
  CHECK ((ring_on > from_day)),
  FOREIGN KEY (organisation_id, referral_id) REFERENCES referral(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX referral_pause_now ON referral_pause USING btree (organisation_id, referral_id) WHERE (ended_on IS NULL);
-- row security: own organisation only

create table referral_reason (
  organisation_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  words_sealed bytea not null,
  since date not null,
  until date,
  by_id uuid,
  recorded_at timestamp with time zone not null,
  FOREIGN KEY (organisation_id, referral_id) REFERENCES referral(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX referral_reason_of ON referral_reason USING btree (organisation_id, referral_id) WHERE (until IS NULL);
-- row security: own organisation only

create table referral_service (
  organisation_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  service_id uuid not null,
  by_id uuid,
  since timestamp with time zone not null,
  until timestamp with time zone,
  FOREIGN KEY (organisation_id, referral_id) REFERENCES referral(organisation_id, id),
  FOREIGN KEY (organisation_id, service_id) REFERENCES service(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX referral_service_now ON referral_service USING btree (organisation_id, referral_id) WHERE (until IS NULL);
-- row security: own organisation only

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
  recorded_at timestamp with time zone not null,
  CHECK ((reason = ANY (ARRAY['received'::text, 'not reached yet'::text, 'first conversation'::text, 'talked about'::text, 'something is missing'::text, 'what was missing came'::text, 'decided on what is known'::text, 'here twice'::text, 'the person said yes'::text, 'the person would rather not'::text, 'the person has died'::text, 'decided in their best interests'::text, 'agreed with the person'::text, 'opened again'::text, 'on the waiting list'::text, 'waiting again'::text, 'looking again'::text, 'settling in began'::text, 'content as things are'::text, 'whoever suggested them was told'::text, 'nothing more to do'::text, 'came to a group'::text, 'has the line’s number'::text, 'something else'::text, 'outside our area'::text, 'outside the ages we support'::text, 'needs care, advice or counselling'::text, 'needs more than volunteers can safely give'::text, 'nobody to offer just now'::text, 'could not be reached'::text, 'has support already'::text, 'could not be made safe'::text, 'how they behaved, or an offence'::text, 'import undone'::text, 'the same person as an earlier row of the list'::text, 'as the list said: waiting'::text, 'as the list said: visited'::text, 'as the list said: matched'::text, 'as the list said: on hold'::text, 'as the list said: ended'::text, 'as the list said: declined'::text, 'as the list said: withdrawn'::text, 'as the list said: died'::text, 'as the list said: now a supporter'::text, 'as the list said: telephone only'::text, 'as the list said: applied'::text, 'as the list said: waiting for check'::text, 'as the list said: available'::text, 'as the list said: active'::text, 'as the list said: bank'::text, 'as the list said: paused'::text, 'as the list said: suspended'::text, 'as the list said: left'::text, 'as the list said: unknown'::text, 'as the list said: nothing'::text]))),
  FOREIGN KEY (organisation_id, referral_id) REFERENCES referral(organisation_id, id),
  PRIMARY KEY (organisation_id, referral_id, number)
);
-- row security: own organisation only

create table referral_talk (
  organisation_id uuid not null,
  referral_id uuid not null,
  number integer not null,
  question text not null,
  answer text not null,
  note_sealed bytea,
  by_id uuid,
  recorded_at timestamp with time zone not null,
  CHECK (((length(answer) >= 1) AND (length(answer) <= 100))),
  CHECK ((question = ANY (ARRAY['eligible'::text, 'offer'::text, 'home'::text, 'access'::text, 'measures'::text, 'confidentiality'::text]))),
  FOREIGN KEY (organisation_id, referral_id) REFERENCES referral(organisation_id, id),
  PRIMARY KEY (organisation_id, referral_id, number)
);
-- row security: own organisation only

create table referral_told (
  organisation_id uuid not null,
  referral_id uuid not null,
  number integer not null,
  told_sealed bytea not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  FOREIGN KEY (organisation_id, referral_id) REFERENCES referral(organisation_id, id),
  PRIMARY KEY (organisation_id, referral_id, number)
);
-- row security: own organisation only

create table referrer (
  organisation_id uuid not null,
  referral_id uuid not null,
  name text not null,
  as_what_sealed bytea,
  works_for_sealed bytea,
  telephone text,
  email text,
  recorded_at timestamp with time zone not null,
  CHECK (((length(name) >= 1) AND (length(name) <= 300))),
  CHECK ((length(email) <= 320)),
  CHECK ((length(telephone) <= 100)),
  FOREIGN KEY (organisation_id, referral_id) REFERENCES referral(organisation_id, id),
  PRIMARY KEY (organisation_id, referral_id)
);
-- row security: own organisation only

create table relationship (
  organisation_id uuid not null,
  id uuid not null,
  proposal_id uuid,
  referral_id uuid,
  subject_id uuid not null,
  state text not null,
  state_since date not null,
  agreement_sealed bytea,
  recorded_at timestamp with time zone not null,
  CHECK ((state = ANY (ARRAY['agreed'::text, 'introduced'::text, 'settling_in'::text, 'active'::text, 'on_hold'::text, 'ending_planned'::text, 'ended'::text, 'ended_unplanned'::text]))),
  FOREIGN KEY (organisation_id, proposal_id) REFERENCES proposal(organisation_id, id),
  FOREIGN KEY (organisation_id, referral_id) REFERENCES referral(organisation_id, id),
  FOREIGN KEY (organisation_id, subject_id) REFERENCES person(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX relationship_of_proposal ON relationship USING btree (organisation_id, proposal_id);
-- row security: own organisation only

create table relationship_party (
  organisation_id uuid not null,
  relationship_id uuid not null,
  participation_id uuid not null,
  side text not null,
  since date not null,
  until date,
  CHECK ((side = ANY (ARRAY['member'::text, 'supporter'::text]))),
  FOREIGN KEY (organisation_id, participation_id) REFERENCES participation(organisation_id, id),
  FOREIGN KEY (organisation_id, relationship_id) REFERENCES relationship(organisation_id, id),
  PRIMARY KEY (organisation_id, relationship_id, participation_id)
);
CREATE INDEX relationship_party_of ON relationship_party USING btree (organisation_id, participation_id) WHERE (until IS NULL);
-- row security: own organisation only

create table relationship_step (
  organisation_id uuid not null,
  relationship_id uuid not null,
  number integer not null,
  from_state text,
  to_state text not null,
  occurred_on date,
  reason text not null,
  by_id uuid,
  recorded_at timestamp with time zone not null,
  FOREIGN KEY (organisation_id, relationship_id) REFERENCES relationship(organisation_id, id),
  PRIMARY KEY (organisation_id, relationship_id, number)
);
-- row security: own organisation only

create table repeat_key (
  organisation_id uuid not null,
  key text not null,
  account_id uuid,
  body_hash bytea not null,
  status integer not null,
  location text,
  at timestamp with time zone not null,
  FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  PRIMARY KEY (organisation_id, key)
);
CREATE INDEX repeat_key_age ON repeat_key USING btree (organisation_id, at);
-- row security: own organisation only

create table role_held (
  organisation_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  role text not null,
  participation_id uuid not null,
  since timestamp with time zone not null,
  until timestamp with time zone,
  given_by uuid,
  CHECK ((role = ANY (ARRAY['coordinator'::text, 'supporter'::text, 'member'::text, 'administrator'::text, 'family_carer'::text, 'group_leader'::text, 'line_peer'::text, 'professional_on_call'::text, 'safeguarding_lead'::text, 'referrer'::text, 'practice'::text, 'commissioner'::text, 'evaluator'::text, 'trustee'::text]))),
  FOREIGN KEY (account_id) REFERENCES account(id),
  FOREIGN KEY (organisation_id, participation_id) REFERENCES participation(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX role_held_now ON role_held USING btree (organisation_id, account_id, role, participation_id) WHERE (until IS NULL);
-- row security: own organisation only

create table same_person (
  organisation_id uuid not null,
  id uuid not null,
  from_id uuid not null,
  into_id uuid not null,
  why text not null,
  since timestamp with time zone not null,
  until timestamp with time zone,
  by_id uuid,
  parted_by uuid,
  CHECK ((from_id <> into_id)),
  FOREIGN KEY (organisation_id, from_id) REFERENCES person(organisation_id, id),
  FOREIGN KEY (organisation_id, into_id) REFERENCES person(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX same_person_into ON same_person USING btree (organisation_id, into_id) WHERE (until IS NULL);
CREATE UNIQUE INDEX same_person_now ON same_person USING btree (organisation_id, from_id) WHERE (until IS NULL);
-- row security: own organisation only

create table service (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  model text not null,
  since date not null,
  until date,
  CHECK ((model = ANY (ARRAY['groups'::text, 'one-to-one'::text, 'befriending'::text, 'neighbourhood'::text]))),
  FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  PRIMARY KEY (organisation_id, id)
);
-- row security: own organisation only

create table session (
  hash bytea not null,
  account_id uuid not null,
  device text not null,
  started_at timestamp with time zone not null,
  last_used_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  FOREIGN KEY (account_id) REFERENCES account(id),
  PRIMARY KEY (hash)
);
CREATE INDEX session_of_account ON session USING btree (account_id) WHERE (ended_at IS NULL);
-- no row security: a reference table

create table shortlist_shown (
  organisation_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  supporter_id uuid not null,
  place integer not null,
  score double precision,
  rank_key double precision,
  shown_by uuid,
  shown_on date not null,
  FOREIGN KEY (organisation_id, referral_id) REFERENCES referral(organisation_id, id),
  FOREIGN KEY (organisation_id, supporter_id) REFERENCES participation(organisation_id, id),
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, referral_id, supporter_id, shown_on)
);
-- row security: own organisation only

create table sign_in_link (
  hash bytea not null,
  account_id uuid not null,
  return_to text not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  FOREIGN KEY (account_id) REFERENCES account(id),
  PRIMARY KEY (hash)
);
CREATE INDEX sign_in_link_of_account ON sign_in_link USING btree (account_id, made_at);
-- no row security: a reference table

create table supporter (
  organisation_id uuid not null,
  participation_id uuid not null,
  state text not null,
  state_since date not null,
  started text,
  capacity integer,
  elsewhere integer,
  recorded_at timestamp with time zone not null,
  CHECK (((capacity >= 0) AND (capacity <= 20))),
  CHECK (((elsewhere >= 0) AND (elsewhere <= 20))),
  CHECK ((state = ANY (ARRAY['enquiry'::text, 'applied'::text, 'screening'::text, 'training'::text, 'approved'::text, 'available'::text, 'paused'::text, 'ended'::text, 'withdrawn'::text, 'not taken on'::text, 'suspended'::text]))),
  FOREIGN KEY (organisation_id, participation_id) REFERENCES participation(organisation_id, id),
  PRIMARY KEY (organisation_id, participation_id)
);
-- row security: own organisation only

create table supporter_step (
  organisation_id uuid not null,
  participation_id uuid not null,
  number integer not null,
  from_state text,
  to_state text not null,
  occurred_on date,
  reason text not null,
  by_id uuid,
  recorded_at timestamp with time zone not null,
  FOREIGN KEY (organisation_id, participation_id) REFERENCES supporter(organisation_id, participation_id),
  PRIMARY KEY (organisation_id, participation_id, number)
);
-- row security: own organisation only

create table task (
  organisation_id uuid not null,
  id uuid not null,
  kind text not null,
  about_id uuid,
  thing_id uuid not null,
  owner_id uuid,
  fallback_id uuid,
  due_on date not null,
  raised_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  settled_by uuid,
  settled_how text,
  CHECK (((owner_id IS NULL) = (fallback_id IS NULL))),
  CHECK ((settled_how = ANY (ARRAY['no longer needed'::text, 'answered'::text, 'import undone'::text, 'looked'::text, 'told'::text, 'reminded'::text, 'we spoke'::text, 'talked over'::text, 'not now'::text, 'agreed'::text, 'not agreed'::text, 'paused'::text, 'no longer paused'::text, 'yes'::text, 'no'::text, 'later'::text, 'kept'::text, 'kept late'::text, 'could not'::text, 'not needed'::text, 'arrived'::text, 'left'::text, 'asked alone'::text, 'talked it over'::text, 'we heard of a death'::text, 'we know more'::text, 'they are alive'::text, 'they have spoken'::text, 'both said yes'::text, 'it came to nothing'::text, 'taken back'::text, 'what they agree is written down'::text, 'there is a day'::text, 'moved to another day'::text, 'they met'::text, 'it didn’t happen'::text, 'it was ended with them'::text, 'referral draft'::text, 'referral received'::text, 'referral duplicate'::text, 'referral incomplete'::text, 'referral consent_pending'::text, 'referral triage'::text, 'referral accepted'::text, 'referral declined'::text, 'referral withdrawn'::text, 'referral waiting'::text, 'referral placed'::text, 'referral feedback_sent'::text, 'referral closed'::text]))),
  FOREIGN KEY (organisation_id, about_id) REFERENCES participation(organisation_id, id),
  FOREIGN KEY (organisation_id, fallback_id) REFERENCES participation(organisation_id, id),
  FOREIGN KEY (organisation_id, owner_id) REFERENCES participation(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX task_of_owner ON task USING btree (organisation_id, owner_id, due_on) WHERE (settled_at IS NULL);
CREATE UNIQUE INDEX task_open ON task USING btree (organisation_id, thing_id, kind) WHERE (settled_at IS NULL);
-- row security: own organisation only

create table tie (
  organisation_id uuid not null,
  id uuid not null,
  holder_id uuid not null,
  about_id uuid not null,
  kind text not null,
  since timestamp with time zone not null,
  until timestamp with time zone,
  CHECK ((kind = ANY (ARRAY['proposed'::text, 'supports'::text, 'supported by'::text, 'cares for'::text, 'leads'::text, 'supervises'::text]))),
  FOREIGN KEY (organisation_id, about_id) REFERENCES participation(organisation_id, id),
  FOREIGN KEY (organisation_id, holder_id) REFERENCES participation(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX tie_now ON tie USING btree (organisation_id, holder_id, about_id, kind) WHERE (until IS NULL);
-- row security: own organisation only

create table two_people (
  organisation_id uuid not null,
  id uuid not null,
  one_id uuid not null,
  other_id uuid not null,
  reasons text[] not null,
  by_id uuid,
  since timestamp with time zone not null,
  until timestamp with time zone,
  CHECK ((one_id < other_id)),
  FOREIGN KEY (organisation_id, one_id) REFERENCES person(organisation_id, id),
  FOREIGN KEY (organisation_id, other_id) REFERENCES person(organisation_id, id),
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX two_people_other ON two_people USING btree (organisation_id, other_id) WHERE (until IS NULL);
CREATE UNIQUE INDEX two_people_now ON two_people USING btree (organisation_id, one_id, other_id) WHERE (until IS NULL);
-- row security: own organisation only

create table waiting_plan (
  organisation_id uuid not null,
  id uuid not null,
  state text not null,
  asked_by uuid,
  asked_at timestamp with time zone not null,
  stage text not null,
  steps_done integer not null default 0,
  steps_in_all integer not null default 0,
  heard_at timestamp with time zone not null,
  tries integer not null default 0,
  made_from bytea,
  as_of date,
  result jsonb,
  ended_at timestamp with time zone,
  ended_by uuid,
  CHECK (((state = 'done'::text) = ((result IS NOT NULL) AND (made_from IS NOT NULL) AND (as_of IS NOT NULL)))),
  CHECK (((state = ANY (ARRAY['asked'::text, 'working'::text])) = (ended_at IS NULL))),
  CHECK ((stage = ANY (ARRAY['reading'::text, 'comparing'::text, 'deciding'::text, 'looking at costs'::text]))),
  CHECK ((state = ANY (ARRAY['asked'::text, 'working'::text, 'done'::text, 'cancelled'::text, 'stopped'::text]))),
  FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX waiting_plan_newest ON waiting_plan USING btree (organisation_id, asked_at DESC);
CREATE UNIQUE INDEX waiting_plan_under_way ON waiting_plan USING btree (organisation_id) WHERE (state = ANY (ARRAY['asked'::text, 'working'::text]));
-- row security: own organisation only
