import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld, type World } from '../../tests/support/world.ts'
import { raiseTask } from '../features/tasks/raise-task.ts'
import { endStaffRole, giveStaffRole } from './change-role.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const owned = () => world.work((work) => work.db.selectFrom('task').select('owner_id').where('organisation_id', '=', work.organisation.id).executeTakeFirst())
const gives = (email: string, name?: string) => world.work((work) => giveStaffRole(work, { email, role: 'coordinator', name }))

it('gives what was nobody’s to whoever is given the role, and leaves it nobody’s when the role ends', async () => {
  await world.work((work) => raiseTask(work, { kind: 'offer again', about: null, thing: work.newId(), dueOn: '2026-12-01' }))
  await expect(gives('asha@moor.example')).rejects.toThrow('say their name with --name')
  await gives('asha@moor.example', 'Asha Rahman')
  const owner = (await owned())?.owner_id
  expect(owner).not.toBeNull()
  await world.work((work) => endStaffRole(work, { email: 'Asha@moor.example', role: 'coordinator' }))
  expect(await owned()).toEqual({ owner_id: null })
  await gives('asha@moor.example')
  expect(await owned(), 'the same colleague, under the same hat').toEqual({ owner_id: owner })
})

it.each([['asha', '--to is not an email address.']])('refuses %s with a sentence that names the flag', async (email, sentence) => {
  await expect(gives(email, 'Asha')).rejects.toThrow(sentence)
})

it('says so where somebody does not hold the role', async () => {
  await expect(world.work((work) => endStaffRole(work, { email: 'nobody@moor.example', role: 'coordinator' }))).rejects.toThrow('--from does not hold that role here.')
})
