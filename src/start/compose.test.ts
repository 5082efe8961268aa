import { afterEach, beforeEach, expect, it } from 'vitest'
import { openWorld, type World } from '../../tests/support/world.ts'
import { checkAudit } from '../features/audit/seal-audit.ts'
import { addPerson } from '../features/people/add-person.ts'
import { nothingTold } from '../features/people/told.ts'
import { readHats } from '../features/people/store.ts'
import { inOrganisation } from '../platform/database/transaction.ts'
import { compose } from './compose.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

/** What another process finds, which holds nothing in memory. */
const elsewhere = () => compose(world.alongside)

async function makesKeyAndIsRolledBack() {
  await expect(
    world.work((work) => {
      work.changed('never happened')
      throw new Error('changed our mind')
    }),
  ).rejects.toThrow('changed our mind')
}

it('never signs with a key that was made in a transaction that was rolled back', async () => {
  await makesKeyAndIsRolledBack()
  await world.work(async (work) => work.changed('happened'))
  const other = elsewhere()
  const check = await inOrganisation(other.database, world.organisation.id, async (db) => checkAudit(db, world.organisation.id, await other.keysOf(db, world.organisation.id)))
  expect(check).toMatchObject({ unsealed: 1, changed: [] })
})

it('never seals with one either: what is told afterwards opens for everybody', async () => {
  await makesKeyAndIsRolledBack()
  await world.work((work) => addPerson(work, { name: 'Win Prosser' }, { kind: 'member', since: work.today, told: { ...nothingTold, matters: 'The allotment.' } }))
  const [win] = await elsewhere().work(world.organisation, { kind: 'software', name: 'history' }, (work) => readHats(work, 'member'))
  expect(win?.told?.matters).toBe('The allotment.')
})

it('makes one key and keeps it, whoever comes after', async () => {
  for (const did of ['one', 'two', 'three']) await world.work(async (work) => work.changed(did))
  world.queries.length = 0
  await world.work(async (work) => work.changed('four'))
  expect(world.queries.filter(({ query }) => query.sql.includes('organisation_key'))).toEqual([])
})
