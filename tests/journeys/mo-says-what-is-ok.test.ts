import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Screen, Somebody } from '../support/somebody.ts'
import { openWenbury, type Wenbury } from '../support/wenbury.ts'

let wenbury: Wenbury
beforeAll(async () => {
  wenbury = await openWenbury()
})
afterAll(() => wenbury.close())

const all: readonly { screen: Screen; script: boolean; purpose: string; slug: string; other: string }[] = [
  { screen: 'phone', script: false, purpose: 'Questionnaires', slug: 'take-part-in-measures', other: 'be-asked-about-helping' },
  { screen: 'desktop', script: true, purpose: 'Telling other services', slug: 'share-with-partner-organisations', other: 'share-with-the-referrer' },
]

it.each(all)('Mo says yes to one thing and no to another, later changes her mind herself, and what was said then stays: on a $screen, script $script', { timeout: 120_000 }, async ({ screen, script, purpose, slug, other }) => {
  const asha = await wenbury.signsIn('asha', screen, { script })
  await asksMo(asha, slug, other)
  const mo = await wenbury.signsIn('mo', screen, { script })
  await changesHerMind(mo, purpose)
  await readsBothAnswers(asha, slug)
  await printsWhatIsOk(mo)
})

async function asksMo(asha: Somebody, slug: string, other: string) {
  await asha.opens('/wenbury/people?name=tully')
  await asha.follows('Mo Tully', 'main')
  await asha.follows('Words used and how to change them', 'main')
  expect(await asha.heading()).toBe('What Mo has said is OK')
  await asha.follows('Write down a talk about this', 'main')
  for (const one of [slug, other]) await picks(asha, 'about', one)
  await asha.presses('Go on')
  expect(await asha.heading()).toBe('What Mo says')
  await asha.chooses('Nobody')
  await asha.chooses('Yes, a relative or friend')
  await asha.chooses('On the phone')
  await picks(asha, `says-${slug}`, 'yes')
  await picks(asha, `says-${other}`, 'no')
  await asha.presses('Save what was said')
  expect(asha.status()).toBe(422)
  await asha.reads('Book an interpreter or a telephone service')
  await picks(asha, 'interpreting', 'nobody')
  await asha.presses('Save what was said')
  expect(await asha.heading()).toBe('What Mo has said is OK')
  expect(await cardOf(asha, slug)).toMatch(/Yes\s+since 23 November 2026, on the phone, asked by Asha/)
  expect(await cardOf(asha, other)).toMatch(/No\s+since 23 November 2026/)
}

async function changesHerMind(mo: Somebody, purpose: string) {
  await mo.follows('See your page')
  await mo.follows('See the words, or change your mind', 'main')
  expect(await mo.heading()).toBe('What you’ve said is OK')
  await mo.follows(new RegExp(`^Change ${purpose.toLowerCase()}$`), 'main')
  expect(await mo.heading()).toBe(purpose)
  await mo.reads('You said: yes')
  await mo.reads('If you say no')
  await picks(mo, 'says', 'no')
  await mo.fills(/^In your own words/, 'Changed my mind on the bus')
  await mo.presses('Save')
  await mo.reads('Saved.')
  await mo.reads('Changed my mind on the bus')
}

async function readsBothAnswers(asha: Somebody, slug: string) {
  await asha.opens(asha.path())
  const card = await cardOf(asha, slug)
  expect(card).toContain('No longer')
  expect(card).toContain('Took it back Changed my mind on the bus')
  expect(card).toContain('Said yes')
  expect(card).toContain('Version 2026-11')
}

async function printsWhatIsOk(mo: Somebody) {
  await mo.follows('Print it in large letters', 'main')
  await mo.reads('You said no')
  await mo.page.emulateMedia({ media: 'print' })
  expect(await mo.page.locator('.large-print li').first().evaluate((line) => Number.parseFloat(getComputedStyle(line).fontSize))).toBeGreaterThanOrEqual(24) // 18 points
  await mo.page.emulateMedia({ media: null })
}

/** Clicks on the words beside a choice, as a thumb does, where several choices have the same words. */
async function picks(somebody: Somebody, field: string, value: string) {
  const id = await somebody.page.locator(`input[name="${field}"][value="${value}"]`).getAttribute('id')
  await somebody.page.locator(`label[for="${id}"]`).click()
}

/** A purpose's whole card, what is folded in it too. */
const cardOf = async (asha: Somebody, slug: string): Promise<string> => ((await asha.page.locator(`#${slug}`).textContent()) ?? '').replaceAll(/\s+/g, ' ')
