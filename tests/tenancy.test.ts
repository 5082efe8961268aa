import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addPerson } from '../src/features/people/add-person.ts'
import { connectAsOwner } from '../src/platform/database/owner.ts'
import { inOrganisation, outsideOrganisations } from '../src/platform/database/transaction.ts'
import { openWorld, type World } from './support/world.ts'

type Row = { name: string }

describe('every organisation’s rows are its own', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
    await world.work((work) => addPerson(work, { name: 'Win Prosser' }, { kind: 'member', since: '2026-01-05' }))
  })
  afterAll(() => world.close())

  const asOwner = async (statement: string): Promise<string[]> => {
    const owner = connectAsOwner(world.ownerUrl)
    const { rows } = await sql.raw<Row>(statement).execute(owner)
    await owner.destroy()
    return rows.map((row) => row.name)
  }
  const tenantTables = `select c.relname as name, c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id' where c.relkind in ('r', 'p') and c.relname <> 'account_organisation'`

  it('leaves no table of an organisation without row security and a policy', async () => {
    expect(await asOwner(`select t.name from (${tenantTables}) t join pg_class c on c.oid = t.oid where not c.relrowsecurity`)).toEqual([])
    expect(await asOwner(`select t.name from (${tenantTables}) t join pg_class c on c.oid = t.oid where not c.relispartition and not exists (select 1 from pg_policy where polrelid = t.oid)`)).toEqual([])
  })

  it('knows every table that is nobody’s: whatever else there is belongs to an organisation', async () => {
    const without = await asOwner(`select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'm', 'v')
      and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id') order by 1`)
    expect(without).toEqual(['account', 'account_message', 'migration', 'migration_file', 'migration_lock', 'organisation', 'postcode_place', 'session', 'sign_in_link'])
  })

  it('locks each with the same policy, which compares a column with a setting and reads no table, and with no other', async () => {
    const own = `(organisation_id = (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)`
    const policies = await asOwner(`select distinct concat_ws(' / ', polname, polcmd, polpermissive, polroles::text, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) as name from pg_policy`)
    expect(policies).toEqual([`own_organisation / * / t / {0} / ${own} / ${own}`])
    expect(await asOwner(`select polrelid::regclass::text as name from pg_policy group by 1 having count(*) > 1`)).toEqual([])
  })

  it('leads every index with organisation_id, and ties every foreign key between two organisations’ rows to one', async () => {
    expect(
      await asOwner(`select t.name || ': ' || pg_get_indexdef(i.indexrelid) as name from (${tenantTables}) t join pg_index i on i.indrelid = t.oid
        where (select attname from pg_attribute where attrelid = t.oid and attnum = i.indkey[0]) is distinct from 'organisation_id'`),
    ).toEqual([])
    expect(
      await asOwner(`select t.name || ': ' || pg_get_constraintdef(k.oid) as name from (${tenantTables}) t join pg_constraint k on k.conrelid = t.oid
        where k.contype = 'f' and k.confrelid in (select oid from (${tenantTables}) u)
          and (select attname from pg_attribute where attrelid = k.confrelid and attnum = k.confkey[1]) <> 'organisation_id'`),
    ).toEqual([])
  })

  it('leads every primary key, unique key and foreign key with organisation_id', async () => {
    const wrong = await asOwner(`
      select t.name || ': ' || pg_get_constraintdef(k.oid) as name from (${tenantTables}) t join pg_constraint k on k.conrelid = t.oid
      where k.contype in ('p', 'u', 'x') and (select attname from pg_attribute where attrelid = k.conrelid and attnum = k.conkey[1]) <> 'organisation_id'
      union all
      select t.name || ': ' || pg_get_constraintdef(k.oid) from (${tenantTables}) t join pg_constraint k on k.conrelid = t.oid
      where k.contype = 'f' and k.confrelid::regclass::text not in ('organisation', 'account')
        and (select attname from pg_attribute where attrelid = k.conrelid and attnum = k.conkey[1]) <> 'organisation_id'
      union all
      select t.name || ': ' || pg_get_indexdef(i.indexrelid) from (${tenantTables}) t join pg_index i on i.indrelid = t.oid
      where i.indisunique and (select attname from pg_attribute where attrelid = t.oid and attnum = i.indkey[0]) <> 'organisation_id'`)
    expect(wrong).toEqual([])
  })

  it('uses nothing that does not distribute: no trigger, nothing that follows a deletion, no sequence, no value the database makes', async () => {
    expect(await asOwner(`select tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and not tgisinternal`)).toEqual([])
    expect(await asOwner(`select conname as name from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and (confdeltype <> 'a' or confupdtype <> 'a')`)).toEqual([])
    expect(await asOwner(`select a.attrelid::regclass || '.' || a.attname as name from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum join (${tenantTables}) t on t.oid = d.adrelid where pg_get_expr(d.adbin, d.adrelid) like '%(%'`)).toEqual([])
    expect(await asOwner(`select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and relkind = 'S'`)).toEqual([])
  })

  it('shows the application nothing before it enters an organisation, also after a transaction that had', async () => {
    const counted = (db: Parameters<Parameters<typeof outsideOrganisations>[1]>[0]) => sql<{ n: number }>`select count(*) as n from person`.execute(db)
    await inOrganisation(world.alongside.database, world.organisation.id, async (db) => expect((await counted(db)).rows[0]?.n).toBe(1))
    for (let time = 0; time < 4; time += 1) await outsideOrganisations(world.alongside.database, async (db) => expect((await counted(db)).rows[0]?.n).toBe(0))
  })

  it('shows one organisation nothing of another’s, and lets it write nothing there', async () => {
    const other = await world.another('other')
    await inOrganisation(world.alongside.database, other.id, async (db) => {
      expect((await sql<{ n: number }>`select count(*) as n from person`.execute(db)).rows[0]?.n).toBe(0)
    })
    const trespass = inOrganisation(world.alongside.database, other.id, (db) =>
      sql`insert into person (organisation_id, id, name, recorded_at) values (${world.organisation.id}, ${crypto.randomUUID()}, 'Nobody', now())`.execute(db),
    )
    await expect(trespass).rejects.toMatchObject({ code: '42501' })
  })

  it('gives the application a login that is neither owner nor superuser and cannot step round row security', async () => {
    const { rows } = await outsideOrganisations(world.alongside.database, (db) =>
      sql<{ super: boolean; bypass: boolean; owns: number }>`select rolsuper as super, rolbypassrls as bypass, (select count(*) from pg_class where relowner = r.oid) as owns from pg_roles r where rolname = current_user`.execute(db),
    )
    expect(rows).toEqual([{ super: false, bypass: false, owns: 0 }])
  })

  it('lets nobody but the application call what works as the owner, and looks nothing up where others may write', async () => {
    const asOwnerRuns = `select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace and n.nspname = 'public' where p.prosecdef`
    expect(await asOwner(asOwnerRuns)).toEqual(['analyse_what_lists_fill'])
    expect(await asOwner(`${asOwnerRuns} and coalesce(p.proconfig, '{}') <> '{"search_path=pg_catalog, pg_temp"}'`)).toEqual([])
    expect(await asOwner(`${asOwnerRuns} and has_function_privilege('public', p.oid, 'execute')`)).toEqual([])
    await outsideOrganisations(world.alongside.database, (db) => sql`select public.analyse_what_lists_fill()`.execute(db))
  })

  it('keeps what people told us unreadable in the database', async () => {
    await world.work((work) => addPerson(work, { name: 'Joe Kaminski' }, { kind: 'member', since: '2026-01-05', limits: [{ kind: 'no_message', words: 'shares a phone with his sister' }] }))
    const [found] = await asOwner(`select coalesce(string_agg(encode(words_sealed, 'escape'), ''), '') as name from contact_limit`)
    expect(found?.length).toBeGreaterThan(20)
    expect(found).not.toContain('sister')
  })
})
