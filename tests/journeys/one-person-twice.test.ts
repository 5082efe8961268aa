import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Somebody } from '../support/somebody.ts'
import { openWenbury, type Wenbury } from '../support/wenbury.ts'

let wenbury: Wenbury
beforeAll(async () => {
  wenbury = await openWenbury()
})
afterAll(() => wenbury.close())

it('puts Nora Finch together, whom the drop-in wrote down twice, and parts her again', { timeout: 120_000 }, async () => {
  const asha = await wenbury.signsIn('asha', 'desktop')
  await findsHerTwice(asha)
  await saysThatSheIsOne(asha)
  await asha.turnsTheScreen('phone')
  await findsOneLineForHer(asha)
  await partsHerAgain(asha)
  await isNotAskedAgain(asha)
})

async function findsHerTwice(asha: Somebody) {
  await asha.turnsTo('People')
  await asha.follows('Who may be here twice')
  await asha.reads(/the same postcode/)
  await asha.follows(/^Compare Nora/)
  await asha.reads('A chat and a walk')
  await asha.reads('Somebody to try the new library with')
}

async function saysThatSheIsOne(asha: Somebody) {
  await asha.presses('They are one person')
  expect(asha.status()).toBe(422)
  await asha.chooses('First: Nora Finch')
  await asha.presses('They are one person')
  expect(await asha.heading()).toBe('Nora Finch')
  await asha.reads('One person, several records')
  await asha.reads('A chat and a walk')
}

async function findsOneLineForHer(asha: Somebody) {
  await asha.opens('/wenbury/people?name=norah+finch')
  expect(await asha.page.locator('main .row__title').allInnerTexts()).toEqual(['Nora Finch'])
  await asha.follows('Nora Finch', 'main')
}

async function partsHerAgain(asha: Somebody) {
  await asha.presses(/^Part them again/)
  await asha.doesNotRead('One person, several records')
  await asha.doesNotRead('A chat and a walk')
  await asha.opens('/wenbury/people?name=norah+finch')
  expect((await asha.page.locator('main .row__title').allInnerTexts()).sort()).toEqual(['Nora Finch', 'Norah Finch'])
}

async function isNotAskedAgain(asha: Somebody) {
  await asha.follows('Who may be here twice')
  await asha.doesNotRead(/the same postcode/)
  await asha.reads('Said to be two people')
}
