import { afterAll, beforeAll, expect, it } from 'vitest'
import { asha } from '../support/main-job.ts'
import type { Somebody } from '../support/somebody.ts'
import { openWenbury, type Wenbury } from '../support/wenbury.ts'

let wenbury: Wenbury
beforeAll(async () => {
  wenbury = await openWenbury()
})
afterAll(() => wenbury.close())

it('lets Colin see what he is asked and answer it on his phone, without learning a name', async () => {
  const coordinator = await asha(wenbury, 'desktop')
  await coordinator.opensJoe()
  const joes = coordinator.her.path()
  await coordinator.seesThreeWhoMightSuitAndWhy()
  await coordinator.asksColin()

  const colin = await wenbury.signsIn('colin', 'phone')
  await findsTheQuestionOnHisFirstPage(colin)
  await cannotOpen(colin, joes)
  await saysYes(colin)
  await findsNothingMoreToAnswer(colin)

  await readsHisAnswer(coordinator.her, coordinator.theProposal())
})

it('tells a glance at his inbox nothing', async () => {
  const anybody = await wenbury.somebody('phone')
  await anybody.opens('/caught-mail')
  await anybody.reads('colin@wenbury.example')
  tellsNobodysName(await anybody.page.content())
})

async function findsTheQuestionOnHisFirstPage(colin: Somebody) {
  expect(colin.path()).toBe('/wenbury/today')
  tellsNobodysName(await colin.page.content())
  await colin.page.locator('main a[href*="/proposals/"]').first().click()
  await colin.page.waitForURL(/\/proposals\//)
  expect(await colin.heading()).toMatch(/would you|somebody/i)
  await colin.reads(/cricket/i)
  tellsNobodysName(await colin.page.content())
}

/** Not Joe’s page, nor anything from which it could be reached: it is as if there were nothing. */
async function cannotOpen(colin: Somebody, path: string) {
  expect((await colin.asks(path)).status).toBe(404)
  expect((await colin.asks('/wenbury/people')).status).toBe(403)
  expect(await colin.page.locator('a[href*="/members/"]').count()).toBe(0)
}

async function saysYes(colin: Somebody) {
  await colin.chooses(/^Yes/, 'main form')
  await colin.page.locator('main form button[type="submit"]').click()
  await colin.page.waitForLoadState('load')
  await colin.reads(/thank/i)
  tellsNobodysName(await colin.page.content())
}

async function findsNothingMoreToAnswer(colin: Somebody) {
  await colin.opens('/wenbury/my-proposals')
  tellsNobodysName(await colin.page.content())
  await colin.opens('/wenbury/today')
  tellsNobodysName(await colin.page.content())
  expect(await colin.page.locator('#asked').count()).toBe(0)
}

async function readsHisAnswer(her: Somebody, proposal: string) {
  await her.opens(proposal)
  await her.reads(/Now ask Joe/)
}

const tellsNobodysName = (html: string) => expect(html).not.toMatch(/Joe|Kaminski|01632 960101|Canal End|WN3 4EG/)
