import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Screen, Somebody } from '../support/somebody.ts'
import { openWenbury, type Wenbury } from '../support/wenbury.ts'

let wenbury: Wenbury
beforeAll(async () => {
  wenbury = await openWenbury()
})
afterAll(() => wenbury.close())

const all: readonly { screen: Screen; script: boolean; told: string; changed: string }[] = [
  { screen: 'phone', script: false, told: 'Somewhere to be on a Tuesday.', changed: 'Somewhere to be. And being missed when I’m not.' },
  { screen: 'desktop', script: true, told: 'A laugh before dinner.', changed: 'A laugh before dinner, and somebody else’s dog.' },
]

it.each(all)('Asha writes down what Mo told her, Mo changes her own words, and Ingrid sees only what Mo shares: on a $screen, script $script', { timeout: 90_000 }, async ({ screen, script, told, changed }) => {
  const asha = await wenbury.signsIn('asha', screen, { script })
  await writesDown(asha, told)
  const mo = await wenbury.signsIn('mo', screen, { script })
  await changesHerWords(mo, { told, changed })
  await keepsABadDayToHerself(mo, script ? 'Yes' : 'No, you and the office only')
  await readsWhoseWordsTheyAre(asha, changed)
  const ingrid = await wenbury.signsIn('ingrid', screen, { script })
  await readsOnlyWhatIsShared(ingrid, changed, script)
})

async function writesDown(asha: Somebody, told: string) {
  await asha.opens('/wenbury/people?name=tully')
  await asha.follows('Mo Tully', 'main')
  await asha.follows('Change what matters', 'main')
  expect(await asha.heading()).toBe('What matters to Mo')
  await asha.fills(/^What matters/, 'x'.repeat(5000))
  await asha.presses('Save')
  expect(asha.status()).toBe(422)
  expect(await asha.page.getByLabel(/^What matters/).inputValue()).toHaveLength(5000)
  await asha.fills(/^What matters/, told)
  await asha.chooses('Mo’s own words')
  await asha.presses('Save')
  await asha.reads(told)
  await asha.reads('Mo’s own words, 23 November 2026.')
}

async function changesHerWords(mo: Somebody, { told, changed }: { told: string; changed: string }) {
  await mo.follows('See your page')
  await mo.reads(told)
  await mo.reads('Your words, 23 November 2026.')
  await mo.follows('Change what matters', 'main')
  expect(await mo.heading()).toBe('What matters to you')
  await mo.fills(/^What matters to you/, changed)
  await mo.presses('Save')
  await mo.reads(changed)
  await mo.reads('You wrote this yourself, 23 November 2026.')
}

async function keepsABadDayToHerself(mo: Somebody, answer: string) {
  await mo.follows('Change a bad day', 'main')
  await mo.fills(/^On a bad day, please/, 'Put the kettle on. Buses.')
  await mo.chooses(answer)
  await mo.presses('Save')
  await mo.reads('Put the kettle on. Buses.')
}

async function readsWhoseWordsTheyAre(asha: Somebody, changed: string) {
  await asha.opens(asha.path())
  await asha.reads(changed)
  await asha.reads('Mo wrote this themselves, 23 November 2026.')
  await asha.reads('Sister. May be told if Mo is unwell.')
}

async function readsOnlyWhatIsShared(ingrid: Somebody, changed: string, badDayToo: boolean) {
  await ingrid.follows(/^Open\b.*Mo/, 'main')
  await ingrid.reads(changed)
  await ingrid.reads('Losing Pat')
  if (badDayToo) await ingrid.reads('Put the kettle on. Buses.')
  else await ingrid.doesNotRead('Put the kettle on. Buses.')
  for (const kept of ['Tully', 'Pat’s birthday', 'Bev', 'Dr Anwar', 'quarrel', 'Terry', '900162', 'WN2', 'depression']) await ingrid.doesNotRead(kept)
}
