-- An answer about one purpose had no end, and nobody could see in which conversation it was given: who asked, who else was
-- in the room, who interpreted. A yes said in front of a partner reads like a yes, and a yes for a year like one for ever.

-- One talk about what is OK. A relative never interprets it, so there is no word for that here.
create table consent_conversation (
  organisation_id uuid not null,
  id uuid not null,
  participation_id uuid not null,
  on_day date not null,
  how text not null check (how in ('on the phone', 'face to face', 'by video', 'by text', 'by email', 'in writing')),
  asked_by_sealed bytea not null,
  company text not null check (company in ('alone', 'partner', 'others')),
  company_sealed bytea,
  interpreter_sealed bytea,
  -- why it is written down later than the day it was had
  late_sealed bytea,
  -- they could not decide this themselves: who did, never their family alone (Mental Capacity Act 2005, section 4)
  decided_by text check (decided_by in ('several', 'professional', 'attorney', 'deputy')),
  best_interests_sealed bytea,
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, participation_id) references participation (organisation_id, id),
  check ((decided_by is null) = (best_interests_sealed is null))
);
create index consent_conversation_of on consent_conversation (organisation_id, participation_id, recorded_at desc);

alter table consent
  -- the last day it holds; null where it holds until they say otherwise
  add column until date,
  add column conversation_id uuid,
  -- others decided it in their best interests: kept and shown, and nobody's yes
  add column for_them boolean not null default false,
  add foreign key (organisation_id, conversation_id) references consent_conversation (organisation_id, id);

-- How somebody may be reached stood in two places, and a no in one outlived the yes in the other. From now on the answer that
-- holds is an open way or a contact limit; the consent stays as what was said, when and how. What was said before is carried over.
create temporary table said_of_reaching on commit drop as
  select distinct on (c.organisation_id, c.participation_id, c.purpose) c.organisation_id, c.participation_id, c.answer, c.recorded_by, c.recorded_at,
    case c.purpose when 'be contacted by phone' then 'ring' when 'be contacted by text' then 'text' when 'be contacted by post' then 'letter' when 'be contacted by email' then 'email' else 'message' end as way,
    case c.purpose when 'be contacted by phone' then 'no_phone' when 'be contacted by text' then 'no_text' when 'be contacted by post' then 'no_letter' when 'be contacted by email' then 'no_email' else 'no_message' end as kind
  from consent c
  where c.purpose in ('be contacted by phone', 'be contacted by text', 'be contacted by post', 'be contacted by email', 'be left a message')
  order by c.organisation_id, c.participation_id, c.purpose, c.recorded_at desc, (c.answer = 'given'), c.id desc;

insert into open_way (organisation_id, id, participation_id, way, since, recorded_by, recorded_at)
  select organisation_id, gen_random_uuid(), participation_id, way, recorded_at::date, recorded_by, recorded_at from said_of_reaching where answer = 'given'
  on conflict do nothing;

insert into contact_limit (organisation_id, id, participation_id, kind, since)
  select s.organisation_id, gen_random_uuid(), s.participation_id, s.kind, s.recorded_at::date from said_of_reaching s
  where s.answer in ('refused', 'withdrawn')
    and not exists (select 1 from contact_limit l where l.organisation_id = s.organisation_id and l.participation_id = s.participation_id and l.kind = s.kind and l.until is null);
