import type { Actor } from '../audit/actor.ts'
import type { Door, DoorAnswer, DoorRequest, RoomDoors } from '../audit/doors.ts'
import { nothingPersonal } from '../audit/routing.ts'
import { hashOf } from '../../platform/http/cookies.ts'
import { looksLikeEmail, looksLikeSecret, safeReturn } from './account.ts'
import { askForLink } from './ask-for-link.ts'
import { groupInvented } from './invented-person.ts'
import { devicesPage } from './pages/devices.tsx'
import { linkOverPage, linkPage, sentPage, tooOftenPage } from './pages/link.tsx'
import { placesPage } from './pages/places.tsx'
import { signInPage } from './pages/sign-in.tsx'
import { startInventedSession, startSessionByLink } from './start-session.ts'
import { endEverySession, endSession, listSessions, peekLink, placesOf, readInvented } from './store.ts'
import { accountWords } from './words.ts'

/** Links one caller may ask for in a minute: enough for everybody in a drop-in behind one address. */
const asksPerMinute = 10
const triesPerMinute = 30

const software: Actor = { kind: 'software', name: 'command' }

async function frontDoor({ db, signedIn }: DoorRequest): Promise<DoorAnswer> {
  if (!signedIn) return { goTo: '/sign-in' }
  const places = await placesOf(db, signedIn.account)
  const [only, ...others] = places
  return only && others.length === 0 ? { goTo: `/${only.slug}/today` } : { page: placesPage(places) }
}

async function showSignIn(door: DoorRequest, given: { email: string; problem?: string; returnTo: string; unsaved?: boolean }): Promise<DoorAnswer> {
  const groups = door.invented && groupInvented(await door.inside(door.invented, software, readInvented))
  const page = signInPage({
    hidden: door.hidden(),
    ...given,
    mailLeaves: door.mailLeaves,
    signedInAs: door.signedIn?.email,
    invented: door.invented && groups ? { organisation: door.invented.name, groups } : undefined,
  })
  return given.problem === undefined ? { page } : { page, status: 422 }
}

async function ask(door: DoorRequest): Promise<DoorAnswer> {
  if (!door.allowed('sign-in', asksPerMinute)) return { page: tooOftenPage, status: 429 }
  const email = door.form.text('email').trim()
  const returnTo = safeReturn(door.form.text('return'))
  if (!looksLikeEmail(email)) return showSignIn(door, { email, returnTo, problem: accountWords.signIn.problem })
  await askForLink(door, { email, returnTo })
  return { goTo: '/sign-in/sent' }
}

/** The secret leaves the address at once: what the browser then shows, remembers and refers to does not hold it. */
async function showLink(door: DoorRequest): Promise<DoorAnswer> {
  const secret = door.param('secret')
  if (secret !== '') return looksLikeSecret(secret) ? { goTo: '/sign-in/link', carry: secret } : { page: linkOverPage }
  const carried = door.carried ?? ''
  const link = looksLikeSecret(carried) ? await peekLink(door.db, hashOf(carried), door.now) : undefined
  return { page: link ? linkPage({ email: link.email, secret: carried, hidden: door.hidden() }) : linkOverPage }
}

async function openByLink(door: DoorRequest): Promise<DoorAnswer> {
  if (!door.allowed('sign-in link', triesPerMinute)) return { page: tooOftenPage, status: 429 }
  const opened = await startSessionByLink(door, door.form.text('link'))
  return 'refused' in opened ? { page: linkOverPage, status: 422 } : { goTo: safeReturn(opened.returnTo), session: opened.session, carry: null }
}

async function openInvented(door: DoorRequest): Promise<DoorAnswer> {
  const opened = await startInventedSession(door, door.form.text('person'))
  return 'refused' in opened ? 'not there' : { goTo: safeReturn(door.form.text('return')), session: opened.session }
}

async function showDevices({ db, signedIn, session, now, hidden }: DoorRequest): Promise<DoorAnswer> {
  if (!signedIn) return 'not there'
  const sessions = await listSessions(db, signedIn.account, now)
  return { page: devicesPage({ email: signedIn.email, devices: sessions.map((one) => ({ ...one, here: session !== undefined && one.hash.equals(session) })), hidden: hidden() }) }
}

async function signOut({ db, session, now }: DoorRequest): Promise<DoorAnswer> {
  if (session) await endSession(db, session, now)
  return { goTo: '/sign-in', session: null }
}

async function signOutEverywhere({ db, signedIn, now }: DoorRequest): Promise<DoorAnswer> {
  if (signedIn) await endEverySession(db, signedIn.account, now)
  return { goTo: '/sign-in', session: null }
}

const anyone = (method: Door['method'], path: string, handle: Door['handle']): Door => ({ method, path, may: 'anyone', audit: nothingPersonal, handle })
const signedIn = (method: Door['method'], path: string, handle: Door['handle']): Door => ({ method, path, may: 'anyone signed in', audit: nothingPersonal, handle })

/** Signing in and out, outside every organisation. A session's row is its own record: since when, on what, until when. */
export const accountDoors: RoomDoors = {
  room: 'accounts',
  doors: [
    anyone('get', '/', frontDoor),
    anyone('get', '/sign-in', (door) => showSignIn(door, { email: '', returnTo: safeReturn(door.query.get('return') ?? ''), unsaved: door.query.has('unsaved') })),
    anyone('post', '/sign-in', ask),
    anyone('get', '/sign-in/sent', async (door) => ({ page: sentPage({ caught: door.invented !== undefined }) })),
    anyone('get', '/sign-in/link/:secret?', showLink),
    anyone('post', '/sign-in/link', openByLink),
    anyone('post', '/sign-in/demo', openInvented),
    signedIn('get', '/sign-in/devices', showDevices),
    signedIn('post', '/sign-out', signOut),
    signedIn('post', '/sign-out/everywhere', signOutEverywhere),
  ],
}
