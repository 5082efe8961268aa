-- A second correction of a row was compared with the first list, so that what the first correction had said came back as news.
-- A corrected row keeps which earlier row it corrects, and the newest of them is what the next list is compared with.
alter table import_row
  add column corrects_import_id uuid,
  add column corrects_file text,
  add column corrects_row integer,
  add check (num_nulls(corrects_import_id, corrects_file, corrects_row) in (0, 3)),
  add foreign key (organisation_id, corrects_import_id) references import (organisation_id, id);
