import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { peopleWeb, signedIn, somebody } from '../../../../tests/support/neighbours.ts'
import { type Visitor, visitorOf } from '../../../../tests/support/visitor.ts'
import { mondayMorning, openWorld, type World } from '../../../../tests/support/world.ts'
import { askPerson } from '../ask-person.ts'
import { purgeDrafts } from './keep-draft.ts'
import type { Answers } from './question.ts'

const karen: Answers = { who: 'family or friend', danger: 'no', name: 'Jean Whitlock', knows: 'not asked', way: 'phone', telephone: '07700 900123', message: 'not sure', wants: 'Somebody for the crossword', whose: 'theirs', yourName: 'Karen', yourRole: 'daughter' }
const pages = { danger: ['danger', 'dangerWords'], name: ['name', 'knownAs'], knows: ['knows'], reach: ['way', 'telephone', 'message'], wants: ['wants', 'whose'], you: ['yourName', 'yourRole'], talk: ['language', 'help'], age: ['age'], where: ['where'], beside: ['beside', 'besideName'] } as const

describe('the public form', () => {
  let world: World
  let app: ReturnType<typeof peopleWeb>
  let visitor: Visitor
  beforeAll(async () => {
    world = await openWorld()
    await somebody(world, 'Asha Rahman', { kind: 'staff' }, 'coordinator')
  })
  afterAll(() => world.close())
  // Monday before nine: whatever is sent then is looked at by one. Each test a minute later, and with a web that has counted nobody yet.
  let minutes = 0
  let now = mondayMorning
  beforeEach(() => {
    now = new Date(mondayMorning.getTime() - 3_600_000 + (minutes += 1) * 60_000)
    world.clock.moveTo(now)
    app = peopleWeb(world)
    visitor = visitorOf(app)
  })

  const only = (answers: Answers, names: readonly string[]) => Object.fromEntries(names.flatMap((name) => (answers[name] ? [[name, answers[name]]] : [])))
  const begins = async (answers: Answers, who = visitor) => {
    await who.get('/test/refer')
    return who.follow(await who.send('/test/refer', only(answers, ['who'])))
  }
  const answersAll = async (answers: Answers, who = visitor) => {
    await begins(answers, who)
    for (const [page, names] of Object.entries(pages)) {
      await who.get(`/test/refer/questions/${page}`)
      expect((await who.send(`/test/refer/questions/${page}`, only(answers, names))).status, page).toBe(303)
    }
    return who.get('/test/refer/check')
  }
  const sends = async (answers: Answers, who = visitor) => {
    await answersAll(answers, who)
    return who.follow(await who.send('/test/refer/sending'))
  }
  const count = async (table: 'referral' | 'referral_draft' | 'referral_alert' | 'task') => world.work(async (work) => Number((await work.db.selectFrom(table).select(sql<number>`count(*)`.as('n')).where('organisation_id', '=', work.organisation.id).executeTakeFirstOrThrow()).n))
  const drafts = () => world.work((work) => work.db.selectFrom('referral_draft as d').leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'd.organisation_id').onRef('k.subject_id', '=', 'd.id')).select(['d.id', 'd.browser_hash', 'd.code_hash', 'd.answers_sealed', 'd.referral_id', 'k.wrapped']).where('d.organisation_id', '=', work.organisation.id).orderBy('d.started_at', 'desc').orderBy('d.id', 'desc').execute())

  it('becomes one referral with what was told, and asks the person first', async () => {
    const before = await count('referral')
    const page = await sends(karen)
    expect(page.at).toBe('/test/refer/sent')
    expect(page.html).toContain('Thank you. It has arrived.')
    expect(await count('referral')).toBe(before + 1)
    const tasks = await world.work((work) => work.db.selectFrom('task').select('kind').where('organisation_id', '=', work.organisation.id).orderBy('raised_at', 'desc').execute())
    expect(tasks.map(({ kind }) => kind)).toContain('ask the person first')
  })

  it('keeps nobody’s answers in the open, and none of them once it is sent', async () => {
    await answersAll(karen)
    const [under] = await drafts()
    expect(under?.answers_sealed?.toString('latin1')).not.toContain('crossword')
    const again = await visitor.get('/test/refer/questions/wants')
    expect(again.html).toContain('Somebody for the crossword')
    await visitor.follow((await visitor.get('/test/refer/check'), await visitor.send('/test/refer/sending')))
    expect((await visitor.get('/test/refer/questions/wants')).location).toBe('/test/refer/sent')
    const [sent] = await drafts()
    expect(sent?.referral_id).not.toBeNull()
    expect((await visitor.get('/test/refer/sent')).html).not.toMatch(/crossword|Jean|Karen/)
  })

  it('sent twice by a double tap, from a second tab, or again after a lost answer is one referral', async () => {
    const before = await count('referral')
    await answersAll(karen)
    const double = await Promise.all([visitor.send('/test/refer/sending'), visitor.send('/test/refer/sending')])
    expect(double.map(({ location }) => location)).toEqual(['/test/refer/sent', '/test/refer/sent'])
    const other = visitorOf(app)
    for (const name of ['alongside-begun', 'alongside-door']) other.setCookie(name, visitor.cookie(name) ?? '')
    expect((await other.get('/test/refer/check')).location).toBe('/test/refer/sent')
    expect((await visitor.send('/test/refer/sending')).location).toBe('/test/refer/sent')
    expect(await count('referral')).toBe(before + 1)
  })

  it('sent from two tabs at the same moment is one referral', async () => {
    const before = await count('referral')
    await answersAll(karen)
    const tab = visitorOf(app)
    for (const name of ['alongside-begun', 'alongside-door']) tab.setCookie(name, visitor.cookie(name) ?? '')
    await tab.get('/test/refer/check')
    await Promise.all([visitor.send('/test/refer/sending'), tab.send('/test/refer/sending')])
    expect(await count('referral')).toBe(before + 1)
  })

  it('begun again in another window takes nothing from the first: answers of two people never mix', async () => {
    await begins(karen)
    await visitor.get('/test/refer/questions/name')
    const tab = visitorOf(app)
    for (const name of ['alongside-begun', 'alongside-door']) tab.setCookie(name, visitor.cookie(name) ?? '')
    await begins({ who: 'myself' }, tab)
    const late = await visitor.send('/test/refer/questions/name', { name: 'Jean Whitlock' })
    expect(late.status).toBe(422)
    expect(late.html).toContain('There is nothing open here')
    expect((await tab.get('/test/refer/check')).html).not.toContain('Jean')
  })

  it('opens to nobody who kept the cookie that was in a shared browser before, begun there or opened there with a code', async () => {
    await begins(karen)
    const before = visitor.cookie('alongside-begun') ?? ''
    const spy = async () => {
      const spying = visitorOf(app)
      spying.setCookie('alongside-begun', before)
      return (await spying.get('/test/refer/check')).html
    }
    await begins({ who: 'myself' })
    await visitor.get('/test/refer/questions/name')
    const saved = await visitor.follow(await visitor.send('/test/refer/questions/name', { name: 'Omar Aziz', next: 'later' }))
    const [code = ''] = /\d{4} \d{4} \d{4} \d{4}/.exec(saved.html) ?? []
    expect(await spy()).toContain('There is nothing open here')
    visitor.setCookie('alongside-begun', before)
    await visitor.get('/test/refer/code')
    await visitor.follow(await visitor.send('/test/refer/code', { code }))
    expect((await visitor.get('/test/refer/check')).html).toContain('Omar Aziz')
    expect(await spy()).toContain('There is nothing open here')
  })

  it('opens again with its code on another device, and no longer on the first', async () => {
    await begins(karen)
    await visitor.get('/test/refer/questions/name')
    const saved = await visitor.follow(await visitor.send('/test/refer/questions/name', { name: 'Jean Whitlock', next: 'later' }))
    const [code = ''] = /\d{4} \d{4} \d{4} \d{4}/.exec(saved.html) ?? []
    expect(code).not.toBe('')
    const [kept] = await drafts()
    expect(kept?.code_hash?.toString('latin1')).not.toContain(code.replaceAll(' ', ''))
    const library = visitorOf(app)
    await library.get('/test/refer/code')
    expect((await library.send('/test/refer/code', { code: '1234 5678 9012 3456' })).html).toContain('We don’t have anything under that code')
    await library.get('/test/refer/code')
    const gone = await library.follow(await library.send('/test/refer/code', { code: code.replaceAll(' ', '-') }))
    expect(gone.at).toBe('/test/refer/questions/danger')
    expect((await library.get('/test/refer/check')).html).toContain('Jean Whitlock')
    expect((await visitor.get('/test/refer/check')).html).toContain('There is nothing open here')
  })

  it('ends with leaving: the cookie, the answers and their key', async () => {
    await answersAll(karen)
    const [under] = await drafts()
    const left = await visitor.get('/test/refer/leaving')
    expect(left.location).toBe('https://www.bbc.co.uk/weather')
    expect(left.headers.get('cache-control')).toBe('no-store')
    expect(visitor.cookie('alongside-begun')).toBeUndefined()
    expect((await drafts()).map(({ id }) => id)).not.toContain(under?.id)
    const key = await world.work((work) => work.db.selectFrom('data_key').select(['wrapped', 'destroyed_at']).where('organisation_id', '=', work.organisation.id).where('subject_id', '=', under?.id ?? '').executeTakeFirst())
    expect(key?.wrapped).toBeNull()
    const back = await visitor.get('/test/refer/questions/wants')
    expect(back.html).not.toMatch(/crossword|Jean/)
  })

  it('left with a code kept still opens with it', async () => {
    await begins(karen)
    await visitor.get('/test/refer/questions/name')
    const saved = await visitor.follow(await visitor.send('/test/refer/questions/name', { name: 'Jean', next: 'later' }))
    const [code = ''] = /\d{4} \d{4} \d{4} \d{4}/.exec(saved.html) ?? []
    await visitor.get('/test/refer/leaving')
    await visitor.get('/test/refer/code')
    await visitor.follow(await visitor.send('/test/refer/code', { code }))
    expect((await visitor.get('/test/refer/check')).html).toContain('Jean')
  })

  it('is forgotten by a browser that does nothing for two hours, and purged on its day with its key (domain 2.1: draft purge)', async () => {
    await begins(karen)
    const [mine] = await drafts()
    world.clock.moveTo(new Date(now.getTime() + 121 * 60_000))
    expect((await visitor.get('/test/refer/check')).html).toContain('There is nothing open here')
    world.clock.moveTo(new Date(now.getTime() + 29 * 86_400_000))
    await world.work(purgeDrafts)
    expect((await drafts()).map(({ id }) => id)).toContain(mine?.id)
    world.clock.moveTo(new Date(now.getTime() + 30 * 86_400_000))
    await world.work(purgeDrafts)
    expect(await drafts()).toEqual([])
    const keys = await world.work((work) => work.db.selectFrom('data_key').select('wrapped').where('organisation_id', '=', work.organisation.id).where('subject_id', '=', mine?.id ?? '').execute())
    expect(keys).toEqual([{ wrapped: null }])
  })

  it('raises an alert and a task for a named person where danger was named, and only there', async () => {
    const before = await count('referral_alert')
    await sends(karen)
    expect(await count('referral_alert')).toBe(before)
    const page = await sends({ ...karen, danger: 'yes', dangerWords: 'I heard shouting' }, visitorOf(app))
    expect(page.html).toContain('1:00pm today')
    expect(page.html).toContain('tel:116123')
    const alerts = await world.work((work) => work.db.selectFrom('referral_alert').select(['look_by', 'seen_at']).where('organisation_id', '=', work.organisation.id).execute())
    expect(alerts.at(-1)).toEqual({ look_by: new Date('2026-11-23T13:00:00Z'), seen_at: null })
    const tasks = await world.work((work) => work.db.selectFrom('task').select(['kind', 'owner_id']).where('organisation_id', '=', work.organisation.id).where('kind', '=', 'look at danger named').execute())
    expect(tasks).toHaveLength(before + 1)
  })

  it('shows help at once on a yes, sends nothing by it, and rings whoever leaves a name and a number', async () => {
    const [referrals, alerts] = [await count('referral'), await count('referral_alert')]
    await begins(karen)
    const help = await visitor.follow(await visitor.send('/test/refer/questions/danger', { danger: 'yes' }))
    expect(help.at).toBe('/test/refer/help')
    for (const way of ['tel:999', 'tel:111', 'tel:116123', 'sms:85258']) expect(help.html).toContain(way)
    expect([await count('referral'), await count('referral_alert')]).toEqual([referrals, alerts])
    expect((await visitor.send('/test/refer/ring-me', { name: '', telephone: 'x' })).status).toBe(422)
    const sent = await visitor.follow(await visitor.send('/test/refer/ring-me', { name: 'M', telephone: '07700 900001', message: 'no' }))
    expect(sent.at).toBe('/test/refer/sent')
    expect([await count('referral'), await count('referral_alert')]).toEqual([referrals + 1, alerts + 1])
  })

  it('refuses nobody: under 18, and of the same name as somebody who died or wants no contact, a person looks first', async () => {
    const { participation, person } = await somebody(world, 'Ada Nkemelu', { kind: 'member', limits: [{ kind: 'none', words: null }] })
    await world.work((work) => work.db.insertInto('death_flag').values({ organisation_id: work.organisation.id, id: work.newId(), person_id: person, certain: false, since: work.now }).execute())
    expect(participation).not.toBe('')
    await sends({ ...karen, name: 'ada NKEMELU', age: 'under 18' })
    const [latest] = await world.work((work) => work.db.selectFrom('referral').select(['id', 'state', 'look_first']).where('organisation_id', '=', work.organisation.id).orderBy('recorded_at', 'desc').limit(1).execute())
    expect(latest).toMatchObject({ state: 'received', look_first: ['under 18', 'may have died', 'may have asked for no contact'] })
    const tasks = await world.work((work) => work.db.selectFrom('task').select('kind').where('organisation_id', '=', work.organisation.id).where('kind', '=', 'look before anything else').execute())
    expect(tasks).toHaveLength(1)
    const { account, actor } = await somebody(world, 'Ruth Vane', { kind: 'staff' }, 'coordinator')
    const says = () => world.work((work) => askPerson(work, { referral: latest?.id ?? '', answer: 'yes', channel: 'phone', on: work.today }), actor)
    expect(await says()).toEqual({ refused: 'a person decides first' })
    const ruth = await signedIn(world, app, account)
    const row = new RegExp(`href="/test/referrals/${latest?.id}"(?:(?!</li>)[^])*`).exec((await ruth.get('/test/referrals')).html)?.[0]
    expect(row).toContain('Look at this first, before anything is done.')
    expect(row).not.toContain('Once, in a way that’s safe')
    const page = await ruth.get(`/test/referrals/${latest?.id}`)
    for (const said of ['may be under 18', 'has died, or may have', 'asked us not to be in touch']) expect(page.html).toContain(said)
    const looked = await ruth.follow(await ruth.send(`/test/referrals/${latest?.id}/first-look`))
    expect(looked.html).not.toContain('Look at this first')
    expect(await world.work((work) => work.db.selectFrom('task').select('settled_how').where('organisation_id', '=', work.organisation.id).where('kind', '=', 'look before anything else').execute())).toEqual([{ settled_how: 'looked' }])
    expect(await says()).toBe('noted')
  })

  it('asks whoever fills in the box for programs to send again without it, and takes it then', async () => {
    const before = await count('referral')
    await answersAll(karen)
    const trapped = await visitor.send('/test/refer/sending', { website: 'https://spam.example' })
    expect(trapped.status).toBe(422)
    expect(await count('referral')).toBe(before)
    await visitor.send('/test/refer/sending', { website: '' })
    expect(await count('referral')).toBe(before + 1)
  })

  it('brings a couple in as two, each asked apart', async () => {
    const before = await count('referral')
    const page = await sends({ ...karen, beside: 'yes', besideName: 'Alf Whitlock' })
    expect(page.html).toContain('We ask the other person apart.')
    expect(await count('referral')).toBe(before + 2)
    const two = await world.work((work) => work.db.selectFrom('referral as r').innerJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'r.organisation_id').onRef('p.id', '=', 'r.member_id')).innerJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id')).select(['n.name', 'r.id']).where('r.organisation_id', '=', work.organisation.id).orderBy('r.recorded_at', 'desc').limit(2).execute())
    expect(two.map(({ name }) => name).sort()).toEqual(['Alf Whitlock', 'Jean Whitlock'])
  })

  it('keeps no more than a form can hold: a kind sentence, what was typed still there, and nothing lost that was saved', async () => {
    await begins(karen)
    await visitor.get('/test/refer/questions/name')
    await visitor.send('/test/refer/questions/name', { name: 'Jean Whitlock' })
    await visitor.get('/test/refer/questions/wants')
    expect((await visitor.send('/test/refer/questions/wants', { wants: 'y'.repeat(30_000), next: 'later' })).status, 'saved with its mistake').toBe(303)
    await visitor.get('/test/refer/questions/hopes')
    const much = await visitor.send('/test/refer/questions/hopes', { hopes: 'x'.repeat(40_000), next: 'later' })
    expect(much.status).toBe(422)
    expect(much.html).toContain('This is more than we can keep for you.')
    expect(much.html).toContain('x'.repeat(40_000))
    expect((await visitor.get('/test/refer/questions/wants')).html).toContain('y'.repeat(30_000))
    expect((await visitor.get('/test/refer/questions/name')).html).toContain('Jean Whitlock')
    expect((await visitor.get('/test/refer/questions/hopes')).html).not.toContain('xxx')
  })

  it('takes “just ring me” for nobody’s yes: it may be about somebody else', async () => {
    await begins({ who: 'family or friend' })
    await visitor.send('/test/refer/questions/danger', { danger: 'yes' })
    await visitor.get('/test/refer/help')
    await visitor.follow(await visitor.send('/test/refer/ring-me', { name: 'Ringme Only', telephone: '07700 900002', message: 'no' }))
    const { source, kinds } = await world.work(async (work) => {
      const row = await work.db.selectFrom('referral as r').innerJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'r.organisation_id').onRef('p.id', '=', 'r.member_id')).innerJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id')).select(['r.id', 'r.source']).where('r.organisation_id', '=', work.organisation.id).where('n.name', '=', 'Ringme Only').executeTakeFirstOrThrow()
      const tasks = await work.db.selectFrom('task').select('kind').where('organisation_id', '=', work.organisation.id).where('thing_id', '=', row.id).orderBy('kind').execute()
      return { source: row.source, kinds: tasks.map(({ kind }) => kind) }
    })
    expect(source).toBe('not known')
    expect(kinds).toEqual(['ask the person first', 'look at danger named'])
  })

  it('promises word of how it came out only to whoever left a way to be told', async () => {
    expect((await sends(karen)).html).toContain('You left us no way to reach you')
    const later = visitorOf(app)
    await answersAll(karen, later)
    await later.get('/test/refer/questions/you')
    await later.send('/test/refer/questions/you', { yourName: 'Karen', yourRole: 'daughter', yourEmail: 'karen@example.org' })
    await later.get('/test/refer/check')
    const told = await later.follow(await later.send('/test/refer/sending'))
    expect(told.html).toContain('If they agree, you hear how it came out')
    expect(told.html).not.toMatch(/karen@|no way to reach you/)
  })

  it('gives a professional a code to follow it by, once, and keeps only its hash', async () => {
    const nurse: Answers = { who: 'professional', danger: 'no', name: 'Jean W', knows: 'knows', way: 'phone', telephone: '07700 900123', message: 'yes', wants: 'Company', yourName: 'Bell', yourRole: 'Practice nurse', yourEmail: 'bell@surgery.example' }
    await begins(nurse)
    for (const [page, names] of Object.entries({ danger: ['danger'], person: ['name'], knows: ['knows'], reach: ['way', 'telephone', 'message'], wants: ['wants'], work: ['yourName', 'yourRole', 'yourEmail'] })) {
      await visitor.get(`/test/refer/questions/${page}`)
      await visitor.send(`/test/refer/questions/${page}`, only(nurse, names))
    }
    await visitor.get('/test/refer/check')
    const page = await visitor.follow(await visitor.send('/test/refer/sending'))
    const [code = ''] = /\b(\d{4} ){3}\d{4}\b/.exec(page.html) ?? []
    expect(code).not.toBe('')
    const codes = await world.work((work) => work.db.selectFrom('referral_code').select(['opens', 'code_hash']).where('organisation_id', '=', work.organisation.id).where('opens', '=', 'how far it is').execute())
    expect(codes.at(-1)?.code_hash.toString('latin1')).not.toContain(code)
  })
})
