import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Somebody } from '../support/somebody.ts'
import { openWenbury, type Wenbury } from '../support/wenbury.ts'

let wenbury: Wenbury
beforeAll(async () => {
  wenbury = await openWenbury()
})
afterAll(() => wenbury.close())

it('leaves nothing for Back to show once somebody has signed out', async () => {
  const asha = await wenbury.signsIn('asha', 'phone')
  await asha.opens('/wenbury/people?name=birch')
  await asha.follows(/Birch/, 'main')
  await asha.page.locator('details.menu summary').click()
  await asha.presses('Sign out')
  for (const step of [1, 2, 3]) {
    await asha.page.goBack()
    await asha.page.waitForLoadState('load')
    expect(await asha.page.content(), `${step} back`).not.toMatch(/Leonard|Birch|brass band/)
    expect(asha.path()).toBe('/sign-in')
  }
})

it('does not leave by Escape where somebody is signed in: a coordinator presses it to close things', async () => {
  const colin = await wenbury.signsIn('colin', 'desktop')
  for (const path of ['/wenbury/today', '/wenbury/my-proposals', '/sign-in/devices']) {
    await colin.opens(path)
    await pressesEscapeThreeTimes(colin)
    expect(colin.path()).toBe(path)
    expect(await colin.page.locator('[data-leave]').count()).toBe(0)
  }
})

async function pressesEscapeThreeTimes({ page }: Somebody) {
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape')
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}
