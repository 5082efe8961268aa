import { afterAll, beforeAll, expect, it } from 'vitest'
import { beginsForm, carriesOn, chooses, writes } from '../support/form-filling.ts'
import type { Screen, Somebody } from '../support/somebody.ts'
import { openWenbury, type Wenbury } from '../support/wenbury.ts'

let wenbury: Wenbury
beforeAll(async () => {
  wenbury = await openWenbury()
})
afterAll(() => wenbury.close())

const ways: [Screen, boolean, string][] = [['phone', true, 'Marsh'], ['desktop', false, 'Quill']]

it.each(ways)('a couple is asked apart, and each answers for themselves: on a %s, script %s', { timeout: 180_000 }, async (screen, script, surname) => {
  const son = await wenbury.somebody(screen, { script })
  await aSonSuggestsBoth(son, surname)

  const asha = await wenbury.signsIn('asha', screen, { script })
  const [hers, his] = [await linkFor(asha, `Olive ${surname}`), await linkFor(asha, `Reg ${surname}`)]
  expect(hers).not.toBe(his)

  await answers(await wenbury.somebody('phone', { script }), hers, 'Yes, get in touch', 'Thank you. We’ll be in touch.')
  await answers(await wenbury.somebody('phone', { script }), his, 'Not just now', 'We’ll ask again in about a month.')

  await knowsAndAgrees(asha, `Olive ${surname}`, /knows and said yes/)
  await knowsAndAgrees(asha, `Reg ${surname}`, /hasn’t been asked yet|isn’t clear/)
})

async function aSonSuggestsBoth(son: Somebody, surname: string) {
  await beginsForm(son, 'Somebody in my family, or a friend')
  await chooses(son, 'No')
  await writes(son, { 'Their name': `Olive ${surname}` })
  await chooses(son, 'Yes, and Olive would like it')
  await son.chooses('By phone', 'main form')
  await son.fills('Olive’s phone number', '01632 960177')
  await chooses(son, 'No, someone else may hear it')
  await writes(son, { 'What would Olive like?': 'Company for a walk.' })
  await writes(son, { 'Your name': 'Sam' })
  for (let optional = 0; optional < 3; optional += 1) await carriesOn(son)
  await son.chooses('Yes', 'main form')
  await writes(son, { 'Their name': `Reg ${surname}` })
  await son.presses('Send it')
  await son.reads('We ask the other person apart.')
}

async function opensReferralOf(asha: Somebody, name: string) {
  await asha.opens(`/wenbury/people?name=${encodeURIComponent(name)}`)
  await asha.follows(new RegExp(name), 'main')
  await asha.follows('See what happened', 'main')
}

async function linkFor(asha: Somebody, name: string): Promise<string> {
  await opensReferralOf(asha, name)
  await asha.presses('Show the link, to print or read out')
  return new URL(/http:\/\/\S+\/answers\/\S+/.exec(await asha.page.locator('main').innerText())?.[0] ?? '').pathname
}

async function answers(one: Somebody, link: string, answer: string, says: string) {
  await one.opens(link)
  await one.reads('If you live with somebody who was asked too, they have a question of their own.')
  await one.reads('we bring an interpreter')
  await one.chooses(answer, 'main form')
  await one.presses('Send my answer')
  await one.reads(says)
}

async function knowsAndAgrees(asha: Somebody, name: string, says: RegExp) {
  await opensReferralOf(asha, name)
  await asha.reads(says)
}
