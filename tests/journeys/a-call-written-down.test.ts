import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Somebody } from '../support/somebody.ts'
import { openWenbury, type Wenbury } from '../support/wenbury.ts'

let wenbury: Wenbury
beforeAll(async () => {
  wenbury = await openWenbury()
})
afterAll(() => wenbury.close())

/**
 * The keystroke-level model of Card, Moran and Newell (1980): 0.28 s a key for somebody who types 40 words a minute and no faster, 1.35 s of
 * thinking before each field, 1.1 s to point at the first. What is said on the phone is typed while it is said.
 */
const seconds = { key: 0.28, think: 1.35, point: 1.1 }
/** Under two minutes is asked for; half of that is left for listening. */
const mostSeconds = 60

it('takes a call down with the keyboard in under a minute of typing', async () => {
  const asha = await wenbury.signsIn('asha', 'desktop')
  await asha.opens('/wenbury/referrals/new')
  const typing = typist(asha)
  await typing.pointsAt('They themselves')
  await typing.types('Name of the person it is about', 'Margaret O’Sullivan')
  await typing.types('Telephone', '07700 900121')
  await typing.ticks('ring')
  await typing.ticks('leave a message')
  await typing.types(/^Safe times/, 'mornings')
  await typing.types(/^What would help, in their words/, 'Since Frank went I don’t get out. Somebody to go to the market with, like we did.')
  await typing.ticks('No')
  await typing.ticks('I read this out, and they said yes')
  await typing.saves('Save the call')
  expect(await asha.heading()).toBe('Margaret is written down')
  const { keys, fields } = typing.counted()
  const took = keys * seconds.key + fields * seconds.think + seconds.point
  process.stdout.write(`A call written down: ${keys} keys in ${fields} fields, ${took.toFixed(0)} s by the keystroke-level model.\n`)
  expect(took).toBeLessThan(mostSeconds)
})

it('shows the numbers at once when danger is named, and it stands first on Today', async () => {
  const asha = await wenbury.signsIn('asha', 'phone', { script: false })
  await asha.opens('/wenbury/referrals/new')
  await asha.fills('Name of the person it is about', 'Sal Dunn')
  await asha.fills('Telephone', '07700 900122')
  await asha.chooses(/^ring$/)
  await asha.chooses(/^Yes$/)
  await asha.presses('Save the call')
  await asha.reads('Danger was named')
  await asha.reads('Stay on the phone if you can.')
  await asha.turnsTo('Today')
  await asha.reads('Sal Dunn')
})

it('never takes a daughter’s word for her mother’s, and shows who is here already', async () => {
  const asha = await wenbury.signsIn('asha', 'phone')
  await asha.opens('/wenbury/referrals/new')
  await asha.chooses('Somebody else, about them')
  await asha.fills('Name of the person it is about', 'Joe Kaminsky')
  await asha.fills('Telephone', '07700 900123')
  await asha.chooses(/^ring$/)
  await asha.presses('Save the call')
  await asha.reads('Is this somebody we know?')
  await asha.chooses('Somebody new')
  await asha.presses('Save the call')
  await asha.reads('Joe is to be asked themselves.')
})

it('writes down an offer that was declined when leaving hospital, without a name', async () => {
  const asha = await wenbury.signsIn('asha', 'phone')
  await asha.opens('/wenbury/waiting')
  await asha.follows('Offers made')
  const before = await toldNo(asha)
  await asha.fills(/^When was it offered/, 'When leaving hospital')
  await asha.fills(/^Who offered it/, 'Ward sister')
  await asha.chooses(/^No$/)
  await asha.presses('Save what they said')
  await asha.reads('Saved.')
  expect(await toldNo(asha)).toBe(before + 1)
})

const toldNo = async (asha: Somebody) => Number(await asha.page.locator('tr', { hasText: 'When leaving hospital' }).locator('td').nth(2).innerText())

/** Somebody at a keyboard, who presses the mouse once and counts every key after that. */
function typist({ page }: Somebody) {
  let keys = 0
  let fields = 1
  const press = async (key: string) => {
    keys += 1
    await page.keyboard.press(key)
  }
  const goesTo = async (label: string | RegExp) => {
    const field = page.getByLabel(label, typeof label === 'string' ? { exact: true } : {}).first()
    for (let tabs = 0; tabs < 12; tabs += 1) {
      if (await field.evaluate((element) => element === document.activeElement)) return
      await press('Tab')
    }
    throw new Error(`Twelve times Tab, and not at ${String(label)}.`)
  }
  return {
    async pointsAt(label: string) {
      await page.locator('label').filter({ hasText: label }).first().click()
    },
    async types(label: string | RegExp, text: string) {
      await goesTo(label)
      fields += 1
      keys += [...text].length
      await page.keyboard.type(text)
    },
    async ticks(label: string) {
      await goesTo(label)
      fields += 1
      await press('Space')
    },
    async saves(button: string) {
      const save = page.getByRole('button', { name: button })
      while (!(await save.evaluate((element) => element === document.activeElement))) await press('Tab')
      keys += 1
      await Promise.all([page.waitForURL(/written-down/), page.keyboard.press('Enter')])
    },
    counted: () => ({ keys, fields }),
  }
}
