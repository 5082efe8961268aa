import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { peopleWeb, somebody } from '../../../../tests/support/neighbours.ts'
import { formsOn, visitorOf } from '../../../../tests/support/visitor.ts'
import { openWorld, type World } from '../../../../tests/support/world.ts'
import { optionalQuestionsOf, questions, questionsOf } from './draft.ts'
import { allFields, type FieldName, fields, mostOf, openFields } from './question.ts'
import { readReferralTold } from '../store.ts'

/** As in the Big List of Naughty Strings: what people and programs write that breaks careless software. */
const naughty = [
  'undefined', 'null', 'NaN', '0', '-1', '1e309', 'true', '""', "'", "'; drop table referral; --", '1 or 1=1', '$1', '%s%n%x', '{{7*7}}', '${7*7}', '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '&lt;b&gt; &amp; &#0;', '</textarea><b>', '<!-- -->', ']]>',
  'Ω≈ç√∫˜µ≤≥÷', '田中さんにあげて下さい', 'الكل في المجمو عة (5)', '‮right to left', 'Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮', '👩‍👩‍👧‍👦 🏳️‍🌈', '​zero​width', ' leading and trailing ', 'a\tb', 'two\nlines\n\nand a gap', '\n\nbegins with lines', '../../../etc/passwd', 'file:///etc/passwd', 'C:\\con\\nul', '%00%0a', '\\', '\\\\x41', '`touch x`', '=1+1', 'O’Brien-Ní Dhónaill', 'Ⓜ️', '﷽', '\u202a\u2066', '\uFEFFbom', 'ÅÅ',
]

