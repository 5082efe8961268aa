-- Danger may be named on the public form while nobody coordinates. What was told is then kept with a task that is nobody's yet, instead of
-- being lost with an error: it stands with whoever coordinates next.
alter table task alter column owner_id drop not null;
alter table task alter column fallback_id drop not null;
alter table task add constraint task_of_both_or_nobody check ((owner_id is null) = (fallback_id is null));
