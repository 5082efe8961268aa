import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { peopleWeb, signedIn, somebody } from '../../../../tests/support/neighbours.ts'
import { openWorld, type World } from '../../../../tests/support/world.ts'
import { readFile } from '../../../engines/reading/read-file.ts'

const names = ['=cmd|1!A0', '+44 7700 900123', '-1', '@SUM(A1)', "'=1", '007', '12345678901234567890', 'Ann "Nan" Lee', 'Zoë 🌻 Finch', 'שָׁלוֹם כהן', 'O’Neill, Pat']

describe('everybody, taken as a file', () => {
  let world: World
  let app: ReturnType<typeof peopleWeb>
  let cookie: string
  let hats: string[]
  let supporters: string
  beforeAll(async () => {
    world = await openWorld()
    app = peopleWeb(world)
    const asha = await somebody(world, 'Asha Rahman', { kind: 'staff' }, 'coordinator')
    const bilal = await somebody(world, 'Bilal Aziz', { kind: 'supporter' }, 'supporter')
    hats = []
    for (const name of names) hats.push((await somebody(world, name, { kind: 'member', reach: [{ kind: 'telephone', value: '+447700900177', whose: null }] })).participation)
    cookie = (await signedIn(world, app, asha.account)).cookie('alongside') ?? ''
    supporters = (await signedIn(world, app, bilal.account)).cookie('alongside') ?? ''
  })
  afterAll(() => world.close())

  const take = async (query = '', as = cookie) => app.request(`http://localhost:3000/test/people/as-a-file${query}`, { headers: { cookie: `alongside=${as}` } })
  const read = async (answer: Response) => readFile({ name: 'people.csv', bytes: new Uint8Array(await answer.arrayBuffer()) }, { asOf: '2026-11-28' })

  it('comes back in with every name as it was, and holds no number', async () => {
    const answer = await take()
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([200, 'attachment; filename="people.csv"'])
    const file = await read(answer)
    expect(file.columns.map((column) => column.heading)).toEqual(['Name', 'Known as', 'Member or supporter', 'Area', 'Since', 'Died'])
    expect(file.columns[0]?.meaning).toBe('name')
    expect(file.records.map((record) => record.raw[0] ?? '').sort()).toEqual([...names, 'Bilal Aziz'].sort())
    expect(JSON.stringify(file.records)).not.toContain('900177')
  })
  it('is as long as the list that was looked at, and is a workbook where that is asked for', async () => {
    expect((await read(await take('?name=finch'))).records.map((record) => record.raw[0])).toEqual(['Zoë 🌻 Finch'])
    const workbook = await take('?as=xlsx')
    expect(workbook.headers.get('content-type')).toContain('spreadsheetml')
    expect(new TextDecoder().decode((await workbook.arrayBuffer()).slice(0, 2))).toBe('PK')
  })
  it('is written down for each person it tells of', async () => {
    const noted = await world.work(async (work) => work.db.selectFrom('audit_entry').select('about_id as about').where('organisation_id', '=', work.organisation.id).where('did', '=', 'people taken as a file').execute())
    expect(noted.map((one) => one.about)).toEqual(expect.arrayContaining(hats))
  })
  it.each(['people', 'supporters', 'waiting', 'referrals'])('is nothing a supporter may take: %s', async (list) => {
    const ask = (as: string) => app.request(`http://localhost:3000/test/${list}/as-a-file`, { headers: { cookie: `alongside=${as}` } })
    expect((await ask(supporters)).status).toBe(403)
    const taken = await ask(cookie)
    expect([taken.status, (await read(taken)).columns[0]?.meaning]).toEqual([200, 'name'])
  })
})
