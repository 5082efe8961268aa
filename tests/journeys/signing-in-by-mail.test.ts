import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Somebody } from '../support/somebody.ts'
import { openReal, type Real } from '../support/wenbury.ts'

const ruth = 'ruth@harbour.example'
let harbour: Real
beforeAll(async () => {
  harbour = await openReal({ name: 'Ruth Adeyemi', email: ruth })
})
afterAll(() => harbour.close())

it('lets a first coordinator in by mail, once for each link, and ends every sign-in from one place', async () => {
  const atHerDesk = await harbour.somebody('desktop')
  await opensTheLinkOfTheInvitation(atHerDesk)
  await findsTheLinkIsOver(await harbour.somebody('desktop'), harbour.firstLink)
  await signsOut(atHerDesk)

  await asksForALink(atHerDesk, ruth)
  const letter = await harbour.mail.expectsMailTo(ruth)
  const link = linkIn(letter.text)
  saysNothingAboutAnybody(letter.text)
  await opensTheLink(atHerDesk, link)

  const onHerPhone = await harbour.somebody('phone')
  await findsTheLinkIsOver(onHerPhone, link)
  await asksForALink(onHerPhone, ruth)
  await opensTheLink(onHerPhone, linkIn((await harbour.mail.expectsMailTo(ruth)).text))

  await signsOutEverywhere(atHerDesk)
  await isAskedToSignIn(onHerPhone)
  await isAskedToSignIn(atHerDesk)
})

it('tells a stranger the same as anybody, and writes to nobody', async () => {
  const before = harbour.mail.received.length
  const stranger = await harbour.somebody('phone')
  await asksForALink(stranger, 'nobody@harbour.example')
  await asksForALink(stranger, ruth)
  await harbour.mail.expectsMailTo(ruth) // the later letter has come, so the earlier one never will
  expect(harbour.mail.received.length).toBe(before + 1)
})

async function opensTheLinkOfTheInvitation(somebody: Somebody) {
  await opensTheLink(somebody, harbour.firstLink)
  await somebody.reads('Harbour Friends')
}

async function asksForALink(somebody: Somebody, email: string) {
  await somebody.opens('/sign-in')
  await somebody.fills('Your email address', email)
  await somebody.presses('Send me a link')
  expect(await somebody.heading()).toBe('Look in your mail')
}

async function opensTheLink(somebody: Somebody, link: string) {
  await somebody.opens(link)
  expect(somebody.page.url(), 'the secret has left the address').not.toContain(link.split('/').at(-1))
  await somebody.presses(`Sign in as ${ruth}`)
  expect(somebody.path()).toBe('/harbour/today')
  expect(await somebody.heading()).toContain('Ruth')
}

async function findsTheLinkIsOver(somebody: Somebody, link: string) {
  await somebody.opens(link)
  expect(await somebody.page.title()).toContain('That link is over')
}

async function signsOut(somebody: Somebody) {
  await somebody.page.locator('details.menu summary').click()
  await somebody.presses('Sign out')
  expect(somebody.path()).toBe('/sign-in')
}

async function signsOutEverywhere(somebody: Somebody) {
  await somebody.opens('/sign-in/devices')
  await somebody.presses('Sign out everywhere')
  expect(somebody.path()).toBe('/sign-in')
}

async function isAskedToSignIn(somebody: Somebody) {
  await somebody.opens('/harbour/today')
  expect(somebody.path()).toBe('/sign-in')
  await somebody.doesNotRead('Ruth')
}

function linkIn(text: string): string {
  const found = new RegExp(`${harbour.running.url}/sign-in/link/\\S+`).exec(text)
  if (!found) throw new Error('There is no link in the letter.')
  return found[0]
}

/** Somebody else may see the inbox: no service, no name, no reason to be known to us. */
function saysNothingAboutAnybody(text: string) {
  expect(text).not.toMatch(/Adeyemi|befriend|support|lonel|mental/i)
}
