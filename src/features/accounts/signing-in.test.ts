import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { doorsOf, workerOf } from '../../../tests/support/doors.ts'
import { type MailServer, openMailServer } from '../../../tests/support/mail-server.ts'
import { type Visitor, visitorOf } from '../../../tests/support/visitor.ts'
import { mondayMorning, openWorld, type World } from '../../../tests/support/world.ts'
import { newId } from '../../platform/database/ids.ts'
import { outsideOrganisations } from '../../platform/database/transaction.ts'
import { hashOf, newSecret } from '../../platform/http/cookies.ts'
import { installationText } from '../../platform/keys/installation-text.ts'
import { transportOf } from '../../platform/mail/transport.ts'
import type { Worker } from '../../start/worker.ts'
import { addPerson } from '../people/add-person.ts'
import { idleHours, linkMinutes, linksPerHour, sessionDays } from './account.ts'
import { giveRole } from './give-role.ts'
import { handOverTasks } from '../tasks/hand-over-tasks.ts'
import { inviteFirstCoordinator } from './invite-coordinator.ts'
import { type AccountPost, queueAccountMessage, sendAccountMessage } from './send-account-message.ts'
import { settleAccountPost, sweepAccounts } from './settle-account-post.ts'
import { ensureAccount, findAccount } from './store.ts'

const outside = 'http://localhost:3000'
const minutes = 60_000
const hours = 60 * minutes

