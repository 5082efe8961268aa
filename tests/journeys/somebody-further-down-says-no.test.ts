import { afterAll, beforeAll, expect, it } from 'vitest'
import { asha } from '../support/main-job.ts'
import { openWenbury, type Wenbury } from '../support/wenbury.ts'

let wenbury: Wenbury
beforeAll(async () => {
  wenbury = await openWenbury()
})
afterAll(() => wenbury.close())

it('chooses against the order for a reason of her own, hears a no that hurts nobody, and sees in a plan what would help those left out', async () => {
  const { her, ...she } = await asha(wenbury, 'phone')
  await she.opensJoe()
  await she.seesThreeWhoMightSuitAndWhy()
  await her.page.locator('main form label[for^="field-supporter"]').last().click()
  await her.presses(/^Ask/)
  await her.reads('Say why in a line: it stays with the choice')
  await her.fills(/^Why, in a line/, 'She nursed his brother; he’d trust her.')
  await her.chooses(/^I asked Joe first/)
  await her.presses(/^Ask/)
  await her.reads(/^First ask /)
  await her.reads('She nursed his brother; he’d trust her.')

  await her.chooses('They’d rather not just now')
  await her.presses('Save their answer')
  await her.reads('All Joe needs to hear is that we’re still looking.')
  await she.opensJoe()
  await her.follows(/^Find someone/, 'main')
  await her.reads('One idea before this came to nothing, and it wasn’t down to Joe.')

  await her.opens('/wenbury/waiting/plan')
  await her.presses(/[Mm]ake/, 'main')
  await expect.poll(async () => { await her.opens('/wenbury/waiting/plan'); return her.page.getByText('The plan is being made').count() }, { timeout: 60_000, interval: 500 }).toBe(0)
  await her.reads('Who might be with whom')
  await her.reads('Who to look for')
  await her.reads(/^Left out/)
})
