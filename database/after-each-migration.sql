-- Runs after every migration, as owner: no table of an organisation is left without its second lock, and the application's
-- login gets what it needs and no more. The login's name is given in the setting alongside.application.
do $$
declare
  application text := current_setting('alongside.application');
  one record;
begin
  for one in
    select c.oid::regclass as name, c.relispartition as part
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped
    where c.relkind in ('r', 'p') and c.relname <> 'account_organisation'
  loop
    execute format('alter table %s enable row level security', one.name);
    if not one.part and not exists (select 1 from pg_policy where polrelid = one.name and polname = 'own_organisation') then
      execute format(
        'create policy own_organisation on %s using (organisation_id = nullif(current_setting(''app.organisation'', true), '''')::uuid) '
        'with check (organisation_id = nullif(current_setting(''app.organisation'', true), '''')::uuid)', one.name);
    end if;
    if one.part then
      execute format('revoke all on %s from %I', one.name, application);
    else
      execute format('grant select, insert, update on %s to %I', one.name, application);
    end if;
  end loop;

  execute format('revoke create on schema public from public');
  execute format('grant usage on schema public to %I', application);
  execute format('grant select, insert, update on organisation, account, account_organisation, sign_in_link, session, account_message to %I', application);
  execute format('grant select, insert, update on postcode_place to %I', application);
  execute format('grant execute on function enter_organisation(uuid) to %I', application);
  execute format('grant execute on function analyse_what_lists_fill() to %I', application);
  -- the audit is added to and never rewritten
  execute format('revoke update on audit_entry, audit_seal, audit_sealed, referral_step, referral_event, referral_told, referral_talk, referral_feedback, supporter_step, relationship_step, proposal_shown, reach_change, profile, equality_answer, equality_count from %I', application);
  -- a key's row goes when its form was not accepted or its 90 days are over
  execute format('grant delete on repeat_key to %I', application);
  -- what somebody is found by is made anew from their names, and may be forgotten with one
  execute format('grant delete on name_key to %I', application);
  -- a form somebody began and left is purged on its day
  execute format('grant delete on referral_draft to %I', application);
  -- what a browser followed by a code is forgotten after some minutes
  execute format('grant delete on referral_following to %I', application);
  -- a what-if that nobody sees any more is forgotten after a season
  execute format('grant delete on waiting_plan to %I', application);
  -- an answer about equality goes when it is answered anew or taken back
  execute format('grant delete on equality_answer to %I', application);
  -- what nobody can sign in with any more is forgotten after a while
  execute format('grant delete on sign_in_link, session, account_message to %I', application);
end
$$;
