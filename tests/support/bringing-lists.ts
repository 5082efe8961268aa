import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import type { Screen } from './somebody.ts'
import type { Wenbury } from './wenbury.ts'

const fixtures = path.join(import.meta.dirname, '../fixtures/real-input')

/** A file as it lies on her disk, or one typed in the test. */
export type Dropped = string | { name: string; text: string }

/** What she says to a question, by how it begins; `know` is written where she knows what a cell should say. */
export type Saying = readonly [asked: RegExp, answer: string, know?: string]

/** A coordinator with her charity’s lists: what she does, one sentence each. */
export async function whoBringsLists(wenbury: Wenbury, screen: Screen) {
  const her = await wenbury.signsIn('asha', screen)
  const { page } = her
  return {
    her,
    async sends(lists: readonly Dropped[], trueOn?: readonly [string, string, string]) {
      await her.turnsTo('Lists')
      await page.locator('input[type="file"]').setInputFiles(lists.map((one) => ({ mimeType: 'text/csv', ...(typeof one === 'string' ? { name: path.basename(one), buffer: readFileSync(path.join(fixtures, one)) } : { name: one.name, buffer: Buffer.from(one.text) }) })))
      for (const [place, part] of (trueOn ?? []).entries()) await her.fills(['Day', 'Month', 'Year'][place] ?? '', part)
      await her.presses('Send, and look at the headings')
    },
    async confirmsTheHeadings() {
      await her.presses('That’s right, read the lists')
      await her.reads('Nothing is made yet')
    },
    /** Every question on every page; what she does not say is answered as it is suggested, or left as it stands. */
    async answersEveryQuestion(sayings: readonly Saying[]) {
      await her.follows('Answer the questions')
      const said = new Set<Saying>()
      while (her.path().endsWith('/questions')) {
        for (const group of await page.locator('main fieldset').all()) {
          const asked = (await group.locator('legend').innerText()).replaceAll(/\s+/g, ' ')
          const saying = sayings.find(([about]) => about.test(asked))
          if (!saying) throw new Error(`Nobody thought of: ${asked}`)
          said.add(saying)
          await group.locator('label').filter({ hasText: saying[1] }).first().click({ timeout: 10_000 })
          if (saying[2] !== undefined) await group.getByLabel('The right value').fill(saying[2])
        }
        await her.presses('Save these answers')
        await her.reads(/^Saved \d+ answers?\.$/)
      }
      expect(sayings.filter((one) => !said.has(one)), 'were never asked').toEqual([])
    },
    async bringsItIn() {
      await her.presses('Bring it in')
      await her.reads(/^Brought in$/)
    },
    /** Somebody’s page, found by their name; of two sides, the one that is said. */
    async opensThePageOf(name: string, side = '') {
      await her.opens(`/wenbury/people?name=${encodeURIComponent(name)}`)
      await her.follows(name, `main li:has-text("${side}")`)
    },
    async findsNobodyCalled(name: string) {
      await her.opens(`/wenbury/people?name=${encodeURIComponent(name)}`)
      expect(await page.locator('main').getByRole('link', { name }).count()).toBe(0)
    },
  }
}
