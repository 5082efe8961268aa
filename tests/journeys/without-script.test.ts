import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Somebody } from '../support/somebody.ts'
import { openWenbury, type Wenbury } from '../support/wenbury.ts'

let wenbury: Wenbury
beforeAll(async () => {
  wenbury = await openWenbury()
})
afterAll(() => wenbury.close())

it('does the main things where no script runs: sign in, look somebody up, ask, write down an answer, sign out', async () => {
  const asha = await wenbury.signsIn('asha', 'phone', { script: false })
  expect(asha.path()).toBe('/wenbury/today')
  await looksUpJoe(asha)
  await asksColin(asha)
  await isToldWhatIsMissing(asha)
  await writesDownThatColinSaidYes(asha)
  await signsOut(asha)
})

async function looksUpJoe(asha: Somebody) {
  await asha.turnsTo('People')
  await asha.page.getByRole('searchbox').first().fill('kaminsky')
  await asha.page.locator('form:has(input[type="search"]) button').first().click()
  await asha.page.waitForURL(/kaminsky/)
  await asha.follows('Joe Kaminski', 'main')
  expect(await asha.heading()).toMatch(/^Joe/)
}

async function asksColin(asha: Somebody) {
  await asha.follows(/^Find someone/, 'main')
  await asha.chooses(/^Colin/, 'main form')
  await asha.chooses(/^I asked Joe first/)
  await asha.fills(/^Why, in a line/, 'Cricket, and patience.')
  await asha.presses(/^Ask/)
  await asha.reads('First ask Colin')
}

async function isToldWhatIsMissing(asha: Somebody) {
  await asha.presses('Save their answer')
  expect(asha.status()).toBe(422)
  expect(await asha.page.title()).toMatch(/^Error/)
  await asha.page.locator('main [role="alert"] a, main .problems a').first().waitFor()
}

async function writesDownThatColinSaidYes(asha: Somebody) {
  await asha.chooses('Yes, they’d like to meet')
  await asha.presses('Save their answer')
  await asha.reads(/Now ask Joe/)
}

async function signsOut(asha: Somebody) {
  await asha.page.locator('details.menu summary').click()
  await asha.presses('Sign out')
  await asha.opens('/wenbury/today')
  expect(asha.path()).toBe('/sign-in')
}
