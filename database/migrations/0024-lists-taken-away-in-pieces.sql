-- A long list was taken away inside one request, which took a quarter of a minute. The worker does it piece by piece, as it
-- brings one in.
alter table import drop constraint import_state_check;
alter table import add constraint import_state_check check (state in ('mapping', 'questions', 'bringing in', 'brought in', 'undoing', 'undone', 'put aside'));
