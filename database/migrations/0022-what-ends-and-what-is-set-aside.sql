-- Whoever suggested somebody hears once more when support has ended, where the person agreed to that since: one more word for how it came out. And what asks somebody to go on with a person who may have died is settled with that as the reason, so
-- that it can come back where it was not so.

alter table referral_feedback
  drop constraint referral_feedback_outcome_check,
  add constraint referral_feedback_outcome_check check (outcome in ('engaged', 'not engaged', 'declined by person', 'not suitable', 'not contactable', 'ended'));

alter table task
  drop constraint task_settled_how_check,
  add constraint task_settled_how_check check (settled_how in (
    'no longer needed', 'answered', 'import undone', 'looked', 'told', 'reminded', 'we spoke', 'talked over', 'not now', 'agreed', 'not agreed', 'paused', 'no longer paused', 'yes', 'no', 'later',
    'kept', 'kept late', 'could not', 'not needed', 'arrived', 'left', 'asked alone', 'talked it over', 'we heard of a death', 'we know more', 'they are alive', 'they have spoken',
    'both said yes', 'it came to nothing', 'taken back', 'what they agree is written down', 'there is a day', 'moved to another day', 'they met', 'it didn’t happen', 'it was ended with them',
    'referral draft', 'referral received', 'referral duplicate', 'referral incomplete', 'referral consent_pending', 'referral triage', 'referral accepted', 'referral declined', 'referral withdrawn', 'referral waiting', 'referral placed',
    'referral feedback_sent', 'referral closed'
  ));
