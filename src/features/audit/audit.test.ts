import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mondayMorning, openWorld, type World } from '../../../tests/support/world.ts'
import { asDay } from '../../engines/calendar/day.ts'
import { connectAsOwner } from '../../platform/database/owner.ts'
import { inOrganisation } from '../../platform/database/transaction.ts'
import { merkleRoot } from './audit.ts'
import { checkAudit, recentDays, sealAudit } from './seal-audit.ts'
import { type Days, unsealed } from './store.ts'

const sha = (...parts: (string | number[] | Buffer)[]) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(Array.isArray(part) ? Buffer.from(part) : part)
  return hash.digest()
}

describe('the Merkle tree of RFC 6962 §2.1', () => {
  it('has the published root for the empty tree', () => {
    expect(merkleRoot([]).toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })
  it('hashes leaves with 0 and nodes with 1, splitting at the largest power of two', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((text) => Buffer.from(text)) as [Buffer, Buffer, Buffer]
    const leaf = (x: Buffer) => sha([0], x)
    expect(merkleRoot([a, b, c])).toEqual(sha([1], sha([1], leaf(a), leaf(b)), leaf(c)))
  })
})

describe('the sealed audit', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  const check = () => inOrganisation(world.alongside.database, world.organisation.id, async (db) => checkAudit(db, world.organisation.id, await world.alongside.keysOf(db, world.organisation.id)))
  const seal = (days: Days | null = null) => inOrganisation(world.alongside.database, world.organisation.id, async (db) => sealAudit(db, world.organisation.id, await world.alongside.keysOf(db, world.organisation.id), { now: world.clock.now(), days }))
  const tamper = async (statement: string) => {
    const owner = connectAsOwner(world.ownerUrl)
    await sql.raw(statement).execute(owner)
    await owner.destroy()
  }

  it('shows what is not sealed yet, and seals it', async () => {
    for (const did of ['one', 'two', 'three']) await world.work(async (work) => work.changed(did))
    expect(await check()).toMatchObject({ seals: 0, unsealed: 3, broken: [] })
    expect(await seal()).toBe(3)
    await world.work(async (work) => work.changed('four'))
    expect(await check()).toMatchObject({ seals: 1, sealed: 3, unsealed: 1, broken: [], changed: [] })
    expect(await seal()).toBe(1)
  })
  it('shows a changed row', async () => {
    await tamper(`update audit_entry set did = 'nothing' where did = 'two'`)
    expect((await check()).broken).toEqual([{ seal: 1, because: 'an entry was changed' }])
    await tamper(`update audit_entry set did = 'two' where did = 'nothing'`)
    expect((await check()).broken).toEqual([])
  })
  it('shows a hash and a seal that were written over with anything at all, and stumbles over neither', async () => {
    const owner = connectAsOwner(world.ownerUrl)
    const { rows: [hash] } = await sql<{ hash: Buffer }>`select hash from audit_entry where did = 'two'`.execute(owner)
    const { rows: [last] } = await sql<{ seal: Buffer }>`select seal from audit_seal where number = 2`.execute(owner)
    for (const instead of ['', '00', 'ffffffff'.padEnd(72, '0')]) {
      await sql`update audit_entry set hash = decode(${instead}, 'hex') where did = 'two'`.execute(owner)
      expect(await check()).toMatchObject({ broken: [{ seal: 1, because: 'an entry was changed' }], changed: [expect.any(String)] })
      await sql`update audit_entry set hash = ${hash?.hash} where did = 'two'`.execute(owner)
      await sql`update audit_seal set seal = decode(${instead}, 'hex') where number = 2`.execute(owner)
      expect((await check()).broken).toEqual([{ seal: 2, because: 'the seal was changed' }])
      await sql`update audit_seal set seal = ${last?.seal} where number = 2`.execute(owner)
    }
    await owner.destroy()
  })
  it('shows rows that changed places', async () => {
    await tamper(`update audit_sealed set place = case place when 0 then 10 when 1 then 11 else place end where seal = 1`)
    await tamper(`update audit_sealed set place = case place when 10 then 1 when 11 then 0 else place end where seal = 1`)
    expect((await check()).broken).toEqual([{ seal: 1, because: 'the order was changed' }])
    await tamper(`update audit_sealed set place = case place when 0 then 10 when 1 then 11 else place end where seal = 1`)
    await tamper(`update audit_sealed set place = case place when 10 then 1 when 11 then 0 else place end where seal = 1`)
  })
  it('shows a removed row', async () => {
    await tamper(`delete from audit_entry where did = 'three'`)
    expect((await check()).broken).toEqual([{ seal: 1, because: 'entries missing' }])
  })
  it('is sealed each minute from the last days alone: no month before or after them is touched', async () => {
    const recent = recentDays(asDay('2026-11-23'))
    const months = (days: Days | null) =>
      inOrganisation(world.alongside.database, world.organisation.id, async (db) => {
        const plan = JSON.stringify(await unsealed(db, world.organisation.id, { days, limit: 5000 }).explain('json'))
        return new Set(plan.match(/audit_entry_(?:before|\d{4}_\d{2})(?=")/g))
      })
    const owner = connectAsOwner(world.ownerUrl)
    const { rows } = await sql<{ month: string }>`select distinct tableoid::regclass::text as month from audit_entry where day between ${recent.from} and ${recent.to}`.execute(owner)
    await owner.destroy()
    expect(rows).toHaveLength(1)
    expect([...(await months(recent))]).toEqual(rows.map((row) => row.month))
    expect((await months(null)).size, 'the nightly pass looks everywhere').toBeGreaterThan(50)
  })
  it('misses nothing for longer than a night: what carries an old day, or one still to come, is sealed by the whole pass', async () => {
    await seal()
    for (const at of ['2026-03-02T09:00:00Z', '2027-02-01T09:00:00Z']) {
      world.clock.moveTo(new Date(at))
      await world.work(async (work) => work.changed(`while the clock said ${at}`))
    }
    world.clock.moveTo(mondayMorning)
    await world.work(async (work) => work.changed('today'))
    expect(await seal(recentDays(asDay('2026-11-23'))), 'the minute’s pass: today').toBe(1)
    expect((await check()).unsealed).toBe(2)
    expect(await seal(null), 'the nightly pass: the rest').toBe(2)
    expect((await check()).unsealed).toBe(0)
  })
  it('cannot be rewritten by the application', async () => {
    await expect(inOrganisation(world.alongside.database, world.organisation.id, (db) => sql`update audit_entry set did = 'x'`.execute(db))).rejects.toMatchObject({ code: '42501' })
    await expect(inOrganisation(world.alongside.database, world.organisation.id, (db) => sql`delete from audit_entry`.execute(db))).rejects.toMatchObject({ code: '42501' })
  })
})
