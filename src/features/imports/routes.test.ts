import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listsOf, typedList } from '../../../tests/support/lists.ts'
import { somebody, signedIn } from '../../../tests/support/neighbours.ts'
import type { Visitor } from '../../../tests/support/visitor.ts'
import { openWorld, type World } from '../../../tests/support/world.ts'
import { asDay } from '../../engines/calendar/day.ts'
import { decodeText } from '../../engines/reading/decode-text.ts'
import { splitTable } from '../../engines/reading/split-table.ts'
import type { SourceFile } from '../../engines/reading/types.ts'
import { rateLimiter } from '../../platform/http/rate-limit.ts'
import { installationText } from '../../platform/keys/installation-text.ts'
import { webOf } from '../../start/web.ts'
import { afterDeath } from '../../start/after-death.ts'
import { asOfFrom } from './sending/list-routes.ts'
import { openHere } from './opened-lists.ts'
import { importRoutes } from './routes.ts'

type Page = { status: number; html: string; location: string | null }

describe('lists on pages', () => {
  let world: World
  let app: ReturnType<typeof webOf>
  let asha: Visitor
  let bilal: Visitor
  let cookie: string

  beforeAll(async () => {
    world = await openWorld()
    const text = installationText(world.master)
    app = webOf(
      { ...world.alongside, doors: [], rooms: [importRoutes({ afterDeath, open: openHere })] },
      {
        assets: { version: 'test', files: new Map() }, outside: 'http://localhost:3000', secure: false, trustProxy: false, limiter: rateLimiter({ perMinute: 100_000 }), mailLeaves: false,
        sealForInstallation: text.seal, openForInstallation: text.open, health: async () => ({ healthy: true, ready: true, database: '', mail: '', queue: '', version: '' }),
        onFault: (fault) => {
          throw fault
        },
      },
      [],
    )
    const coordinator = await somebody(world, 'Asha Rahman', { kind: 'staff' }, 'coordinator')
    const supporter = await somebody(world, 'Bilal Aziz', { kind: 'supporter' }, 'supporter')
    asha = await signedIn(world, app, coordinator.account)
    bilal = await signedIn(world, app, supporter.account)
    cookie = asha.cookie('alongside') ?? ''
  })
  afterAll(() => world.close())

  /** Sends files as a browser does, with the hidden fields of the form on the page. */
  async function sendFiles(files: readonly SourceFile[], fields: Record<string, string> = {}): Promise<Page> {
    const { html } = await asha.get('/test/imports')
    const form = new FormData()
    for (const [, name = '', value = ''] of (html.split('action="/test/imports"')[1] ?? '').matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)) if (!form.has(name)) form.set(name, value)
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    for (const file of files) form.append('files', new File([new Uint8Array(file.bytes)], file.name))
    const answer = await app.request('http://localhost:3000/test/imports', { method: 'POST', body: form, headers: { cookie: `alongside=${cookie}`, 'sec-fetch-site': 'same-origin' } })
    return { status: answer.status, html: await answer.text(), location: answer.headers.get('location') }
  }
  const send = async (action: string, fields: Record<string, string> = {}) => asha.follow(await asha.send(action, fields))
  const heading = (html: string) => /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1]?.replaceAll(/<[^>]*>/g, '')

  it('are nothing a supporter may open', async () => {
    expect((await bilal.get('/test/imports')).status).toBe(403)
  })
  it('say what is wrong with what was sent, each beside its field', async () => {
    expect((await sendFiles([])).html).toContain('Choose at least one list')
    const pdf = await sendFiles([{ name: 'list.csv', bytes: new TextEncoder().encode('%PDF-1.7') }])
    expect(pdf.status).toBe(422)
    expect(pdf.html).toContain('It’s a PDF')
    expect((await sendFiles(listsOf('A'), { 'asOf-day': '31', 'asOf-month': '6', 'asOf-year': '2025' })).html).toContain('Enter the day as numbers')
  })

  let at: string
  it('are sent together, and their headings are there to be confirmed', async () => {
    const sent = await sendFiles(listsOf('A'), { 'asOf-day': '30', 'asOf-month': '6', 'asOf-year': '2025' })
    expect(sent.status).toBe(303)
    at = sent.location ?? ''
    const { html } = await asha.get(at)
    expect(heading(html)).toBe('What the headings mean')
    expect(html).toContain('referrals.csv')
    expect(html).toContain('Heading “P/code”')
  })
  it('do not take two headings for one thing, and say which', async () => {
    await asha.get(at)
    const seen = await asha.send(`${at}/mapping`, { 'kind-0': 'members', 'kind-1': 'supporters', 'column-0-3': 'name' })
    expect(seen.status).toBe(422)
    expect(seen.html).toContain('Two headings of referrals.csv both mean “Name”')
  })
  it('are read, and shown as what would be made: nobody is there yet', async () => {
    await asha.get(at)
    const seen = await send(`${at}/mapping`, { 'kind-0': 'members', 'kind-1': 'supporters' })
    expect(heading(seen.html)).toBe('What would be made')
    expect(seen.html).toMatch(/People<\/dt><dd>196/)
    expect(seen.html).toContain('LEFT / DO NOT USE BELOW')
    expect(seen.html).not.toMatch(/suicid/i)
    const { n } = await world.work(async (work) => work.db.selectFrom('participation').select((eb) => eb.fn.countAll<number>().as('n')).where('organisation_id', '=', work.organisation.id).where('kind', '=', 'member').executeTakeFirstOrThrow())
    expect(n).toBe(0)
  })
  it('ask their questions as radios, show no more of a held row than its name, and keep the answers', async () => {
    const { html } = await asha.get(`${at}/questions`)
    expect(html).toContain('Are Keith Lumb and Keith Lamb the same person?')
    expect(html).toContain('Bring in Marek Sikora?')
    expect(html).not.toContain('rang surgery')
    const first = /name="(answer-[0-9a-f-]+)" value="leave out"/.exec(html)?.[1] ?? ''
    const seen = await send(`${at}/answers`, { [first]: 'leave out', page: '1' })
    expect(seen.html).toContain('Saved 1 answer.')
    expect((await asha.get(`${at}/questions`)).html).toMatch(new RegExp(`name="${first}" value="leave out" checked`))
  })
  it('do not say that something was saved where nothing was answered', async () => {
    const seen = await send(`${at}/answers`, { page: '1' })
    expect(seen.html).toContain('Nothing was answered on that page. Its questions stay open.')
    expect(seen.html).not.toContain('Saved')
  })
  it('come back with what was typed where something is missing', async () => {
    const { html } = await asha.get(`${at}/questions`)
    const cell = /name="answer-([0-9a-f-]+)" value="value"/.exec(html)?.[1] ?? ''
    const seen = await asha.send(`${at}/answers`, { [`answer-${cell}`]: 'value', [`value-${cell}`]: ' ', page: '1' })
    expect(seen.status).toBe(422)
    expect(seen.html).toContain('Write the right value, or choose Leave it empty')
  })
  it('show a held row whole only at its own address, and that is written in the audit', async () => {
    const { html } = await asha.get(`${at}/questions`)
    const link = [...html.matchAll(/href="(\/test\/imports\/questions\/[0-9a-f-]+)"/g)].map((found) => found[1] ?? '')
    const pages = await Promise.all(link.map((one) => asha.get(one)))
    expect(pages.some((page) => page.html.includes('rang surgery'))).toBe(true)
    const read = await world.work(async (work) => work.db.selectFrom('audit_entry').select('did').where('organisation_id', '=', work.organisation.id).where('did', '=', 'questions from a list read').execute())
    expect(read.length).toBeGreaterThanOrEqual(link.length)
  })
  it('are brought in, and a question left open is answered from where its task leads', async () => {
    await asha.get(at)
    const seen = await send(`${at}/bringing-in`)
    expect(heading(seen.html)).toBe('Brought in')
    expect(seen.html).toContain('196 people are here now')
    const { thing } = await world.work(async (work) => work.db.selectFrom('task').select('thing_id as thing').where('organisation_id', '=', work.organisation.id).where('kind', '=', 'answer a question from a list').orderBy('due_on').executeTakeFirstOrThrow())
    expect((await asha.get(`/test/imports/questions/${thing}?show=all`)).location, 'one of many leads to where they are answered together').toBe(`${at}/questions`)
    await asha.get(`/test/imports/questions/${thing}`)
    expect((await asha.send(`/test/imports/questions/${thing}/answer`)).html).toContain('Choose an answer')
    expect(heading((await send(`/test/imports/questions/${thing}/answer`, { [`answer-${thing}`]: 'leave out' })).html)).toBe('Brought in')
  })
  it('say whom row 30 became', async () => {
    const { html } = await asha.get(`${at}/rows?row=30`)
    expect(html).toContain('Ron Ackroyd')
    expect(html).toContain('Sheila Ackroyd')
    expect((await asha.get(`${at}/rows?row=nine`)).html).toContain('There is no such row.')
  })
  it('give back the rows nobody came of, with why, as a file nothing runs in, and without what is to be read first', async () => {
    expect((await asha.get(at)).html).toContain('Rows of referrals.csv')
    const taken = await app.request(`http://localhost:3000${at}/left-out?list=referrals.csv`, { headers: { cookie: `alongside=${cookie}` } })
    expect([taken.status, taken.headers.get('content-type'), taken.headers.get('content-disposition')]).toEqual([200, 'text/csv; charset=utf-8', 'attachment; filename="nobody-came-of-these---referrals.csv"'])
    const bytes = new Uint8Array(await taken.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const { rows } = splitTable(decodeText(bytes).text)
    expect(rows[0]?.slice(0, 2)).toEqual(['Row in the list', 'Why nobody came of it'])
    expect(rows.find((row) => row.includes('Marek Sikora'))?.[1]).toContain('Somebody reads this row here first')
    expect(rows.find((row) => row.some((cell) => cell.includes('LEFT / DO NOT USE BELOW')))?.[1]).not.toBe('')
    expect(rows.slice(1).every((row) => /^\d+$/.test(row[0] ?? '') && (row[1] ?? '') !== '')).toBe(true)
    expect(rows.flat().join(' ')).not.toMatch(/suicid|rang surgery/i)
    const noted = await world.work(async (work) => work.db.selectFrom('audit_entry').select('thing_id as thing').where('organisation_id', '=', work.organisation.id).where('did', '=', 'rows left out taken as a file').execute())
    expect(noted.map((one) => one.thing)).toEqual([at.split('/').at(-1)])
    expect((await bilal.get(`${at}/left-out`)).status).toBe(403)
    expect((await asha.get(`${at}/left-out?list=other.csv`)).status).toBe(404)
  })
  it('are recognised when they are sent again', async () => {
    const again = (await sendFiles(listsOf('A').slice(1))).location ?? ''
    await asha.get(again)
    const shown = await send(`${again}/mapping`, { 'kind-0': 'supporters' })
    expect(shown.html).toContain('One of these files was brought in on 23 November')
    expect((await asha.send(`${again}/bringing-in`)).status).toBe(422)
    await asha.get(again)
    expect(heading((await send(`${again}/putting-aside`)).html)).toBe('Lists')
  })
  it('are undone from a page that says what goes, and not twice', async () => {
    world.clock.moveTo(new Date(world.clock.now().getTime() + 60_000))
    const { html } = await asha.get(`${at}/undoing`)
    expect(html).toContain('196 people go.')
    expect(heading((await send(`${at}/undoing`)).html)).toBe('Taken away again')
    expect((await asha.get(`${at}/undoing`)).status).toBe(404)
    expect((await asha.get(`${at}/questions`)).status).toBe(404)
  })
  it('in another organisation are not there', async () => {
    await world.another('elsewhere')
    expect((await asha.get(at.replace('/test/', '/elsewhere/'))).status).toBe(404)
  })
  it('escape whatever stands in a cell', async () => {
    const sent = await sendFiles([typedList('<b>.csv', 'Name,Date recd,Lives,Tel,<script>x', 'Ann Lee,01/02/2024,alone,ex-dir,"<img src=x onerror=alert(1)>"')])
    const { html } = await asha.get(sent.location ?? '')
    expect(html).not.toMatch(/<img src=x|<script>x/)
    expect(html).toContain('&lt;img src=x')
  })
})

describe('the day a list was true', () => {
  const today = asDay('2026-11-23')
  it.each([
    [{ day: '', month: '', year: '' }, '2026-11-23'],
    [{ day: '30', month: '6', year: '2025' }, '2025-06-30'],
    [{ day: '31', month: '6', year: '2025' }, undefined],
    [{ day: '24', month: '11', year: '2026' }, undefined],
    [{ day: '1', month: '', year: '2025' }, undefined],
  ])('%o is %s', (parts, day) => expect(asOfFrom(parts, today)).toBe(day))
})
