-- Anybody may suggest anybody, in the way that suits them: the ways an organisation answers by are named on every page of the
-- form. What a person should look at before anything is done with a referral is marked on it; nothing is refused by itself.

alter table organisation
  add column text_telephone text check (length(text_telephone) <= 100),
  add column email text check (length(email) <= 254),
  -- where a filled-in paper form goes
  add column postal_address text check (length(postal_address) <= 500);

alter table referral
  add column look_first text[] not null default '{}' check (look_first <@ array['under 18', 'may have died', 'may have asked for no contact']);
