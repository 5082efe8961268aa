// Writes what a migrated database really is: database/schema.sql for readers, and the types that queries are checked
// against. `node bin/launcher.cjs schema URL` after a migration; tests/schema.test.ts fails while the two are behind.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

const tablesQuery = `
  select c.oid, c.relname as name, c.relkind, c.relrowsecurity as locked, pg_get_partkeydef(c.oid) as part
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and c.relname not like 'migration%' order by c.relname collate "C"`
const columnsQuery = `
  select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as needed, pg_get_expr(d.adbin, d.adrelid) as preset
  from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped order by a.attnum`
const constraintsQuery = `
  select contype, pg_get_constraintdef(oid) as text, conkey, (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) as column
  from pg_constraint where conrelid = $1 and contype in ('p', 'u', 'f', 'c', 'x') order by contype, pg_get_constraintdef(oid) collate "C"`
const indexesQuery = `
  select pg_get_indexdef(indexrelid) as text from pg_index i where indrelid = $1
  and not exists (select 1 from pg_constraint where conindid = i.indexrelid) order by 1`

/** What the catalogue says, as text that is the same on every server version we support. */
export async function describe(url) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const parts = ['-- Generated from a migrated database. To change it, add a migration.\n']
  const unions = {}
  try {
    for (const table of (await client.query(tablesQuery)).rows) {
      const columns = (await client.query(columnsQuery, [table.oid])).rows
      const constraints = (await client.query(constraintsQuery, [table.oid])).rows
      const indexes = (await client.query(indexesQuery, [table.oid])).rows
      for (const one of constraints) {
        const list = one.contype === 'c' && one.conkey.length === 1 && /= ANY \(ARRAY\[(.*)\]\)/.exec(one.text)
        if (!list) continue
        const needed = columns.find((column) => column.name === one.column).needed
        unions[`${table.name}.${one.column}`] = list[1].replaceAll('::text', '').replaceAll("', '", "' | '") + (needed ? '' : ' | null')
      }
      const lines = [
        ...columns.map((c) => `  ${c.name} ${c.type}${c.needed ? ' not null' : ''}${c.preset ? ` default ${c.preset}` : ''}`),
        ...constraints.map((c) => `  ${c.text}`),
      ]
      parts.push(`create table ${table.name} (\n${lines.join(',\n')}\n)${table.part ? ` partition by ${table.part}` : ''};`)
      parts.push(...indexes.map((index) => `${index.text.replace('public.', '')};`))
      parts.push(table.locked ? `-- row security: own organisation only\n` : `-- no row security: a reference table\n`)
    }
  } finally {
    await client.end()
  }
  return { sql: parts.join('\n'), types: typesOf(url, unions) }
}

function typesOf(url, unions) {
  const folder = mkdtempSync(path.join(tmpdir(), 'alongside-schema-'))
  const file = path.join(folder, 'schema.ts')
  try {
    execFileSync(process.execPath, [
      path.join(root, 'node_modules/kysely-codegen/dist/cli/bin.js'), '--dialect', 'postgres', '--url', url, '--out-file', file, '--date-parser', 'string',
      '--default-schema', 'public', '--include-pattern', 'public.*', '--exclude-pattern', 'public.migration*', '--log-level', 'error',
      '--type-mapping', '{"int8":"number"}', '--overrides', JSON.stringify({ columns: unions }),
    ], { stdio: 'pipe' }) // it also complains that TypeScript 7 has no parser to offer; the unions are plain text to it all the same
    return readFileSync(file, 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [url] = process.argv.slice(2)
  if (!url) {
    process.stderr.write('Give the address of a migrated database: node bin/launcher.cjs schema postgresql://…\n')
    process.exit(2)
  }
  const { sql, types } = await describe(url)
  writeFileSync(path.join(root, 'database/schema.sql'), sql)
  writeFileSync(path.join(root, 'src/platform/database/schema.generated.ts'), types)
}
