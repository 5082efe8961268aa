-- Somebody may be suggested to us by more than one, and a yes to telling one of them is no yes to telling another: an answer can be about one referral.

alter table consent add column thing_id uuid;
