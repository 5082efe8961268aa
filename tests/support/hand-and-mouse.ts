import type { Somebody } from './somebody.ts'

/**
 * The keystroke-level model of Card, Moran and Newell (1980) for somebody with a keyboard and a mouse: 0.28 s a key (40 words a minute), 1.1 s to point
 * and 0.2 s to click, 0.4 s for the hand from one to the other, 1.35 s of thinking before each field.
 */
const seconds = { key: 0.28, point: 1.1, click: 0.2, home: 0.4, think: 1.35 }

/** Fills in a form as somebody does who points at the first field of a page, tabs to the next and types; counts what that takes. */
export function handAndMouse({ page }: Somebody) {
  let took = 0
  let hand: 'mouse' | 'keys' = 'mouse'
  const counted = { keys: 0, clicks: 0, fields: 0 }
  const to = (where: typeof hand) => {
    if (hand !== where) took += seconds.home
    hand = where
  }
  const clicks = () => {
    to('mouse')
    counted.clicks += 1
    took += seconds.point + seconds.click
  }
  const presses = (keys: number) => {
    to('keys')
    counted.keys += keys
    took += keys * seconds.key
  }
  const thinks = () => {
    counted.fields += 1
    took += seconds.think
  }
  const types = async (text: string) => {
    presses([...text].length)
    await page.keyboard.type(text)
  }
  return {
    async chooses(label: string | RegExp) {
      thinks()
      clicks()
      await page.locator('main form label').filter({ hasText: label }).first().click()
    },
    /** points at a field and types */
    async writes(label: string | RegExp, text: string) {
      thinks()
      clicks()
      await page.getByLabel(label).first().click()
      await types(text)
    },
    /** tabs to the next field and types; the field must be the one named */
    async writesNext(label: string | RegExp, text: string) {
      thinks()
      presses(1)
      await page.keyboard.press('Tab')
      if (!(await page.getByLabel(label).first().evaluate((element) => element === document.activeElement))) throw new Error(`One Tab does not lead to ${String(label)}.`)
      await types(text)
    },
    /** sends the page with a click, or with Enter where a line was typed last */
    async sends(button: string | 'Enter') {
      const here = page.url()
      if (button === 'Enter') presses(1)
      else clicks()
      await Promise.all([page.waitForURL((url) => url.href !== here), button === 'Enter' ? page.keyboard.press('Enter') : page.getByRole('button', { name: button }).first().click()])
    },
    tally: () => ({ ...counted, took }),
  }
}
