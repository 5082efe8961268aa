import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../../../tests/support/world.ts'
import { inOrganisation } from '../database/transaction.ts'
import { keysOfFolder, KeysTrouble, type MasterKeys, parseMasterKeys } from './master-keys.ts'
import { readOrganisationKeys, renewOrganisationKey, rewrapUnderMaster } from './organisation-keys.ts'
import { DoesNotOpen, open, seal } from './sealing.ts'
import { sealedText } from './sealed-text.ts'

const key = randomBytes(32)
const place = { organisation: 'o', table: 't', column: 'c', row: 'r' }

describe('a sealed text', () => {
  it('comes back as it was written, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => open(key, place, seal(key, place, Buffer.from(text))).toString() === Buffer.from(text).toString()))
  })
  it('is never the same twice', () => {
    expect(seal(key, place, Buffer.from('same'))).not.toEqual(seal(key, place, Buffer.from('same')))
  })
  it.each(['organisation', 'table', 'column', 'row'] as const)('does not open when moved to another %s', (part) => {
    expect(() => open(key, { ...place, [part]: 'another' }, seal(key, place, Buffer.from('x')))).toThrow(DoesNotOpen)
  })
  it('does not open when a single bit was changed, anywhere', () => {
    const sealed = seal(key, place, Buffer.from('a few words'))
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed)
      changed.writeUInt8((changed[at] ?? 0) ^ 1, at)
      expect(() => open(key, place, changed)).toThrow(DoesNotOpen)
    }
  })
})

describe('ALONGSIDE_KEYS', () => {
  const good = randomBytes(32).toString('base64')
  it('takes the first as current', () => {
    expect(parseMasterKeys(`b:${good}, a:${good}`).map(({ id }) => id)).toEqual(['b', 'a'])
  })
  it.each(['', 'k1', 'k1:short', `k1:${good},k1:${good}`, `k 1:${good}`])('refuses %j in one sentence that does not show it', (text) => {
    expect(() => parseMasterKeys(text)).toThrow(KeysTrouble)
    expect(() => parseMasterKeys(text)).toThrow(/^[^:]{10,120}\.$/)
  })
  it('is a file only its owner reads, made once, for the invented service', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'alongside-keys-'))
    const [one, two] = await Promise.all([keysOfFolder(folder), keysOfFolder(folder)])
    expect(one).toEqual(two)
    expect((await stat(path.join(folder, 'keys'))).mode & 0o777).toBe(0o600)
    expect(await readFile(path.join(folder, 'keys'), 'utf8')).toMatch(/^k1:/)
    await rm(folder, { recursive: true })
  })
})

describe('keys in the database', () => {
  let world: World
  const person = '01890000-0000-7000-8000-000000000001'
  const column = { table: 'person', column: 'x', row: 'r' }
  let sealed: Buffer
  const inside = <T>(master: MasterKeys, does: (text: ReturnType<typeof sealedText>, wrapped: Buffer | null) => Promise<T>) =>
    inOrganisation(world.alongside.database, world.organisation.id, async (db) => {
      const keys = await readOrganisationKeys(db, world.organisation.id, master, world.clock.now())
      const row = await db.selectFrom('data_key').select('wrapped').where('organisation_id', '=', world.organisation.id).where('subject_id', '=', person).executeTakeFirst()
      return does(sealedText(db, world.organisation.id, keys, world.clock.now()), row?.wrapped ?? null)
    })
  beforeAll(async () => {
    world = await openWorld()
    sealed = await inside(world.master, (text) => text.seal(person, column, 'what she told us'))
  })
  afterAll(() => world.close())
  const opened = (master: MasterKeys) => inside(master, async (text, wrapped) => text.open(person, column, { sealed, key: wrapped }))

  it('open what was sealed', async () => {
    expect(await opened(world.master)).toBe('what she told us')
  })
  it('are useless without the key the database does not hold', async () => {
    await expect(opened([{ id: 'test', key: randomBytes(32) }])).rejects.toThrow(KeysTrouble)
    await expect(opened([{ id: 'other', key: randomBytes(32) }])).rejects.toThrow(/lacks the key/)
  })
  it('are made for many at once, and leave the key of somebody who has one', async () => {
    const others = [crypto.randomUUID(), crypto.randomUUID()]
    const also = await inside(world.master, async (text) => {
      await text.begin([...others, person])
      return Promise.all([others[0] ?? '', person].map((subject) => text.seal(subject, column, `about ${subject}`)))
    })
    const rows = await inOrganisation(world.alongside.database, world.organisation.id, (db) => db.selectFrom('data_key').select(['subject_id', 'wrapped']).where('organisation_id', '=', world.organisation.id).where('subject_id', 'in', [...others, person]).execute())
    expect(rows).toHaveLength(3)
    const opens = (subject: string, bytes: Buffer | undefined) => inside(world.master, async (text) => text.open(subject, column, { sealed: bytes ?? null, key: rows.find((row) => row.subject_id === subject)?.wrapped ?? null }))
    expect([await opens(others[0] ?? '', also[0]), await opens(person, also[1]), await opened(world.master)]).toEqual([`about ${others[0]}`, `about ${person}`, 'what she told us'])
  })
  it('rotate: under a new master key the old one is no longer needed', async () => {
    const next: MasterKeys = [{ id: 'next', key: randomBytes(32) }, ...world.master]
    await inOrganisation(world.alongside.database, world.organisation.id, (db) => rewrapUnderMaster(db, world.organisation.id, next, world.clock.now()))
    expect(await opened([next[0]])).toBe('what she told us')
    expect(await inOrganisation(world.alongside.database, world.organisation.id, (db) => renewOrganisationKey(db, world.organisation.id, [next[0]], world.clock.now()))).toBe(3)
    expect(await opened([next[0]])).toBe('what she told us')
  })
  it('rotate under a process at work: it goes on opening what was wrapped anew meanwhile', async () => {
    const organisation = await world.another('rotating')
    const as = { kind: 'software', name: 'history' } as const
    const subject = crypto.randomUUID()
    const before = await world.alongside.work(organisation, as, (work) => work.text.seal(subject, column, 'what he told us'))
    await inOrganisation(world.alongside.database, organisation.id, (db) => renewOrganisationKey(db, organisation.id, world.master, world.clock.now()))
    const after = await world.alongside.work(organisation, as, async (work) => {
      const { wrapped } = await work.db.selectFrom('data_key').select('wrapped').where('organisation_id', '=', organisation.id).where('subject_id', '=', subject).executeTakeFirstOrThrow()
      return work.text.open(subject, column, { sealed: before, key: wrapped })
    })
    expect(after).toBe('what he told us')
  })
  it('once destroyed, open nothing and take nothing more', async () => {
    await inOrganisation(world.alongside.database, world.organisation.id, (db) => db.updateTable('data_key').set({ wrapped: null, destroyed_at: world.clock.now() }).where('organisation_id', '=', world.organisation.id).where('subject_id', '=', person).execute())
    const row = await inOrganisation(world.alongside.database, world.organisation.id, (db) => db.selectFrom('data_key').select('wrapped').where('organisation_id', '=', world.organisation.id).executeTakeFirst())
    expect(row?.wrapped).toBeNull()
  })
})
