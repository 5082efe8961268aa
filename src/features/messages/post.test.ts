import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { workerOf } from '../../../tests/support/doors.ts'
import { type MailServer, openMailServer } from '../../../tests/support/mail-server.ts'
import { startWorkerApart } from '../../../tests/support/worker-apart.ts'
import { mondayMorning, openWorld, type World } from '../../../tests/support/world.ts'
import { connectAsOwner } from '../../platform/database/owner.ts'
import { transportOf } from '../../platform/mail/transport.ts'
import type { Worker } from '../../start/worker.ts'
import { ensureAccount } from '../accounts/store.ts'
import { giveRole } from '../accounts/give-role.ts'
import { handOverTasks } from '../tasks/hand-over-tasks.ts'
import type { Work } from '../audit/work.ts'
import { addPerson } from '../people/add-person.ts'
import type { LimitKind } from '../people/person.ts'
import { flagDeath } from '../people/deaths/flag-death.ts'
import { raiseTask } from '../tasks/raise-task.ts'
import { queueMessage } from './queue-message.ts'
import { type Post, sendMessage, type Unsure } from './send-message.ts'
import { settlePost } from './settle-post.ts'

const minutes = 60_000

describe('the post', () => {
  let world: World
  let mail: MailServer
  let worker: Worker | undefined

  beforeEach(async () => {
    world = await openWorld()
    mail = await openMailServer()
    await world.work(async (work) => {
      const { participation } = await addPerson(work, { name: 'Asha Rao' }, { kind: 'staff', since: work.today })
      const account = await ensureAccount(work.db, { id: work.newId(), email: 'asha@example.org', invented: false, now: work.now })
      await giveRole(work, { account: account.id, role: 'coordinator', participation }, handOverTasks)
    })
  })
  afterEach(async () => {
    await worker?.stop()
    worker = undefined
    await mail.stop()
    await world.close()
  })

  const onUnsure = (work: Work, { id, to, state }: Unsure) => raiseTask(work, { kind: state === 'failed' ? 'message refused' : 'message not known to have arrived', about: to, thing: id, dueOn: work.today })
  const post = (): Post => ({ work: (does) => world.work(does), transport: transportOf(mail.url, 'http://localhost:3000'), onUnsure })
  const work = async () => {
    worker = await workerOf(world, { transport: transportOf(mail.url, 'http://localhost:3000'), onUnsure })
  }
  const after = (time: number) => world.clock.moveTo(new Date(world.clock.now().getTime() + time))
  const asOwner = async (statement: string) => {
    const owner = connectAsOwner(world.ownerUrl)
    await sql.raw(statement).execute(owner)
    await owner.destroy()
  }
  /** The queue's own clock is the database's: its times are moved instead. */
  const queueTimePasses = () => asOwner(`update jobs.job set start_after = now() - interval '1 second' where state in ('created', 'retry')`)

  const bilal = (limits: LimitKind[] = []) => world.work((work) => addPerson(work, { name: 'Bilal Khan' }, { kind: 'supporter', since: work.today, limits: limits.map((kind) => ({ kind, words: null })) }))
  const write = ({ person, participation }: { person: string; participation: string }, subject = 'Thursday at 2') =>
    world.work((work) => queueMessage(work, { to: participation, person, kind: 'proposal to a supporter', address: 'bilal@example.org', subject, body: 'Hello Bilal, would you like to meet Joe?' }))
  const written = async () => {
    const queued = await write(await bilal())
    if ('refused' in queued) throw new Error(queued.refused)
    return queued.id
  }
  const messageOf = (id: string) => world.work((work) => work.db.selectFrom('message').selectAll().where('organisation_id', '=', work.organisation.id).where('id', '=', id).executeTakeFirstOrThrow())
  const openTasks = () => world.work((work) => work.db.selectFrom('task').select(['kind', 'thing_id as thing']).where('organisation_id', '=', work.organisation.id).where('settled_at', 'is', null).execute())
  const eventually = (id: string, state: string) => vi.waitFor(async () => expect((await messageOf(id)).state).toBe(state), { timeout: 30_000, interval: 50 })

  it('sends a message once it is committed, and keeps what it said no longer than needed', async () => {
    const id = await written()
    const before = await messageOf(id)
    expect(before.state).toBe('queued')
    expect(before.body_sealed?.includes('Bilal')).toBe(false)
    await work()
    expect(await mail.expectsMailTo('bilal@example.org')).toMatchObject({ text: expect.stringContaining('would you like to meet Joe') })
    await eventually(id, 'sent')
    const sent = await messageOf(id)
    expect(sent.body_sealed).toBeNull()
    expect(mail.received[0]?.headers.get('message-id')).toBe(sent.message_id)
    expect(await openTasks()).toEqual([])
  })

  it('a message of work that came to nothing never leaves', async () => {
    const who = await bilal()
    await expect(
      world.work(async (work) => {
        await queueMessage(work, { to: who.participation, person: who.person, kind: 'a try', address: 'bilal@example.org', subject: 'Thursday at 2', body: 'No' })
        throw new Error('changed our mind')
      }),
    ).rejects.toThrow('changed our mind')
    const id = await written()
    await work()
    await eventually(id, 'sent')
    expect(mail.received.map((letter) => letter.text)).toEqual([expect.stringContaining('would you like to meet Joe')])
  })

  it('two jobs for one message hand it over once', async () => {
    const id = await written()
    const states = await Promise.all([sendMessage(post(), id), sendMessage(post(), id)])
    // whoever comes second finds it on its way, or already sent
    expect(states).toContain('sent')
    expect(states.filter((state) => state !== 'sent' && state !== 'sending')).toEqual([])
    expect(mail.received).toHaveLength(1)
  })

  it('a process that dies between marking and learning what became of it: never sent again, and a person is asked', async () => {
    mail.behave('falls silent after the words')
    const id = await written()
    const apart = startWorkerApart({ url: world.applicationUrl, master: world.master, now: mondayMorning, smtpUrl: mail.url })
    await vi.waitFor(() => expect(mail.read).toBe(1), { timeout: 30_000, interval: 50 })
    expect((await messageOf(id)).state).toBe('sending')
    await apart.kill()
    mail.behave('takes everything')

    // the queue gives the dead worker's job to the next one, which looks after nothing else
    await asOwner(`update jobs.job set started_on = now() - interval '1 hour' where state = 'active' and name = 'post'`)
    await asOwner(`update jobs.queue set monitor_on = now() - interval '1 hour', monitor_claim_on = now() - interval '1 hour'`)
    after(11 * minutes)
    const found: string[] = []
    await world.alongside.jobs.work('post', async ({ ids }) => void found.push(await sendMessage(post(), ids['message'] ?? '')))
    await world.alongside.jobs.maintain()
    await queueTimePasses()
    await vi.waitFor(() => expect(found).toEqual(['not known']), { timeout: 30_000, interval: 50 })
    expect((await messageOf(id)).state).toBe('not known')
    expect(mail.read).toBe(1)
    mail.expectsNoMail()
    expect(await openTasks()).toEqual([{ kind: 'message not known to have arrived', thing: id }])
  })

  it('what a dead process left as being sent is found even when its job is lost too', async () => {
    const id = await written()
    await asOwner(`update message set state = 'sending', sending_at = '${mondayMorning.toISOString()}'`)
    await asOwner(`delete from jobs.job`)
    after(9 * minutes)
    expect(await world.work((work) => settlePost(work, onUnsure))).toEqual({ notKnown: 0, again: 0 })
    after(2 * minutes)
    expect(await world.work((work) => settlePost(work, onUnsure))).toEqual({ notKnown: 1, again: 0 })
    expect((await messageOf(id)).state).toBe('not known')
    expect(await openTasks()).toEqual([{ kind: 'message not known to have arrived', thing: id }])
    expect(await sendMessage(post(), id)).toBe('not known')
    mail.expectsNoMail()
  })

  it('a wire that breaks before the server answered is not known, and a person is asked', async () => {
    mail.behave('hangs up after the words')
    const id = await written()
    expect(await sendMessage(post(), id)).toBe('not known')
    mail.behave('takes everything')
    expect(await sendMessage(post(), id)).toBe('not known')
    expect(mail.read).toBe(1)
    expect(await openTasks()).toEqual([{ kind: 'message not known to have arrived', thing: id }])
  })

  it('a mail server that is down and comes back gets it once', async () => {
    await mail.down()
    const id = await written()
    await work()
    await vi.waitFor(async () => expect(await messageOf(id)).toMatchObject({ state: 'queued', why: expect.any(String) }), { timeout: 30_000, interval: 50 })
    await mail.up()
    await queueTimePasses()
    await eventually(id, 'sent')
    expect(mail.received).toHaveLength(1)
    expect(await openTasks()).toEqual([])
  })

  it('a queued message that lost its job gets another, and one that waited four days is given up', async () => {
    const id = await written()
    await asOwner(`delete from jobs.job`)
    after(31 * minutes)
    expect(await world.work((work) => settlePost(work, onUnsure))).toEqual({ notKnown: 0, again: 1 })
    mail.behave('is full')
    expect(await sendMessage(post(), id)).toBe('queued')
    after(4 * 24 * 60 * minutes)
    expect(await sendMessage(post(), id)).toBe('failed')
    expect(await openTasks()).toEqual([{ kind: 'message refused', thing: id }])
  })

  it('a server that says no for good makes a task, and no second try', async () => {
    mail.behave('refuses the address')
    const id = await written()
    expect(await sendMessage(post(), id)).toBe('failed')
    expect(await messageOf(id)).toMatchObject({ why: '550' })
    expect(await sendMessage(post(), id)).toBe('failed')
    expect(await openTasks()).toEqual([{ kind: 'message refused', thing: id }])
  })

  it('somebody who asked not to be written to is not, and neither is somebody who has died meanwhile', async () => {
    const limited = await write(await bilal(['no_email']))
    expect(limited).toMatchObject({ state: 'held back', why: 'asked not to' })
    const who = await bilal()
    const queued = await write(who)
    await world.work((work) => flagDeath(work, { person: who.person, about: who.participation, certain: false, died: null, words: 'His sister rang' }))
    expect('id' in queued && (await sendMessage(post(), queued.id))).toBe('held back')
    expect(await write(who)).toMatchObject({ state: 'held back', why: 'died' })
    mail.expectsNoMail()
  })

  it('nothing leaves while mail is not set up, nor from an address that is none', async () => {
    const id = await written()
    expect(await sendMessage({ ...post(), transport: null }, id)).toBe('caught')
    expect(await sendMessage(post(), id)).toBe('caught')
    const who = await bilal()
    expect(await world.work((work) => queueMessage(work, { to: who.participation, person: who.person, kind: 'a try', address: 'bilal at home', subject: 'Hello', body: 'Hello' }))).toEqual({ refused: 'not an email address' })
    mail.expectsNoMail()
  })

  it('a subject that tells something is found before anybody’s screen shows it', async () => {
    const who = await bilal()
    await expect(write(who, 'Your depression group')).rejects.toThrow('depress')
  })
})

describe('a worker', () => {
  let world: World
  let mail: MailServer
  beforeAll(async () => {
    world = await openWorld()
    mail = await openMailServer()
  })
  afterAll(async () => {
    await mail.stop()
    await world.close()
  })

  it('seals the audit of today and of any day, asks every room’s timers, and stops quickly', async () => {
    world.clock.moveTo(new Date('2026-03-02T09:00:00Z'))
    await world.work(async (work) => work.changed('something long ago'))
    world.clock.moveTo(mondayMorning)
    await world.work(async (work) => work.changed('something'))
    const asked: string[] = []
    const worker = await workerOf(world, { transport: null, timers: [async (work) => void asked.push(work.organisation.slug)] })
    await vi.waitFor(
      async () => {
        expect(asked).toEqual(['test'])
        const days = await world.work((work) => work.db.selectFrom('audit_sealed').select('day').distinct().where('organisation_id', '=', work.organisation.id).orderBy('day').execute())
        expect(days.map(({ day }) => day)).toEqual(['2026-03-02', '2026-11-23'])
      },
      { timeout: 30_000, interval: 100 },
    )
    const from = performance.now()
    await worker.stop()
    expect(performance.now() - from).toBeLessThan(2000)
  })
})
