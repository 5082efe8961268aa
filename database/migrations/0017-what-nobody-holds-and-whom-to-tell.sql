-- Danger may be named on the public form while nobody coordinates. What was told is then kept with a task that is nobody's yet, instead of
-- being lost with an error: it stands with whoever coordinates next.
alter table task alter column owner_id drop not null;
alter table task alter column fallback_id drop not null;
alter table task add constraint task_of_both_or_nobody check ((owner_id is null) = (fallback_id is null));

-- A code in an address stays in the history of a shared computer. Whoever follows a referral sends it once; what their browser then looks at is
-- kept here for a few minutes, by the hash of a secret in its cookie.
create table referral_following (
  organisation_id uuid not null,
  browser_hash bytea not null,
  code_id uuid not null,
  opened_at timestamptz not null,
  primary key (organisation_id, browser_hash),
  foreign key (organisation_id, code_id) references referral_code (organisation_id, id)
);

-- Whoever suggested somebody left an email address and has no hat here. Such a message is kept with the referral: `to_id` is whom it is about, whose
-- key seals it and whose word decides whether it leaves.
alter table message add column referral_id uuid;
alter table message add foreign key (organisation_id, referral_id) references referral (organisation_id, id);
