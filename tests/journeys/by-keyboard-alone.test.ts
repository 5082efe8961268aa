import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Somebody } from '../support/somebody.ts'
import { openWenbury, type Wenbury } from '../support/wenbury.ts'

let wenbury: Wenbury
beforeAll(async () => {
  wenbury = await openWenbury()
})
afterAll(() => wenbury.close())

it('lets Asha reach the shortlist’s form and use it with Tab, arrows, Space and Enter, and always shows where she is', async () => {
  const asha = await wenbury.signsIn('asha', 'desktop')
  await asha.opens('/wenbury/people?name=kaminski')
  await asha.follows('Joe Kaminski', 'main')
  await asha.follows(/^Find someone/, 'main')

  await skipsToTheMainPart(asha)
  await tabsTo(asha, 'a supporter to ask', (at) => at.name === 'supporter')
  await asha.page.keyboard.press('Space')
  await choosesWithArrows(asha, /^Colin/)
  await tabsTo(asha, 'why', (at) => at.name === 'why')
  await asha.page.keyboard.type('Cricket.')
  await tabsTo(asha, 'that Joe was asked first', (at) => at.name === 'mayknow')
  await asha.page.keyboard.press('Space')
  await tabsTo(asha, 'the button', (at) => at.text.startsWith('Ask'))
  await asha.page.keyboard.press('Enter')
  await asha.page.waitForURL(/\/proposals\//)
  await asha.reads('First ask Colin')
})

type At = { name: string; text: string; visible: boolean; what: string }

async function skipsToTheMainPart({ page }: Somebody) {
  await page.keyboard.press('Tab')
  expect((await where(page)).text).toBe('Skip to the main part')
  await showsWhere(page)
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
}

/** Every stop on the way is on the screen and looks different for being the one. */
async function tabsTo({ page }: Somebody, what: string, found: (at: At) => boolean) {
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press('Tab')
    const at = await where(page)
    expect(at.visible, `${at.what} is reached by Tab and not on the screen`).toBe(true)
    await showsWhere(page)
    if (found(at)) return
  }
  throw new Error(`Sixty presses of Tab did not lead to ${what}.`)
}

async function choosesWithArrows({ page }: Somebody, name: RegExp) {
  for (let press = 0; press < 10; press += 1) {
    const { text } = await where(page)
    if (name.test(text)) return expect(await page.locator('input[name="supporter"]:checked').count()).toBe(1)
    await page.keyboard.press('ArrowDown')
  }
  throw new Error('The arrows did not lead to that supporter.')
}

const where = (page: Somebody['page']): Promise<At> =>
  page.evaluate(() => {
    const at = document.activeElement
    const label = at instanceof HTMLInputElement ? (at.labels?.[0] ?? at) : at
    const box = label?.getBoundingClientRect()
    return {
      name: at?.getAttribute('name') ?? '',
      text: (label?.textContent ?? '').trim(),
      visible: box !== undefined && box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < window.innerHeight,
      what: at?.outerHTML.slice(0, 120) ?? 'nothing',
    }
  })

/** A person sees it: the picture of the place changes when the focus leaves it (WCAG 2.2, 2.4.7). */
async function showsWhere(page: Somebody['page']) {
  const { what } = await where(page)
  const place = await page.evaluateHandle(() => {
    const at = document.activeElement
    return at instanceof HTMLElement ? at : document.body
  })
  const box = await place.evaluate((at) => {
    const { x, y, width, height } = ((at instanceof HTMLInputElement && ['radio', 'checkbox'].includes(at.type) && at.labels?.[0]) || at).getBoundingClientRect()
    return { x: Math.max(0, x - 8), y: Math.max(0, y - 8), width: Math.min(width + 16, window.innerWidth), height: Math.min(height + 16, 300) }
  })
  const focused = await page.screenshot({ clip: box })
  await place.evaluate((at) => at.blur())
  const left = await page.screenshot({ clip: box })
  await place.evaluate((at) => at.focus({ preventScroll: true }))
  expect(focused.equals(left), `nothing shows that ${what} has the focus`).toBe(false)
}