describe('signing in by an emailed link', () => {
  let world: World
  let mail: MailServer
  let worker: Worker
  let app: ReturnType<typeof doorsOf>
  let people = 0

  beforeAll(async () => {
    world = await openWorld()
    mail = await openMailServer()
    worker = await workerOf(world, { transport: transportOf(mail.url, outside) })
  })
  beforeEach(() => {
    world.clock.moveTo(mondayMorning)
    app = doorsOf(world)
  })
  afterAll(async () => {
    await worker.stop()
    await mail.stop()
    await world.close()
  })

  /** Somebody with an account and a place in the organisation. */
  const somebody = async (there = world) => {
    people += 1
    const email = `person${people}@example.org`
    await there.work(async (work) => {
      const { participation } = await addPerson(work, { name: `Person ${people}` }, { kind: 'staff', since: work.today })
      const account = await ensureAccount(work.db, { id: work.newId(), email, invented: false, now: work.now })
      expect(await giveRole(work, { account: account.id, role: 'coordinator', participation }, handOverTasks)).toBe('given')
    })
    return email
  }
  const after = (time: number) => world.clock.moveTo(new Date(world.clock.now().getTime() + time))
  const askFor = async (visitor: Visitor, email: string, returnTo = '') => {
    await visitor.get(`/sign-in${returnTo && `?return=${encodeURIComponent(returnTo)}`}`)
    return visitor.send('/sign-in', { email })
  }
  const linkFor = async (visitor: Visitor, email: string, returnTo?: string) => {
    await askFor(visitor, email, returnTo)
    const { text } = await mail.expectsMailTo(email)
    return new URL(/http\S+/.exec(text)?.[0] ?? '').pathname
  }
  const signIn = async (visitor: Visitor, email: string, returnTo?: string) => {
    await visitor.follow(await visitor.get(await linkFor(visitor, email, returnTo)))
    return visitor.send('/sign-in/link')
  }
  const isSignedIn = async (visitor: Visitor) => (await visitor.get('/sign-in/devices')).status === 200

  it('opens once, and only once', async () => {
    const email = await somebody()
    const [visitor, other] = [visitorOf(app), visitorOf(app)]
    const link = await linkFor(visitor, email)
    await visitor.follow(await visitor.get(link))
    await other.follow(await other.get(link))
    expect(await visitor.send('/sign-in/link')).toMatchObject({ status: 303, location: '/' })
    expect(await visitor.get('/')).toMatchObject({ status: 303, location: '/test/today' })
    expect(await other.send('/sign-in/link')).toMatchObject({ status: 422, html: expect.stringContaining('That link is over') })
    expect(await isSignedIn(visitor)).toBe(true)
    expect(await isSignedIn(other)).toBe(false)
  })

  it('is not used up by a mail program that looks at it', async () => {
    const email = await somebody()
    const visitor = visitorOf(app)
    const link = await linkFor(visitor, email)
    for (const scanner of [visitorOf(app), visitorOf(app)]) await scanner.follow(await scanner.get(link))
    const page = await visitor.follow(await visitor.get(link))
    expect(page.html).toContain(`Sign in as ${email}`)
    expect(await visitor.send('/sign-in/link')).toMatchObject({ status: 303 })
  })

  it('leaves the address before a page is shown, and nothing keeps it', async () => {
    const visitor = visitorOf(app)
    const link = await linkFor(visitor, await somebody())
    const moved = await visitor.get(link)
    expect(moved).toMatchObject({ status: 303, location: '/sign-in/link', html: '' })
    expect(moved.headers.get('cache-control')).toBe('no-store')
    const secret = link.split('/').at(-1) ?? ''
    const { rows } = await outsideOrganisations(world.alongside.database, (db) => sql<{ all: string }>`select coalesce(string_agg(l::text, ' '), '') || coalesce((select string_agg(m::text, ' ') from account_message m), '') as all from sign_in_link l`.execute(db))
    expect(rows[0]?.all).toContain(hashOf(secret).toString('hex'))
    expect(rows[0]?.all).not.toContain(secret)
  })

  it(`is over after ${linkMinutes} minutes`, async () => {
    const visitor = visitorOf(app)
    const link = await linkFor(visitor, await somebody())
    after(linkMinutes * minutes - 1000)
    expect((await visitor.follow(await visitor.get(link))).html).toContain('Sign in as')
    after(1000)
    expect(await visitor.send('/sign-in/link')).toMatchObject({ status: 422 })
    expect((await visitor.get('/sign-in/link')).html).toContain('That link is over')
  })

  it('leads back to where somebody was going, and never away from here', async () => {
    const email = await somebody()
    expect((await signIn(visitorOf(app), email, '/test/members/1')).location).toBe('/test/members/1')
    expect((await signIn(visitorOf(app), await somebody(), '//elsewhere.example/')).location).toBe('/')
    expect((await signIn(visitorOf(app), await somebody(), 'https://elsewhere.example/')).location).toBe('/')
  })

  it('answers the same for an address it knows and one it does not, and writes only to the first', async () => {
    const known = await somebody()
    const [one, other] = [visitorOf(app), visitorOf(app)]
    const answers = [await askFor(one, known), await askFor(other, 'nobody@example.org')]
    const pages = await Promise.all(answers.map((answer, place) => [one, other][place]?.follow(answer)))
    expect(answers.map(({ status, location, html }) => ({ status, location, html }))).toEqual([answers[0], answers[0]].map((answer) => ({ status: 303, location: '/sign-in/sent', html: answer?.html })))
    expect(pages[1]?.html).toBe(pages[0]?.html)
    await mail.expectsMailTo(known)
    expect(mail.received.filter((letter) => letter.to.includes('nobody@example.org'))).toEqual([])
  })

  it('runs the same statements for both, so that the time it takes tells nothing either', async () => {
    const quiet = await openWorld() // without a worker, whose own statements would fall in between
    try {
      const known = await somebody(quiet)
      const statementsFor = async (email: string) => {
        quiet.queries.length = 0
        await askFor(visitorOf(doorsOf(quiet)), email)
        return quiet.queries.map((event) => event.query.sql)
      }
      await visitorOf(doorsOf(quiet)).get('/sign-in') // which organisations there are is read once, by whoever comes first
      const forKnown = await statementsFor(known)
      expect(forKnown.length).toBeGreaterThan(5)
      expect(await statementsFor('nobody@example.org')).toEqual(forKnown)
    } finally {
      await quiet.close()
    }
  })

  it(`sends one address at most ${linksPerHour} links an hour, and one caller ten answers a minute`, async () => {
    const email = await somebody()
    const visitor = visitorOf(app)
    for (let asked = 0; asked < 10; asked += 1) expect((await askFor(visitor, email)).status).toBe(303)
    expect((await askFor(visitor, email)).status).toBe(429)
    await expect.poll(() => mail.received.filter((letter) => letter.to.includes(email)).length, { timeout: 30_000 }).toBe(linksPerHour)
    const { count } = await outsideOrganisations(world.alongside.database, (db) =>
      db
        .selectFrom('account_message as m')
        .innerJoin('account as a', 'a.id', 'm.account_id')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('a.email', '=', email)
        .executeTakeFirstOrThrow(),
    )
    expect(count).toBe(linksPerHour)
  })

  it('a mistyped address is shown beside the field', async () => {
    const visitor = visitorOf(app)
    expect(await askFor(visitor, 'asha at example')).toMatchObject({ status: 422, html: expect.stringContaining('Enter an email address') })
  })

  it('a secret planted in the browser before opens nothing afterwards', async () => {
    const visitor = visitorOf(app)
    const planted = newSecret()
    visitor.setCookie('alongside', planted)
    await signIn(visitor, await somebody())
    expect(visitor.cookie('alongside')).not.toBe(planted)
    const attacker = visitorOf(app)
    attacker.setCookie('alongside', planted)
    expect(await isSignedIn(attacker)).toBe(false)
  })

  it('a new sign-in on a browser ends the one it had', async () => {
    const visitor = visitorOf(app)
    await signIn(visitor, await somebody())
    const before = visitor.cookie('alongside') ?? ''
    await signIn(visitor, await somebody())
    const old = visitorOf(app)
    old.setCookie('alongside', before)
    expect(await isSignedIn(old)).toBe(false)
    expect(await isSignedIn(visitor)).toBe(true)
  })

  it('signing out ends this browser; signing out everywhere ends the other one too', async () => {
    const email = await somebody()
    const [laptop, phone, borrowed] = [visitorOf(app), visitorOf(app, { agent: 'Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36' }), visitorOf(app)]
    for (const browser of [laptop, phone, borrowed]) await signIn(browser, email)
    const devices = await laptop.get('/sign-in/devices')
    expect([...devices.html.matchAll(/(Firefox|Chrome) on (Linux|Android)/g)].map(([name]) => name).sort()).toEqual(['Chrome on Android', 'Firefox on Linux', 'Firefox on Linux'])
    expect(devices.html.match(/This one/g)).toHaveLength(1)
    await borrowed.get('/sign-in/devices')
    expect(await borrowed.send('/sign-out')).toMatchObject({ status: 303, location: '/sign-in' })
    expect([await isSignedIn(borrowed), await isSignedIn(laptop), await isSignedIn(phone)]).toEqual([false, true, true])
    await laptop.get('/sign-in/devices')
    expect(await laptop.send('/sign-out/everywhere')).toMatchObject({ status: 303, location: '/sign-in' })
    expect([await isSignedIn(laptop), await isSignedIn(phone)]).toEqual([false, false])
  })

  it(`a session ends after ${idleHours} hours without use`, async () => {
    const visitor = visitorOf(app)
    await signIn(visitor, await somebody())
    after(idleHours * hours - minutes)
    expect(await isSignedIn(visitor)).toBe(true)
    after(idleHours * hours - minutes)
    expect(await isSignedIn(visitor)).toBe(true)
    after(idleHours * hours)
    expect(await visitor.get('/sign-in/devices')).toMatchObject({ status: 303, location: '/sign-in?return=%2Fsign-in%2Fdevices' })
  })

  it(`and after ${sessionDays} days in any case`, async () => {
    const visitor = visitorOf(app)
    await signIn(visitor, await somebody())
    for (let half = 1; half < sessionDays * 2; half += 1) {
      after(12 * hours - minutes)
      expect(await isSignedIn(visitor)).toBe(true)
    }
    after(12 * hours)
    expect(await isSignedIn(visitor)).toBe(false)
  })

  it('a form from another site signs nobody out', async () => {
    const visitor = visitorOf(app)
    await signIn(visitor, await somebody())
    const cookie = `alongside=${visitor.cookie('alongside')}`
    const body = new URLSearchParams({ token: 'guessed' }).toString()
    const answer = await app.request(`${outside}/sign-out`, { method: 'POST', body, headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' } })
    expect(answer.status).toBe(403)
    expect(await isSignedIn(visitor)).toBe(true)
  })

  it('outside the invented service nobody is signed in with one button, and there is no caught mail', async () => {
    const visitor = visitorOf(app)
    const email = await somebody()
    expect((await visitor.get('/sign-in')).html).not.toContain('/sign-in/demo')
    const [hidden] = (await visitor.get('/sign-in')).html.match(/name="token" value="([^"]+)"/)?.slice(1) ?? []
    const answer = await app.request(`${outside}/sign-in/demo`, {
      method: 'POST',
      body: new URLSearchParams({ token: hidden ?? '', person: email.split('@')[0] ?? '' }).toString(),
      headers: { cookie: `alongside-door=${visitor.cookie('alongside-door')}`, 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(answer.status).toBe(404)
    expect((await visitor.get('/caught-mail')).status).toBe(404)
  })

  it('says where mail is not set up, to everybody alike', async () => {
    const page = await visitorOf(doorsOf(world, { mailLeaves: false })).get('/sign-in')
    expect(page.html).toContain('Mail isn’t set up here yet')
  })

  it('the first coordinator of an organisation gets in with a link that needs no mail', async () => {
    const organisation = await world.another('new-place')
    const invited = await world.alongside.work(organisation, { kind: 'software', name: 'command' }, async (work) => {
      const { participation } = await addPerson(work, { name: 'Niamh Daly' }, { kind: 'staff', since: work.today })
      return inviteFirstCoordinator(work, { email: 'Niamh@New.example', participation }, handOverTasks)
    })
    if ('refused' in invited) throw new Error(invited.refused)
    after(7 * 24 * hours - minutes)
    const visitor = visitorOf(app)
    await visitor.follow(await visitor.get(`/sign-in/link/${invited.secret}`))
    expect(await visitor.send('/sign-in/link')).toMatchObject({ status: 303, location: '/new-place/today' })
    expect((await visitor.get('/new-place/messages')).status).toBe(200)
  })

  it('somebody who is part of two organisations is asked which', async () => {
    const email = await somebody()
    const organisation = await world.another('second-place')
    await world.alongside.work(organisation, { kind: 'software', name: 'command' }, async (work) => {
      const { participation } = await addPerson(work, { name: 'Twice Here' }, { kind: 'supporter', since: work.today })
      const account = await ensureAccount(work.db, { id: work.newId(), email, invented: false, now: work.now })
      await giveRole(work, { account: account.id, role: 'supporter', participation }, handOverTasks)
    })
    const visitor = visitorOf(app)
    await signIn(visitor, email)
    const page = await visitor.get('/')
    expect(page.html).toContain('href="/test/today"')
    expect(page.html).toContain('href="/second-place/today"')
  })

  it('forgets what nobody can sign in with any more, and the words of mail nobody could use', async () => {
    const visitor = visitorOf(app)
    const email = await somebody()
    await signIn(visitor, email)
    await askFor(visitor, email)
    const rows = (table: 'sign_in_link' | 'session' | 'account_message') => outsideOrganisations(world.alongside.database, async (db) => (await db.selectFrom(table).innerJoin('account as a', 'a.id', `${table}.account_id`).select('a.id').where('a.email', '=', email).execute()).length)
    const sweep = () => outsideOrganisations(world.alongside.database, (db) => sweepAccounts(db, world.clock.now()))
    await sweep()
    expect(await Promise.all([rows('sign_in_link'), rows('session'), rows('account_message')])).toEqual([2, 1, 2])
    after(8 * 24 * hours)
    await sweep()
    expect(await Promise.all([rows('sign_in_link'), rows('session'), rows('account_message')])).toEqual([0, 1, 2])
    expect(await isSignedIn(visitor)).toBe(false)
    after(100 * 24 * hours)
    await sweep()
    expect(await Promise.all([rows('sign_in_link'), rows('session'), rows('account_message')])).toEqual([0, 0, 0])
  })

  it('mail that a mail server would not take in time is not sent late, and one a dead process left is never sent again', async () => {
    const email = await somebody()
    const account = await outsideOrganisations(world.alongside.database, (db) => findAccount(db, email))
    const text = installationText(world.master)
    const post: AccountPost = { transport: transportOf(mail.url, outside), text, transaction: (does) => outsideOrganisations(world.alongside.database, (db) => does(db, world.clock.now())) }
    const queued = () =>
      post.transaction(async (db, now) => {
        const id = newId(now)
        await queueAccountMessage(db, { id, account: account?.id ?? '', subject: 'Your link to sign in', sealed: text.seal(id, 'Hello'), now, expiresAt: new Date(now.getTime() + linkMinutes * minutes) })
        return id
      })
    mail.behave('is full')
    const late = await queued()
    expect(await sendAccountMessage(post, late)).toBe('queued')
    mail.behave('takes everything')
    const [left, lost] = [await queued(), await queued()]
    await post.transaction((db, now) => db.updateTable('account_message').set({ state: 'sending', sending_at: now }).where('id', '=', left).execute())
    after(11 * minutes)
    expect(await post.transaction(settleAccountPost)).toMatchObject({ notKnown: 1, again: expect.arrayContaining([late, lost]) })
    expect(await sendAccountMessage(post, left)).toBe('not known')
    after(10 * minutes)
    expect(await sendAccountMessage(post, late)).toBe('failed')
    expect(mail.received.filter((letter) => letter.to.includes(email))).toEqual([])
  })

  it('an invented account gets no role in a real organisation', async () => {
    const refused = await world.work(async (work) => {
      const { participation } = await addPerson(work, { name: 'Not Real' }, { kind: 'staff', since: work.today })
      const account = await ensureAccount(work.db, { id: newId(work.now), email: 'pretend@wenbury.example', invented: true, now: work.now })
      return [await giveRole(work, { account: account.id, role: 'coordinator', participation }, handOverTasks), await inviteFirstCoordinator(work, { email: 'pretend@wenbury.example', participation }, handOverTasks)]
    })
    expect(refused).toEqual([{ refused: 'invented people stay in the invented service' }, { refused: 'invented people stay in the invented service' }])
  })
})