describe('the public form under strain', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
    await somebody(world, 'Asha Rahman', { kind: 'staff' }, 'coordinator')
  })
  afterAll(() => world.close())

  const unescaped = (html: string) => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
  /** What a browser would show in a field: an attribute as it stands, a text area without the one line end that HTML takes away. */
  const shownIn = (html: string, name: string): string | undefined => {
    const area = new RegExp(`<textarea[^>]*name="${name}"[^>]*>([^<]*)</textarea>`).exec(html)?.[1]
    const value = area !== undefined ? area.replace(/^\n/, '') : new RegExp(`<input[^>]* name="${name}" value="([^"]*)"`).exec(html)?.[1]
    return value === undefined ? undefined : unescaped(value)
  }

  it('gives every naughty string back as it was written, in lines and in long answers', { timeout: 60_000 }, async () => {
    const visitor = visitorOf(peopleWeb(world))
    await visitor.get('/test/refer')
    await visitor.follow(await visitor.send('/test/refer', { who: 'family or friend' }))
    const wrong: string[] = []
    for (const text of naughty) {
      const inLine = text.replaceAll(/[\n\t]/g, ' ')
      for (const [page, name, written] of [['name', 'name', inLine], ['visitors', 'visitors', text]] as const) {
        await visitor.get(`/test/refer/questions/${page}`)
        const sent = await visitor.send(`/test/refer/questions/${page}`, { [name]: written })
        const again = sent.status === 422 ? sent : await visitor.get(`/test/refer/questions/${page}`)
        const shown = shownIn(again.html, name)
        if (shown !== written) wrong.push(`${name}: ${JSON.stringify(written)} came back as ${JSON.stringify(shown)}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('keeps what was written, sealed, to the letter', async () => {
    const visitor = visitorOf(peopleWeb(world))
    const wants = naughty.filter((text) => text.trim() !== '').join('\n').slice(0, 2000)
    await visitor.get('/test/refer')
    await visitor.follow(await visitor.send('/test/refer', { who: 'myself' }))
    for (const [page, fields] of [['danger', { danger: 'no' }], ['name', { name: '田中 “Zed” O’Brien' }], ['reach', { way: 'letter', address: '1 The <Street>\nWenbury', letter: 'yes' }], ['wants', { wants }]] as const) {
      await visitor.get(`/test/refer/questions/${page}`)
      expect((await visitor.send(`/test/refer/questions/${page}`, fields)).status).toBe(303)
    }
    await visitor.get('/test/refer/check')
    expect((await visitor.send('/test/refer/sending')).location).toBe('/test/refer/sent')
    const kept = await world.work(async (work) => {
      const row = await work.db.selectFrom('referral as r').innerJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'r.organisation_id').onRef('p.id', '=', 'r.member_id')).innerJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id')).select(['r.id', 'p.person_id as person', 'n.name']).where('r.organisation_id', '=', work.organisation.id).where('n.name', '=', '田中 “Zed” O’Brien').executeTakeFirstOrThrow()
      return (await readReferralTold(work, row))?.told.wants
    })
    expect(kept).toBe(wants)
  })

  it('takes every answer at its longest, and says of one sign more how long it may be', { timeout: 60_000 }, async () => {
    const visitor = visitorOf(peopleWeb(world))
    const chosen: Readonly<Record<string, string>> = { who: 'family or friend', danger: 'yes', knows: 'knows', way: 'letter', letter: 'yes', writeSafe: 'yes', interpreter: 'yes', whose: 'theirs', age: 'under 18', beside: 'yes', mayContact: 'any time' }
    const typed = (name: FieldName, more: number): string => (['line', 'long'].includes(fields[name].kind) ? 'ﷺ'.repeat(mostOf(name) + more) : (chosen[name] ?? ''))
    await visitor.get('/test/refer')
    await visitor.follow(await visitor.send('/test/refer', chosen))
    const asked = [...questionsOf(chosen), ...optionalQuestionsOf(chosen)].filter((question) => question !== 'who')
    for (const question of asked) {
      const names = openFields(allFields(questions[question]), chosen)
      await visitor.get(`/test/refer/questions/${question}`)
      const long = await visitor.send(`/test/refer/questions/${question}`, Object.fromEntries(names.map((name) => [name, typed(name, 1)])))
      for (const name of names.filter((one) => typed(one, 1) !== (chosen[one] ?? ''))) expect(long.html, name).toContain(`under ${mostOf(name).toLocaleString('en-GB')} characters`)
      expect((await visitor.send(`/test/refer/questions/${question}`, Object.fromEntries(names.map((name) => [name, typed(name, 0)])))).status, question).toBe(303)
    }
    await visitor.get('/test/refer/check')
    expect(await visitor.send('/test/refer/sending')).toMatchObject({ status: 303, location: '/test/refer/sent' })
  })

  it('asks a thousand in a minute from one place to wait, with the telephone, while others come through', { timeout: 120_000 }, async () => {
    const app = peopleWeb({ ...world, alongside: { ...world.alongside, organisations: { ...world.alongside.organisations, find: async () => ({ ...world.organisation, telephone: '07700 900180' }) } } })
    const from = (address: string) => ({ incoming: { socket: { remoteAddress: address } } })
    const ask = async (address: string, cookies: Map<string, string>, path: string, body?: Record<string, string>) => {
      const answer = await app.request(`http://localhost:3000${path}`, { method: body ? 'POST' : 'GET', headers: { 'sec-fetch-site': 'same-origin', ...(cookies.size ? { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}), ...(body ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) }, ...(body ? { body: new URLSearchParams(body).toString() } : {}) }, from(address))
      for (const line of answer.headers.getSetCookie()) cookies.set(line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1).split(';')[0] ?? '')
      return { status: answer.status, html: await answer.text() }
    }
    /** One whole form of the least that is needed. Returns the last answer, or the first that was no step on. */
    const submits = async (address: string) => {
      const cookies = new Map<string, string>()
      let at = await ask(address, cookies, '/test/refer')
      const steps: [string, string, Record<string, string>][] = [['/test/refer', '/test/refer/questions/danger', { who: 'myself' }], ['/test/refer/questions/danger', '/test/refer/questions/name', { danger: 'no' }], ['/test/refer/questions/name', '/test/refer/questions/reach', { name: `From ${address}` }], ['/test/refer/questions/reach', '/test/refer/questions/wants', { way: 'email', email: 'a@home.example' }], ['/test/refer/questions/wants', '/test/refer/check', { wants: 'Chess' }], ['/test/refer/sending', '/test/refer/sent', {}]]
      for (const [action, next, fields] of steps) {
        const form = formsOn(at.html).find((one) => one.action === action)
        if (!form) return at
        const sent = await ask(address, cookies, action, { ...form.hidden, ...fields })
        if (sent.status !== 303) return sent
        at = await ask(address, cookies, next)
      }
      return at
    }
    const alone = performance.now()
    expect((await submits('192.0.2.1')).html).toContain('Thank you. It has arrived.')
    const usual = performance.now() - alone

    const flood = Array.from({ length: 20 }, async () => {
      const cookies = new Map<string, string>()
      const [form] = formsOn((await ask('198.51.100.66', cookies, '/test/refer')).html)
      const answers = [await submits('198.51.100.66')]
      for (let time = 1; time < 50; time += 1) answers.push(await ask('198.51.100.66', cookies, '/test/refer', { ...form?.hidden, repeat: crypto.randomUUID(), who: 'myself' }))
      return answers
    })
    const others: number[] = []
    for (let one = 0; one < 5; one += 1) {
      const began = performance.now()
      expect((await submits(`203.0.113.${one + 1}`)).html).toContain('Thank you. It has arrived.')
      others.push(performance.now() - began)
    }
    const flooded = (await Promise.all(flood)).flat()
    const waiting = flooded.filter(({ status }) => status === 429)
    const came = await world.work(async (work) => Number((await work.db.selectFrom('person').select(sql<number>`count(*)`.as('n')).where('organisation_id', '=', work.organisation.id).where('name', '=', 'From 198.51.100.66').executeTakeFirstOrThrow()).n))
    expect(flooded).toHaveLength(1000)
    expect(waiting.length).toBeGreaterThan(950)
    expect(waiting.every(({ html }) => html.includes('07700 900180') && html.includes('That was a lot at once'))).toBe(true)
    expect(came).toBeLessThanOrEqual(24)
    expect(Math.max(...others), `the slowest other took ${Math.round(Math.max(...others))} ms; alone a form took ${Math.round(usual)} ms`).toBeLessThan(20_000)
  })
})
