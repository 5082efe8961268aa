import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Somebody } from '../support/somebody.ts'
import { openWenbury, type Wenbury } from '../support/wenbury.ts'

let wenbury: Wenbury
beforeAll(async () => {
  wenbury = await openWenbury()
})
afterAll(() => wenbury.close())

it('shows Joe what is written about him, and that Asha has looked', async () => {
  const asha = await wenbury.signsIn('asha', 'desktop')
  const mos = await opens(asha, 'Mo Tully')
  const his = await opens(asha, 'Joe Kaminski')

  const joe = await wenbury.signsIn('joe', 'phone')
  await joe.follows('See your page')
  expect(joe.path()).toBe(his)
  expect(await joe.heading()).toBe('Hello, Joe')
  await joe.reads('Somebody who’ll let me go on about the cricket. And tell me to shut up.')
  await readsThatAshaLooked(joe)
  await findsNobodyElse(joe, mos)
})

async function opens(asha: Somebody, name: string): Promise<string> {
  await asha.turnsTo('People')
  await asha.page.getByRole('searchbox').first().fill(name)
  await asha.page.keyboard.press('Enter')
  await asha.page.waitForURL(/name=/)
  await asha.follows(name, 'main')
  return asha.path()
}

async function readsThatAshaLooked(joe: Somebody) {
  const panel = joe.page.locator('section, aside, div').filter({ has: joe.page.getByRole('heading', { name: 'Who has looked' }) }).last()
  expect(await panel.innerText()).toMatch(/Today\s+Asha/)
  expect(await panel.innerText()).not.toMatch(/person opened|ideas read|[0-9a-f]{8}-/)
}

/** No way to anybody else is shown, and none is there. */
async function findsNobodyElse(joe: Somebody, another: string) {
  expect(await joe.page.locator('header nav').getByRole('link').allInnerTexts()).toEqual(['Today'])
  expect((await joe.asks(another)).status).toBe(404)
  for (const closed of ['people', 'waiting', 'supporters', 'imports', 'referrals']) expect((await joe.asks(`/wenbury/${closed}`)).status).toBe(403)
}
