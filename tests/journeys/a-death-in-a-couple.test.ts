import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Somebody } from '../support/somebody.ts'
import { openWenbury, type Wenbury } from '../support/wenbury.ts'

let wenbury: Wenbury
beforeAll(async () => {
  wenbury = await openWenbury()
})
afterAll(() => wenbury.close())

it('hears that Arthur Penrose may have died, then that he has, and rings Vera', { timeout: 120_000 }, async () => {
  const asha = await wenbury.signsIn('asha', 'phone')
  await hearsThatArthurMayHaveDied(asha)
  await findsATaskToFindOut(asha)
  await asha.turnsTheScreen('desktop', '/wenbury/today')
  await learnsThatHeHas(asha)
  await ringsVera(asha)
})

async function hearsThatArthurMayHaveDied(asha: Somebody) {
  await asha.opens('/wenbury/people?name=arthur+penrose')
  await asha.follows('Arthur Penrose', 'main')
  await asha.follows('We heard that Arthur has died')
  await asha.chooses('Feared: somebody must find out')
  await asha.fills(/^Who told us/, 'The post came back.')
  await asha.presses('Save')
  await asha.reads('We heard that Arthur may have died.')
  expect(await asha.page.locator('main a[href^="tel:"]').count()).toBe(0)
}

async function findsATaskToFindOut(asha: Somebody) {
  await asha.turnsTo('Today')
  await asha.reads('Find out about Arthur Penrose')
}

async function learnsThatHeHas(asha: Somebody) {
  const row = asha.page.locator('.row').filter({ hasText: 'Find out about Arthur Penrose' })
  await row.getByRole('link').last().click()
  await asha.reads('The post came back.')
  await asha.fills(/^Who told us/, 'Vera’s sister rang: on Sunday, at home.')
  await asha.presses('They have died')
  await asha.reads('Arthur has died.')
  expect(await asha.page.locator('main a[href^="tel:"]').count()).toBe(0)
}

async function ringsVera(asha: Somebody) {
  await asha.turnsTo('Today')
  await asha.doesNotRead('Find out about Arthur Penrose')
  await asha.page.locator('.row').filter({ hasText: 'Ring Vera Penrose' }).getByRole('link').last().click()
  await asha.reads('Arthur, who lived with Vera, has died. Ring within a day, yourself. No letter and no message goes before that.')
  expect(await asha.page.locator('main a[href^="tel:"]').count()).toBe(1)
  await asha.fills('Anything to remember', 'Her sister is with her until Friday.')
  await asha.presses('We have spoken')
  expect(await asha.heading()).toBe('Vera Penrose')
  await asha.turnsTo('Today')
  await asha.doesNotRead('Ring Vera Penrose')
}
