-- A long list was taken away inside one request, which took a quarter of a minute. The worker does it piece by piece, as it
-- brings one in.
alter table import drop constraint import_state_check;
alter table import add constraint import_state_check check (state in ('mapping', 'reading', 'questions', 'bringing in', 'brought in', 'undoing', 'undone', 'put aside'));
-- What a person should know of a list that its cells do not say, such as rows a filter hid: what, how often and in which cell
-- first. Never a word out of the list.
alter table import_file add column notes jsonb not null default '[]';
-- Thousands of people within a minute: until the server's own round comes by, it plans as if nobody were there, and counting them took
-- twenty seconds. The application's login may not analyse, so this does, whoever calls it; it changes nothing else.
create function analyse_what_lists_fill() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  analyze public.person, public.name_key, public.data_key, public.participation, public.profile, public.contact_point, public.contact_limit, public.consent,
    public.referral, public.referral_step, public.supporter, public.supporter_step, public.readiness, public.household, public.task, public.import_row, public.import_made, public.import_question;
end
$$;
-- It works as the owner, so nobody calls it but the application's login (after-each-migration.sql).
revoke execute on function analyse_what_lists_fill() from public;
-- Hundreds who wait since long ago came with a list, and their timers all rang on its first morning. A referral out of a list stays
-- quiet until somebody takes it up; from that day its timers count.
alter table import_made add column taken_up_on date;
-- A list of many thousand rows takes half a minute to read. It is read by the worker, in a thread of its own, while everybody else goes on; what it came
-- to is kept, so that looking at it again reads nothing. Where it did not fit into the room a reading has, that is said.
alter table import add column preview_sealed bytea;
alter table import add column did_not_fit boolean not null default false;
-- Why nobody came of a row is kept with it, so that taking those rows as a file reads no list anew.
alter table import_row add column why_sealed bytea;
-- A workbook is kept as the text of its cells, and nobody needs to hear how we wrote the letters of that.
alter table import_file add column from_workbook boolean not null default false;
