-- Somebody who said "later" is asked again: that is another answer on another day, and the first one stays as it was.

alter table offer
  add column follows uuid,
  add foreign key (organisation_id, follows) references offer (organisation_id, id);
create unique index offer_follows on offer (organisation_id, follows) where follows is not null;

-- What was promised to somebody lately, kept or not, stands beside what is still open.
create index promise_about on promise (organisation_id, about_id, made_on desc);
