-- Who holds which role, who is tied to whom, and what each person has agreed to. Permission rules read the first two and
-- nothing else.

create table role_held (
  organisation_id uuid not null,
  id uuid not null,
  account_id uuid not null references account (id),
  role text not null check (role in ('coordinator', 'supporter', 'member', 'administrator', 'family_carer', 'group_leader', 'line_peer', 'professional_on_call', 'safeguarding_lead', 'referrer', 'practice', 'commissioner', 'evaluator', 'trustee')),
  participation_id uuid not null,
  since timestamptz not null,
  until timestamptz,
  given_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, participation_id) references participation (organisation_id, id)
);
create unique index role_held_now on role_held (organisation_id, account_id, role, participation_id) where until is null;

create table tie (
  organisation_id uuid not null,
  id uuid not null,
  holder_id uuid not null,
  about_id uuid not null,
  kind text not null check (kind in ('proposed', 'supports', 'supported by', 'cares for', 'leads', 'supervises')),
  since timestamptz not null,
  until timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, holder_id) references participation (organisation_id, id),
  foreign key (organisation_id, about_id) references participation (organisation_id, id)
);
create unique index tie_now on tie (organisation_id, holder_id, about_id, kind) where until is null;

-- One row for each time somebody was asked, or answered without being asked. No row is "not known", never "given".
create table consent (
  organisation_id uuid not null,
  id uuid not null,
  participation_id uuid not null,
  purpose text not null,
  answer text not null check (answer in ('given', 'refused', 'withdrawn', 'unclear')),
  how text not null,
  on_day date,
  words_version text,
  note_sealed bytea,
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, participation_id) references participation (organisation_id, id)
);
create index consent_of on consent (organisation_id, participation_id, purpose, recorded_at desc);
