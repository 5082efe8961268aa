import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld, type World } from '../../tests/support/world.ts'
import { ensureAccount, peekLink } from '../features/accounts/store.ts'
import { readOrganisations } from '../features/service/store.ts'
import { outsideOrganisations } from '../platform/database/transaction.ts'
import { hashOf } from '../platform/http/cookies.ts'
import { createFirstCoordinator, type NewOrganisation } from './create-organisation.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const moor: NewOrganisation = { slug: 'moor', name: 'Moor Befriending', email: 'asha@moor.example', coordinator: 'Asha Rahman', zone: 'Europe/London', nation: 'England and Wales', outside: 'https://moor.example', now: new Date('2026-11-23T09:00:00Z') }

function create(given: Partial<NewOrganisation>) {
  const { database } = world.alongside
  return createFirstCoordinator({ database, applicationUrl: world.applicationUrl, master: world.master, organisations: [], invented: false, description: 'a test', embedded: undefined, dataFolder: undefined, close: async () => {} }, { ...moor, ...given })
}

const slugs = async () => (await outsideOrganisations(world.alongside.database, readOrganisations)).map((one) => one.slug)

it.each<[Partial<NewOrganisation>, string]>([
  [{ email: 'asha' }, '--coordinator is not an email address.'],
  [{ name: '  ' }, '--name is one line of at most 120 letters, and not an empty one.'],
  [{ name: 'x'.repeat(121) }, '--name is one line of at most 120 letters, and not an empty one.'],
  [{ name: 'Moor\nBefriending' }, '--name is one line of at most 120 letters, and not an empty one.'],
  [{ coordinator: 'x'.repeat(301) }, '--coordinator-name is one line of at most 300 letters, and not an empty one.'],
  [{ nation: 'Wales' }, '--nation is one of: England and Wales, Scotland, Northern Ireland, Ireland.'],
])('makes nothing of %j, and says why in a sentence naming the flag', async (given, sentence) => {
  await expect(create(given)).rejects.toThrow(sentence)
  expect(await slugs()).toEqual(['test'])
})

it('keeps no organisation whose coordinator cannot be invited, so that the slug is free for whoever tries again', async () => {
  await outsideOrganisations(world.alongside.database, (db) => ensureAccount(db, { id: '018f0000-0000-7000-8000-000000000001', email: 'colin@wenbury.example', invented: true, now: moor.now }))
  await expect(create({ email: 'colin@wenbury.example' })).rejects.toThrow('--coordinator cannot be invited: invented people stay in the invented service.')
  expect(await slugs()).toEqual(['test'])
  const { link } = await create({})
  expect(await slugs()).toEqual(['moor', 'test'])
  const secret = /^https:\/\/moor\.example\/sign-in\/link\/([\w-]{43})$/.exec(link)?.[1] ?? ''
  expect(await outsideOrganisations(world.alongside.database, (db) => peekLink(db, hashOf(secret), moor.now))).toEqual({ email: moor.email })
})
