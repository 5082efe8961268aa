import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../src/features/audit/actor.ts'
import type { Reach } from '../../src/features/audit/permission.ts'
import { peopleWords } from '../../src/features/people/words.ts'
import { readOrganisations, addOrganisation } from '../../src/features/service/store.ts'
import { newId } from '../../src/platform/database/ids.ts'
import { inOrganisation, outsideOrganisations } from '../../src/platform/database/transaction.ts'
import { type RouteLine, routeLines } from '../../src/start/route-lines.ts'
import { readExamples } from '../../src/start/examples.ts'
import { rooms } from '../../src/start/rooms.ts'
import type { Somebody } from '../support/somebody.ts'
import { openWenbury, type Wenbury } from '../support/wenbury.ts'

// Every address there is, before everybody who may come to it. A new address is covered by being in its room's table.

type Who = { slug: string; role: Role | 'nobody'; browser: Somebody }

let wenbury: Wenbury
let organisation: string
let lines: RouteLine[]
let everybody: Who[]

beforeAll(async () => {
  wenbury = await openWenbury()
  const [found] = await outsideOrganisations(wenbury.installation.database, readOrganisations)
  if (!found) throw new Error('Wenbury Neighbours is not there.')
  organisation = found.id
  lines = routeLines(await readExamples(wenbury.installation.database, found), found.slug)
  await outsideOrganisations(wenbury.installation.database, (db) => addOrganisation(db, { ...found, id: newId(new Date()), slug: 'elsewhere', name: 'Elsewhere Friends', invented: false }, new Date()))
  everybody = [
    { slug: 'nobody', role: 'nobody', browser: await wenbury.somebody('phone') },
    ...(await Promise.all(([['joe', 'member'], ['colin', 'supporter'], ['zoe', 'administrator'], ['asha', 'coordinator']] as const).map(async ([slug, role]) => ({ slug, role, browser: await wenbury.signsIn(slug, 'phone') })))),
  ]
})
afterAll(() => wenbury.close())

describe('every address', () => {
  it('has an example that is in the invented service for each of its parameters', () => {
    const without = lines.filter(({ path, example }) => [...path.matchAll(/:([a-zA-Z]+)(\??)/g)].some(([, name = '', optional]) => optional === '' && !example[name]))
    expect(without.map(({ path }) => path), 'tell src/start/examples.ts what may stand there').toEqual([])
  })

  it('answers each reader as its permission says, and nobody by mistake', async () => {
    const wrong: string[] = []
    for (const line of lines.filter(({ method }) => method === 'GET'))
      for (const who of everybody) {
        const { status, goesTo } = await who.browser.asks(addressOf(line))
        const said = status === 303 ? `303 ${goesTo.startsWith('/sign-in?return=') ? 'to sign in' : goesTo.startsWith('/sign-in') ? 'to the door' : 'on'}` : String(status)
        if (!mayAnswer(line, who).includes(said)) wrong.push(`${who.slug} ${addressOf(line)}: ${said}, not ${mayAnswer(line, who).join(' or ')}`)
      }
    expect(wrong).toEqual([])
  })

  it('is not there for an id that nobody has, nor for one that is none', async () => {
    const wrong: string[] = []
    for (const line of lines.filter(({ method, path }) => method === 'GET' && /:(id|[a-zA-Z]+Id)\b/.test(path)))
      for (const who of everybody.filter(({ role }) => role !== 'nobody' && line.roles.some((one) => one === role)))
        for (const id of [crypto.randomUUID(), 'x', '0'.repeat(300), "1'--"]) {
          const { status } = await who.browser.asks(addressOf(line, id))
          if (status !== 404) wrong.push(`${who.slug} ${addressOf(line, id)}: ${status}`)
        }
    expect(wrong).toEqual([])
  })

  it('is not there in another organisation for somebody of this one', async () => {
    const wrong: string[] = []
    for (const line of lines.filter(({ path, access }) => path.startsWith('/:organisation') && access !== 'anyone'))
      for (const slug of ['elsewhere', 'nowhere']) {
        const elsewhere = { ...line, example: { ...line.example, organisation: slug } }
        const { status } = await asha().asks(addressOf(elsewhere), line.method === 'POST' ? {} : undefined)
        if (status !== 404) wrong.push(`${line.method} ${addressOf(elsewhere)}: ${status}`)
      }
    expect(wrong).toEqual([])
  })

  it('takes nothing that was not sent from a form of ours, and changes nothing then', async () => {
    const before = await changesMade()
    const wrong: string[] = []
    for (const line of lines.filter(({ method }) => method === 'POST'))
      for (const who of everybody)
        for (const form of [{}, { token: 'made-up', once: crypto.randomUUID() }]) {
          const { status, goesTo } = await who.browser.asks(addressOf(line), form)
          const toSignIn = who.role === 'nobody' && line.access === 'role' && status === 303 && goesTo.startsWith('/sign-in')
          if (status !== 403 && !toSignIn) wrong.push(`${who.slug} POST ${addressOf(line)}: ${status}`)
        }
    expect(wrong).toEqual([])
    expect(await changesMade()).toBe(before)
  })

  it('is a page that can be read, heard and used, on a phone and on a desktop', { timeout: 600_000 }, async () => {
    const names = await everyName()
    const seen = new Set<string>()
    const looksAtEverything = async ({ slug, role, browser }: Who) => {
      for (const line of lines.filter(({ method }) => method === 'GET')) {
        if (line.access === 'anyone' ? role !== 'nobody' : role === 'nobody') continue
        const answer = await browser.asks(addressOf(line))
        if (answer.status === 200 && answer.type.startsWith('text/csv')) seen.add(line.path)
        if (answer.status !== 200 || !answer.type.startsWith('text/html')) continue
        const first = !seen.has(line.path)
        seen.add(line.path)
        await browser.turnsTheScreen('phone', addressOf(line))
        if (first) await browser.turnsTheScreen('desktop') // laid out alike for whoever comes after, who may read other parts of it
        expect.soft(await flawsOf(browser, names), `${slug} ${line.path}`).toEqual([])
      }
    }
    await Promise.all(everybody.map(looksAtEverything))
    const redirecting = ['/', '/:organisation/refer/leaving', '/:organisation/introductions/:id', '/:organisation/proposals/:id/agreement']
    const unseen = lines.filter(({ method, path }) => method === 'GET' && !seen.has(path) && !path.startsWith('/assets') && !['/health', '/ready'].includes(path)).map(({ path }) => path)
    expect(unseen.filter((path) => !redirecting.includes(path)), 'nobody here can open these').toEqual([])
  })

  it('says in plain words to the person it is about what was opened', async () => {
    const did = await inOrganisation(wenbury.installation.database, organisation, (db) =>
      db.selectFrom('audit_entry as e').select('e.did').distinct().where('e.organisation_id', '=', organisation).where('e.kind', '=', 'read').where('e.about_id', 'is not', null).execute(),
    )
    expect(did.length).toBeGreaterThan(3)
    expect(did.map((one) => one.did).filter((word) => peopleWords.looked.what[word] === undefined)).toEqual([])
  })
})

