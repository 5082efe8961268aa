import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { doorsOf, workerOf } from '../../../tests/support/doors.ts'
import { formsOn, visitorOf } from '../../../tests/support/visitor.ts'
import { openWorld, type World } from '../../../tests/support/world.ts'
import { newId } from '../../platform/database/ids.ts'
import { outsideOrganisations } from '../../platform/database/transaction.ts'
import { transportOf } from '../../platform/mail/transport.ts'
import { type MailServer, openMailServer } from '../../../tests/support/mail-server.ts'
import type { Worker } from '../../start/worker.ts'
import { giveRole } from '../accounts/give-role.ts'
import { handOverTasks } from '../tasks/hand-over-tasks.ts'
import { ensureAccount } from '../accounts/store.ts'
import type { Role } from '../audit/actor.ts'
import type { Organisation } from '../audit/work.ts'
import { addPerson } from '../people/add-person.ts'
import { addOrganisation } from '../service/store.ts'
import { queueMessage } from './queue-message.ts'

describe('the invented service', () => {
  let world: World
  let mail: MailServer
  let worker: Worker
  let wenbury: Organisation
  const software = { kind: 'software', name: 'history' } as const

  const join = (name: string, email: string, roles: readonly Role[]) =>
    world.alongside.work(wenbury, software, async (work) => {
      const account = await ensureAccount(work.db, { id: work.newId(), email, invented: true, now: work.now })
      const added = await addPerson(work, { name }, { kind: 'staff', since: work.today })
      for (const role of roles) expect(await giveRole(work, { account: account.id, role, participation: added.participation }, handOverTasks)).toBe('given')
      return added
    })

  beforeAll(async () => {
    world = await openWorld()
    mail = await openMailServer()
    wenbury = { ...world.organisation, id: newId(world.clock.now()), slug: 'wenbury', name: 'Wenbury Neighbours', invented: true }
    await outsideOrganisations(world.alongside.database, (db) => addOrganisation(db, wenbury, world.clock.now()))
    world.alongside.organisations.forget()
    await join('Asha Rao', 'asha@wenbury.example', ['coordinator'])
    await join('Bilal Khan', 'bilal@wenbury.example', ['supporter', 'member'])
    await join('Zoe Hill', 'zoe@wenbury.example', ['administrator'])
    // mail is set up, and still nothing of an invented service may leave
    worker = await workerOf(world, { transport: transportOf(mail.url, 'http://localhost:3000') })
  })
  afterAll(async () => {
    await worker.stop()
    await mail.stop()
    await world.close()
  })

  it('has one form a person, each with its hidden token, grouped by role', async () => {
    const page = await visitorOf(doorsOf(world)).get('/sign-in')
    const forms = formsOn(page.html).filter((form) => form.action === '/sign-in/demo')
    expect(forms.map((form) => form.hidden['person'])).toEqual(['asha', 'bilal', 'zoe'])
    expect(forms.every((form) => (form.hidden['token'] ?? '').length > 20)).toBe(true)
    expect(page.html.indexOf('Coordinators')).toBeLessThan(page.html.indexOf('Supporters'))
    expect(page.html).toContain('Also: member.')
  })

  it('signs in with one button: 303 and a cookie', async () => {
    const visitor = visitorOf(doorsOf(world))
    await visitor.get('/sign-in')
    expect(await visitor.send('/sign-in/demo', { person: 'asha' })).toMatchObject({ status: 303, location: '/' })
    expect(visitor.cookie('alongside')).toMatch(/^[\w-]{43}$/)
    expect(await visitor.get('/')).toMatchObject({ status: 303, location: '/wenbury/today' })
  })

  it('refuses the button for a real account, and for nobody', async () => {
    await world.work(async (work) => {
      const { participation } = await addPerson(work, { name: 'Real Person' }, { kind: 'staff', since: work.today })
      const account = await ensureAccount(work.db, { id: work.newId(), email: 'real@wenbury.example', invented: false, now: work.now })
      await giveRole(work, { account: account.id, role: 'coordinator', participation }, handOverTasks)
    })
    const app = doorsOf(world)
    for (const person of ['real', 'nobody', '', 'asha@wenbury.example']) {
      const visitor = visitorOf(app)
      const { html } = await visitor.get('/sign-in')
      const token = formsOn(html)[0]?.hidden['token'] ?? ''
      const answer = await app.request('http://localhost:3000/sign-in/demo', { method: 'POST', body: new URLSearchParams({ token, person }).toString(), headers: { cookie: `alongside-door=${visitor.cookie('alongside-door')}`, 'content-type': 'application/x-www-form-urlencoded' } })
      expect([person, answer.status, answer.headers.getSetCookie().join()]).toEqual([person, 404, ''])
    }
  })

  it('catches its mail, and shows it to anybody who looks', async () => {
    const visitor = visitorOf(doorsOf(world))
    const { person, participation } = await join('Carol Finch', 'carol@wenbury.example', ['supporter'])
    await world.alongside.work(wenbury, software, (work) => queueMessage(work, { to: participation, person, kind: 'proposal to a supporter', address: 'carol@wenbury.example', subject: 'A question for you', body: 'Hello Carol,\n\nwould you like to meet Joe?' }))
    await visitor.get('/sign-in')
    await visitor.send('/sign-in', { email: 'Bilal@wenbury.example' })
    await vi.waitFor(async () => expect((await visitor.get('/caught-mail')).html).toMatch(/would you like to meet Joe[\s\S]*Your link to sign in|Your link to sign in[\s\S]*would you like to meet Joe/), { timeout: 30_000, interval: 100 })
    const link = /href="(\/sign-in\/link\/[\w-]{43})"/.exec((await visitor.get('/caught-mail')).html)?.[1] ?? ''
    await visitor.follow(await visitor.get(link))
    expect(await visitor.send('/sign-in/link')).toMatchObject({ status: 303 })
    expect((await visitor.get('/sign-in/devices')).html).toContain('bilal@wenbury.example')
    mail.expectsNoMail()
  })

  it('tells a coordinator how many messages did what, and nobody else', async () => {
    const app = doorsOf(world)
    const asha = visitorOf(app)
    await asha.get('/sign-in')
    await asha.send('/sign-in/demo', { person: 'asha' })
    const page = await asha.get('/wenbury/messages')
    expect(page).toMatchObject({ status: 200, html: expect.stringContaining('Kept in caught mail: ') })
    expect(page.html).not.toContain('Joe')
    const bilal = visitorOf(app)
    await bilal.get('/sign-in')
    await bilal.send('/sign-in/demo', { person: 'bilal' })
    expect((await bilal.get('/wenbury/messages')).status).toBe(403)
  })
})
