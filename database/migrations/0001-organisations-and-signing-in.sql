-- Who may open the door. Organisations, accounts and sessions are small reference tables: every organisation's own tables
-- may point at them, they point at none, and they carry no row security because they hold nothing of an organisation's.

create table organisation (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  name text not null check (length(name) between 1 and 120),
  zone text not null,
  nation text not null check (nation in ('England and Wales', 'Scotland', 'Northern Ireland', 'Ireland')),
  telephone text,
  local_help_name text,
  local_help_telephone text,
  -- after how many months a criminal-record check is looked at again before anything new: policy, not law; null is not decided
  recheck_months integer check (recheck_months between 1 and 120),
  invented boolean not null,
  created_at timestamptz not null
);

create table account (
  id uuid primary key,
  email text not null check (length(email) <= 254),
  email_folded text not null unique,
  -- one of the invented service's people: opens with one button, and may never hold a role anywhere else
  invented boolean not null,
  created_at timestamptz not null
);

-- Where an account may look first after signing in. It opens nothing: roles do, and they lie with the organisation.
create table account_organisation (
  account_id uuid not null references account (id),
  organisation_id uuid not null references organisation (id),
  since timestamptz not null,
  primary key (organisation_id, account_id)
);
create index account_organisation_of on account_organisation (account_id);

-- Only a hash of what was mailed is kept: reading the database does not open anybody's account.
create table sign_in_link (
  hash bytea primary key,
  account_id uuid not null references account (id),
  return_to text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index sign_in_link_of_account on sign_in_link (account_id, made_at);

create table session (
  hash bytea primary key,
  account_id uuid not null references account (id),
  device text not null,
  started_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index session_of_account on session (account_id) where ended_at is null;

-- Mail about an account belongs to no organisation. The text is sealed with the installation's key and wiped once sent.
create table account_message (
  id uuid primary key,
  account_id uuid not null references account (id),
  message_id text not null unique,
  subject text not null,
  body_sealed bytea,
  state text not null check (state in ('queued', 'sending', 'sent', 'caught', 'failed', 'not known')),
  queued_at timestamptz not null,
  -- of no use after this moment: not sent any more, and its text is wiped
  expires_at timestamptz not null,
  sending_at timestamptz,
  settled_at timestamptz,
  why text
);
create index account_message_unsettled on account_message (state) where state in ('queued', 'sending');

-- The first statement of every transaction, alone in its message: SET LOCAL reaches a distributed database's workers,
-- set_config() does not, and nothing outlives the transaction.
create function enter_organisation(organisation uuid) returns void language plpgsql as $$
begin
  execute format('set local app.organisation = %L', organisation);
end
$$;