const asha = () => everybody.find(({ slug }) => slug === 'asha')?.browser ?? everybody[0]?.browser ?? fail()
const fail = (): never => {
  throw new Error('Asha is not there.')
}

/** The address with its example; an optional part without one is left out. */
function addressOf({ path, example }: RouteLine, id?: string): string {
  return path.replaceAll(/\/:([a-zA-Z]+)\??/g, (_all, name: string) => {
    const value = id !== undefined && /(^id|Id)$/.test(name) ? id : example[name]
    return value === undefined ? '' : `/${encodeURIComponent(value)}`
  })
}

const reachOf = (line: RouteLine, role: Role): Reach | undefined => {
  const route = rooms.flatMap(({ routes }) => routes).find(({ method, path }) => method.toUpperCase() === line.method && `/:organisation${path}` === line.path)
  return route && typeof route.may !== 'string' ? route.may.reach[role] : undefined
}

/** What the permission lets an address say to somebody: there, elsewhere, not there. */
function mayAnswer(line: RouteLine, { role }: Who): string[] {
  if (line.path === '/:organisation/refer/leaving') return ['303 on']
  if (line.access === 'anyone') return line.path === '/' ? ['303 on', '303 to the door'] : ['200']
  if (role === 'nobody') return ['303 to sign in']
  if (line.access === 'signed in') return ['200']
  const reach = reachOf(line, role)
  if (reach === undefined) return ['403']
  if (reach === 'whole organisation' || !/:(id|[a-zA-Z]+Id)\b/.test(line.path)) return ['200', '303 on']
  return ['200', '303 on', '404']
}

const changesMade = async () =>
  inOrganisation(wenbury.installation.database, organisation, async (db) => Number((await db.selectFrom('audit_entry as e').select(sql<number>`count(*)`.as('n')).where('e.organisation_id', '=', organisation).where('e.kind', '=', 'change').executeTakeFirstOrThrow()).n))

const everyName = async (): Promise<string[]> =>
  inOrganisation(wenbury.installation.database, organisation, async (db) => (await db.selectFrom('person as p').select('p.name').where('p.organisation_id', '=', organisation).execute()).flatMap(({ name }) => name.split(/\s+/)).filter((part) => part.length > 3))

/** What every page promises beyond valid HTML and axe (design §6, style habit 12). */
async function flawsOf({ page }: Somebody, names: readonly string[]): Promise<string[]> {
  const title = await page.title()
  const flaws: string[] = []
  if ((await page.locator('h1').count()) !== 1) flaws.push(`${await page.locator('h1').count()} headings of the first level`)
  // A page about somebody may be called by their name and by nothing beside it, as in the design; never by a service or a difficulty.
  const named = names.filter((name) => title.toLowerCase().includes(name.toLowerCase()))
  const beside = named.reduce((rest, name) => rest.replaceAll(new RegExp(name, 'gi'), ''), title).replaceAll(/[^a-z]/gi, '')
  if (title === '' || (named.length > 0 && beside.length > 3) || /befriend|lonel|mental|safeguard|concern|wenbury/i.test(title)) flaws.push(`the title tells something: ${title}`)
  if ((await page.locator('aside.strip a[href="tel:999"]').count()) !== 1 || (await page.locator('aside.strip').evaluate((strip) => document.querySelector('.skip')?.nextElementSibling !== strip))) flaws.push('urgent help does not stand first')
  if ((await page.locator('[style], style').count()) > 0) flaws.push('a style of its own')
  if ((await page.locator('script:not([src]), [onclick], [onload], [onsubmit]').count()) > 0) flaws.push('script of its own')
  return flaws
}
