-- A charity sends the same list again each month: what its headings mean is asked once, and remembered for the next file
-- whose first line is the same.

-- The line itself is not kept: a list without headings has people in it. Its SHA-256 is enough to know it again.
create table import_shape (
  organisation_id uuid not null references organisation (id),
  shape bytea not null,
  kind text not null check (kind in ('members', 'supporters', 'contacts', 'register', 'rota', 'unknown')),
  -- what each column means, by its place
  columns jsonb not null,
  confirmed_by uuid,
  confirmed_at timestamptz not null,
  primary key (organisation_id, shape)
);
