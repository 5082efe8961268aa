import { afterAll, beforeAll, expect, it } from 'vitest'
import { beginsForm, chooses } from '../support/form-filling.ts'
import type { Screen, Somebody } from '../support/somebody.ts'
import { openWenbury, type Wenbury } from '../support/wenbury.ts'

let wenbury: Wenbury
beforeAll(async () => {
  wenbury = await openWenbury()
  wenbury.clock.moveTo(new Date('2026-11-28T23:40:00Z')) // a Saturday night
})
afterAll(() => wenbury.close())

const ways: [Screen, boolean, string][] = [['phone', true, 'Maz'], ['desktop', false, 'Noor']]

it.each(ways)('somebody in distress late at night is shown who is there, and is rung: on a %s, script %s', { timeout: 120_000 }, async (screen, script, name) => {
  const somebody = await wenbury.somebody(screen, { script })
  await beginsForm(somebody, 'Me')
  await somebody.reads('This form isn’t watched at night.')
  await somebody.chooses('Yes', 'main form')
  await somebody.fills('What’s happening?', 'I can’t do another night.')
  await somebody.presses('Carry on')
  await seesWhoIsThereNow(somebody)
  await leavesANumberAlone(somebody, name)

  const asha = await wenbury.signsIn('asha', screen, { script })
  await asha.opens('/wenbury/today')
  await asha.reads('Danger was named, and nobody has written down that they looked.')
  await asha.reads(/Look by 30 November at 1:00pm/)
  await asha.doesNotRead(/another night/)
})

async function seesWhoIsThereNow(somebody: Somebody) {
  expect(somebody.path()).toBe('/wenbury/refer/help')
  expect(await somebody.heading()).toBe('Help is there now')
  for (const href of ['tel:999', 'tel:111', 'tel:116123', 'sms:85258']) expect(await somebody.page.locator(`main a[href="${href}"]`).isVisible()).toBe(true)
  await somebody.reads('Nobody here sees this until you send it')
  await somebody.reads('1:00pm on 30 November')
  expect(await somebody.page.title()).toBe('Help now')
}

async function leavesANumberAlone(somebody: Somebody, name: string) {
  await somebody.fills('Name', name)
  await somebody.fills('Phone number', '07700 900456')
  await somebody.chooses('No, someone else may hear it', 'main form')
  await somebody.presses('Send this, just ring')
  expect(await somebody.heading()).toBe('Thank you. It has arrived.')
  await somebody.reads('A person reads it by 1:00pm on 30 November.')
}

it('leaves at once by the button or by Escape three times, and Back shows nothing of it', { timeout: 120_000 }, async () => {
  for (const [leaves, script] of [['button', true], ['Escape', true], ['button', false]] as const) {
    const somebody = await wenbury.somebody('phone', { script })
    await somebody.page.route('https://www.bbc.co.uk/**', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Weather</title><h1>Weather</h1>' }))
    await beginsForm(somebody, 'Me')
    await chooses(somebody, 'I’d rather not say')
    await somebody.fills('Your name', 'Maz Ferreira')
    await somebody.presses('Carry on')
    if (script) {
      if (leaves === 'button') await somebody.page.getByRole('link', { name: /^Leave this page/ }).click()
      else for (let press = 0; press < 3; press += 1) await somebody.page.keyboard.press('Escape')
      await somebody.page.waitForURL('https://www.bbc.co.uk/weather')
    } else await followsTheLinkAway(somebody)
    for (let step = 1; step <= 3; step += 1) {
      await somebody.page.goBack()
      await somebody.page.waitForLoadState('load')
      expect(await somebody.page.content(), `${leaves}, script ${script}, ${step} back`).not.toMatch(/Maz|Ferreira/)
      expect(await somebody.page.title()).toMatch(/^(Weather|Nothing here|A form|)$/)
    }
    expect((await somebody.asks('/wenbury/refer/check')).text).toContain('There is nothing open here')
  }
})

/** Where the link leads is not ours, and this machine does not go there: what our own answer does is seen, then Back. */
async function followsTheLinkAway(somebody: Somebody) {
  const href = (await somebody.page.getByRole('link', { name: /^Leave this page/ }).getAttribute('href')) ?? ''
  expect(await somebody.asks(href)).toMatchObject({ status: 303, goesTo: 'https://www.bbc.co.uk/weather' })
  await somebody.page.goto('about:blank')
}
