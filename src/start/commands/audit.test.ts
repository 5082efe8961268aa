import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld, type World } from '../../../tests/support/world.ts'
import { sealAudit } from '../../features/audit/seal-audit.ts'
import { connectAsOwner } from '../../platform/database/owner.ts'
import { inOrganisation } from '../../platform/database/transaction.ts'

const root = path.join(import.meta.dirname, '../../..')
let world: World
beforeAll(async () => {
  world = await openWorld()
  const { database, keysOf } = world.alongside
  for (const did of ['one', 'two', 'three']) await world.work(async (work) => work.changed(did))
  await inOrganisation(database, world.organisation.id, async (db) => sealAudit(db, world.organisation.id, await keysOf(db, world.organisation.id), { now: world.clock.now(), days: null }))
  await world.work(async (work) => work.changed('four'))
})
afterAll(() => world.close())

const audit = (...args: string[]) =>
  spawnSync(process.execPath, [path.join(root, 'bin/launcher.cjs'), 'alongside', 'audit', ...args], {
    env: { ...process.env, DATABASE_URL: world.applicationUrl, ALONGSIDE_KEYS: world.master.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(',') },
    encoding: 'utf8',
  })

it('says that nothing was tampered with, and what is not sealed yet', () => {
  const { status, stdout } = audit('check')
  expect([status, stdout]).toEqual([0, 'test: 3 entries under 1 seal, 1 not sealed yet. Nothing was changed, removed or reordered.\n'])
})
it('shows who operates it a removed and a changed entry, and exits 1', async () => {
  const owner = connectAsOwner(world.ownerUrl)
  await sql`delete from audit_entry where did = 'two'`.execute(owner)
  await sql`update audit_entry set did = 'nothing' where did = 'four'`.execute(owner)
  await owner.destroy()
  const { status, stdout } = audit('check', '--json')
  expect(status).toBe(1)
  expect(JSON.parse(stdout)).toEqual([{ organisation: 'test', seals: 1, sealed: 2, unsealed: 1, broken: [{ seal: 1, because: 'entries missing' }], changed: [expect.any(String)] }])
})
it('says what else it was asked in a sentence', () => {
  const { status, stderr } = audit('mend')
  expect([status, stderr]).toEqual([2, 'There is no "audit mend". Try: audit check\n'])
})
