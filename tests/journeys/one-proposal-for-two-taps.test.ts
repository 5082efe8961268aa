import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { outsideOrganisations, inOrganisation } from '../../src/platform/database/transaction.ts'
import { readOrganisations } from '../../src/features/service/store.ts'
import type { Somebody } from '../support/somebody.ts'
import { openWenbury, type Wenbury } from '../support/wenbury.ts'

let wenbury: Wenbury
beforeAll(async () => {
  wenbury = await openWenbury()
})
afterAll(() => wenbury.close())

it('asks Colin once when a tired thumb presses twice', async () => {
  const asha = await wenbury.signsIn('asha', 'phone')
  const before = await proposals()
  await comesToTheShortlistOf(asha, 'Joe Kaminski')
  await asha.chooses(/^Colin/, 'main form')
  await asha.fills(/^Why, in a line/, 'Trains, and patience.')
  await asha.chooses(/^I asked Joe first/)
  await asha.page.getByRole('button', { name: /^Ask/ }).dblclick()
  await asha.page.waitForURL(/\/proposals\//)
  await asha.reads('First ask Colin')
  expect(await proposals()).toBe(before + 1)
})

it('makes one of two that arrive in the same moment, without script and without waiting', async () => {
  const asha = await wenbury.signsIn('asha', 'phone', { script: false })
  const before = await proposals()
  await comesToTheShortlistOf(asha, 'Grace Oyelaran')
  const { action, fields } = await theFormAsItStands(asha)
  const answers = await Promise.all([1, 2, 3, 4].map(() => asha.asks(action, fields)))
  expect([...new Set(answers.map(({ status }) => status))]).toEqual([303])
  expect([...new Set(answers.map(({ goesTo }) => goesTo))]).toHaveLength(1)
  expect(await proposals()).toBe(before + 1)
})

async function comesToTheShortlistOf(asha: Somebody, name: string) {
  await asha.opens(`/wenbury/people?name=${encodeURIComponent(name)}`)
  await asha.follows(name, 'main')
  await asha.follows(/^Find someone/, 'main')
}

/** The first supporter of the list chosen, and everything else of the form as it was sent. */
async function theFormAsItStands({ page }: Somebody): Promise<{ action: string; fields: Record<string, string> }> {
  const form = page.locator('#ask form')
  const hidden = await form.locator('input[type="hidden"]').evaluateAll((inputs) => inputs.flatMap((input) => (input instanceof HTMLInputElement ? [[input.name, input.value] as const] : [])))
  const supporter = await form.locator('input[name="supporter"]').first().getAttribute('value')
  return { action: (await form.getAttribute('action')) ?? '', fields: { ...Object.fromEntries(hidden), supporter: supporter ?? '', why: 'They both cook.', mayknow: 'yes' } }
}

async function proposals(): Promise<number> {
  const { database } = wenbury.installation
  const [found] = await outsideOrganisations(database, readOrganisations)
  return inOrganisation(database, found?.id ?? '', async (db) => Number((await db.selectFrom('proposal as p').select(sql<number>`count(*)`.as('n')).where('p.organisation_id', '=', found?.id ?? '').executeTakeFirstOrThrow()).n))
}
