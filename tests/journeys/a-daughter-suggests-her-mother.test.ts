import { afterAll, beforeAll, expect, it } from 'vitest'
import { beginsForm, carriesOn, chooses, writes } from '../support/form-filling.ts'
import type { Screen, Somebody } from '../support/somebody.ts'
import { openWenbury, type Wenbury } from '../support/wenbury.ts'

let wenbury: Wenbury
beforeAll(async () => {
  wenbury = await openWenbury()
})
afterAll(() => wenbury.close())

const ways: [Screen, boolean, string][] = [['phone', true, 'Jean Tansley'], ['desktop', false, 'Edie Tansley']]

it.each(ways)('a daughter suggests her mother, who is asked first and says no: on a %s, script %s', { timeout: 180_000 }, async (screen, script, mother) => {
  const karen = await wenbury.somebody(screen, { script })
  await karenSuggests(karen, mother)
  await hearsThatHerMotherIsAsked(karen)

  const asha = await wenbury.signsIn('asha', screen, { script })
  const link = await ashaAsksHerAlone(asha, mother)

  const she = await wenbury.somebody('phone', { script })
  await saysNo(she, link, mother)

  await ashaSeesThatSheSaidNo(asha, mother)
})

async function karenSuggests(karen: Somebody, mother: string) {
  const first = mother.split(' ')[0] ?? ''
  await beginsForm(karen, 'Somebody in my family, or a friend')
  await chooses(karen, 'No')
  await writes(karen, { 'Their name': mother })
  await chooses(karen, 'No, not yet')
  await karen.chooses('By phone', 'main form')
  await carriesOn(karen)
  expect(karen.status()).toBe(422)
  await karen.fills(`${first}’s phone number`, '01632 960123')
  await karen.chooses('No, someone else may hear it', 'main form')
  await carriesOn(karen)
  await karen.chooses('Mine', 'main form')
  await writes(karen, { [`What would ${first} like?`]: 'She loves the crossword, and hasn’t had company since Dad.' })
  await writes(karen, { 'Your name': 'Karen', 'Who you are to them': 'daughter' })
  for (let optional = 0; optional < 4; optional += 1) await carriesOn(karen)
  expect(await karen.heading()).toBe('Look it over before you send it')
  await karen.reads('She loves the crossword')
  await karen.reads('is not their yes')
}

async function hearsThatHerMotherIsAsked(karen: Somebody) {
  await karen.presses('Send it')
  expect(await karen.heading()).toBe('Thank you. It has arrived.')
  await karen.reads('Only they can say yes.')
  await karen.reads('You left us no way to reach you')
  expect(await karen.page.title()).toBe('Sent')
}

async function ashaAsksHerAlone(asha: Somebody, mother: string): Promise<string> {
  await opensReferralOf(asha, mother)
  await asha.presses('Show the link, to print or read out')
  const link = /http:\/\/\S+\/answers\/\S+/.exec(await asha.page.locator('main').innerText())?.[0] ?? ''
  expect(link).not.toBe('')
  return new URL(link).pathname
}

async function opensReferralOf(asha: Somebody, name: string) {
  await asha.opens(`/wenbury/people?name=${encodeURIComponent(name)}`)
  await asha.follows(new RegExp(name), 'main')
  await asha.follows('See what happened', 'main')
}

async function saysNo(she: Somebody, link: string, mother: string) {
  await she.opens(link)
  await she.doesNotRead(new RegExp(mother))
  await she.chooses('No, thank you', 'main form')
  await she.presses('Send my answer')
  await she.reads('That’s fine. We won’t be in touch.')
  await she.opens(link)
  expect(await she.heading()).toBe('This link is over')
}

async function ashaSeesThatSheSaidNo(asha: Somebody, mother: string) {
  await opensReferralOf(asha, mother)
  await asha.reads(/would rather not/i)
}
