-- What stands in the open is held to lists, and what changes leaves a line: why a referral went on, how a task was settled and how an answer was given were closed by the code alone, in columns that stand
-- unsealed because nothing but a word of a list may stand there. The database holds that promise too.

alter table referral_step add check (reason in (
  'received', 'not reached yet', 'first conversation', 'talked about', 'something is missing', 'what was missing came', 'decided on what is known', 'here twice',
  'the person said yes', 'the person would rather not', 'the person has died', 'decided in their best interests', 'agreed with the person', 'opened again',
  'on the waiting list', 'waiting again', 'looking again', 'settling in began', 'content as things are', 'whoever suggested them was told', 'nothing more to do',
  'came to a group', 'has the line’s number', 'something else',
  'outside our area', 'outside the ages we support', 'needs care, advice or counselling', 'needs more than volunteers can safely give', 'nobody to offer just now', 'could not be reached', 'has support already',
  'could not be made safe', 'how they behaved, or an offence',
  'import undone', 'the same person as an earlier row of the list',
  'as the list said: waiting', 'as the list said: visited', 'as the list said: matched', 'as the list said: on hold', 'as the list said: ended', 'as the list said: declined', 'as the list said: withdrawn', 'as the list said: died',
  'as the list said: now a supporter', 'as the list said: telephone only', 'as the list said: applied', 'as the list said: waiting for check', 'as the list said: available', 'as the list said: active', 'as the list said: bank',
  'as the list said: paused', 'as the list said: suspended', 'as the list said: left', 'as the list said: unknown', 'as the list said: nothing'
));

alter table task add check (settled_how in (
  'no longer needed', 'answered', 'import undone', 'looked', 'told', 'reminded', 'we spoke', 'talked over', 'not now', 'agreed', 'not agreed', 'paused', 'no longer paused', 'yes', 'no', 'later',
  'kept', 'kept late', 'could not', 'not needed', 'arrived', 'left', 'asked alone', 'talked it over', 'we know more', 'they are alive', 'they have spoken',
  'both said yes', 'it came to nothing', 'taken back', 'what they agree is written down', 'there is a day', 'moved to another day', 'they met', 'it didn’t happen', 'it was ended with them',
  'referral draft', 'referral received', 'referral duplicate', 'referral incomplete', 'referral consent_pending', 'referral triage', 'referral accepted', 'referral declined', 'referral withdrawn', 'referral waiting', 'referral placed',
  'referral feedback_sent', 'referral closed'
));

alter table consent add check (how in (
  'on the phone', 'face to face', 'by video', 'by text', 'by email', 'in writing', 'on the form', 'on their own page', 'in the first conversation',
  'as written in the list', 'verbal, undated, as written in the list', 'as written in the list, one answer for two people', 'verbal, undated, as written in the list, one answer for two people'
));

-- What changed of how somebody is reached left no line: who changed it, when, from what to what. The facts themselves end and begin
-- where they are kept; this is how a person reads it afterwards. Sealed, because the words may say what somebody has.
create table reach_change (
  organisation_id uuid not null,
  id uuid not null,
  participation_id uuid not null,
  changes_sealed bytea not null,
  by_id uuid,
  recorded_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, participation_id) references participation (organisation_id, id)
);
create index reach_change_of on reach_change (organisation_id, participation_id, recorded_at desc);
