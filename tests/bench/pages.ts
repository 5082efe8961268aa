import { Client } from 'pg'
import { readEntries } from '../../src/features/audit/store.ts'
import { nothingPersonal } from '../../src/features/audit/routing.ts'
import { inOrganisation } from '../../src/platform/database/transaction.ts'
import { hashOf } from '../../src/platform/http/cookies.ts'
import { rooms } from '../../src/start/rooms.ts'
import { sessionCookie } from '../../src/start/visit.ts'
import type { Asked, Figures } from './asked.ts'
import { type Browser, firstVisit, openBrowser, type Seen } from './browser.ts'
import { openBenchDatabase } from './database.ts'
import { fillNetwork, type Network, signIn } from './network.ts'
import { openProduct, type Product } from './product.ts'
import { forgetReads, replay, type Replayed, type Statement, statementsOf } from './replay.ts'
import { median, p95 } from './spread.ts'

const today = '2026-11-23'
const nineInTheMorning = new Date(`${today}T09:00:00Z`)
const auditEntries = 200_000

type Page = { name: string; route: string; path: string }

const pagesOf = ({ organisation: { slug }, at }: Network): Page[] =>
  (
    [
      ['today', '/today', '/today'],
      ['waiting list', '/waiting', '/waiting'],
      ['new referrals', '/referrals', '/referrals'],
      ['one referral', '/referrals/:id', `/referrals/${at.waiting}`],
      ['people', '/people', '/people'],
      ['people by name', '/people', `/people?name=${encodeURIComponent(at.surname)}`],
      ['a member', '/members/:id', `/members/${at.member}`],
      ['supporters', '/supporters', '/supporters'],
      ['a supporter', '/supporters/:id', `/supporters/${at.supporter}`],
      ['shortlist', '/referrals/:id/shortlist', `/referrals/${at.waiting}/shortlist`],
      ['a proposal', '/proposals/:id', `/proposals/${at.proposal}`],
      ['a relationship', '/relationships/:id', `/relationships/${at.relationship}`],
      ['imports', '/imports', '/imports'],
    ] as const
  ).map(([name, route, path]) => ({ name, route, path: `/${slug}${path}` }))

/** One asking for one page: what it took, and what its statements took alone afterwards. */
type Round = { seen: Seen; serverMs: number; statements: Statement[]; replayed: Replayed }

export async function run(asked: Asked): Promise<Figures> {
  const { say, rounds = 30, seed = 2026 } = asked
  const database = await openBenchDatabase(asked, today)
  const product = await openProduct(asked, database, nineInTheMorning)
  say('Filling a year of a network with 1,000 members.')
  const began = performance.now()
  const network = await fillNetwork(product.alongside, { seed, auditEntries, reads: readWords() })
  const owner = await openClient(asked, database.ownerUrl)
  await owner.query('vacuum analyze')
  const fillMs = performance.now() - began
  say(`Filled in ${Math.round(fillMs / 1000)} s. Asking for each page ${rounds} times.`)
  const browser = openBrowser(product.port)
  asked.atEnd(async () => browser.close())
  const there = pagesOf(network).filter((page) => rooms.some(({ routes }) => routes.some((route) => route.method === 'get' && route.path === page.route)))
  const bench: Bench = { product, network, browser, owner, alone: await openClient(asked, database.applicationUrl) }
  const measured = await measure(bench, there, { rounds, say })
  const every = [...measured.values()].flat()
  const sameEachRound = (of: (round: Round) => unknown) => [...measured.values()].every((list) => new Set(list.map(of)).size === 1)
  const pages = []
  for (const page of there) pages.push(await describePage(browser, page, measured.get(page) ?? []))
  return {
    instances: [{ name: 'the network', database: database.description, seed, rounds, fillMs, rows: network.rows }, ...pages],
    ratios: Object.fromEntries(pages.map((page) => [page.name, page.serverToReplay])),
    certificates: {
      pagesNotThere: pagesOf(network).map(({ name }) => name).filter((name) => !there.some((page) => page.name === name)),
      answers: every.length,
      answered200: every.filter(({ seen }) => seen.status === 200).length,
      sameBytesEachRound: sameEachRound(({ seen }) => seen.bytes),
      sameStatementsEachRound: sameEachRound(({ statements }) => statements.map(({ text }) => text).join('\n')),
      pagesThatAskTwice: there.filter((page) => asksTwice(measured.get(page) ?? [])).map(({ name }) => name),
      faults: product.faults.length,
      ...(await auditHolds(product, network)),
    },
  }
}

/** The same statement more than once on one page, whatever its values: a query for each row instead of one for all. */
const asksTwice = (rounds: readonly Round[]) => rounds.some(({ statements }) => new Set(statements.map(({ text }) => text)).size < statements.length)

/** What reads are called, so that a year of them looks like the product's own. */
const readWords = () => {
  const words = rooms.flatMap(({ routes }) => routes.flatMap(({ method, audit }) => (method === 'get' && audit !== nothingPersonal ? [audit] : [])))
  return words.length ? words : ['person opened']
}

async function openClient({ atEnd }: Asked, connectionString: string): Promise<Client> {
  const client = new Client({ connectionString })
  client.on('error', () => {}) // the statement under way fails as well, and that is heard
  await client.connect()
  atEnd(() => client.end())
  return client
}

type Bench = { product: Product; network: Network; browser: Browser; owner: Client; alone: Client }

/** Rounds are interleaved, each by a new sitting, so that every page writes its read and no page has the machine's good minute to itself. */
async function measure(bench: Bench, pages: readonly Page[], { rounds, say }: { rounds: number; say: Asked['say'] }): Promise<Map<Page, Round[]>> {
  const warmUp = 3
  const measured = new Map<Page, Round[]>(pages.map((page) => [page, []]))
  for (let round = -warmUp; round < rounds; round += 1) {
    const secret = await signIn(bench.product.alongside, bench.network.account)
    const order = pages.map((_, place) => pages[(place + Math.max(0, round)) % pages.length]).filter((page) => page !== undefined)
    for (const page of order) {
      const one = await ask(bench, page, secret)
      if (round >= 0) measured.get(page)?.push(one)
    }
    if ((round + 1) % 10 === 0 && round > 0) say(`${round + 1} of ${rounds} rounds.`)
  }
  return measured
}

async function ask({ product, network, browser, owner, alone }: Bench, page: Page, secret: string): Promise<Round> {
  product.statements.length = 0
  const seen = await browser.open(page.path, `${sessionCookie}=${secret}`)
  const serverMs = product.lastServerMs()
  const statements = statementsOf(product.statements)
  const read = { organisation: network.organisation.id, day: today, sitting: hashOf(secret).toString('hex').slice(0, 16) }
  await forgetReads(owner, read)
  const replayed = await replay(alone, statements)
  await forgetReads(owner, read) // else the pages that say who has looked would grow
  return { seen, serverMs, statements, replayed }
}

async function describePage(browser: Browser, page: Page, rounds: readonly Round[]) {
  const [first] = rounds
  if (!first) throw new Error(`${page.name} was never asked for.`)
  const visit = await firstVisit(browser, first.seen)
  const queries = first.statements.filter(({ frame }) => !frame).length
  return {
    name: page.name,
    route: page.route,
    ...timesOf(rounds),
    queries,
    frameQueries: first.statements.length - queries,
    panels: panelsOn(first.seen.text),
    statements: statementTimes(rounds),
    bytes: first.seen.bytes,
    compressedBytes: median(rounds.map(({ seen }) => seen.compressedBytes)),
    firstVisitBytes: visit.withoutFontsBytes,
    firstVisit: visit,
  }
}

/** Ratios are of each round's own two times, one straight after the other, so that a busy minute of the machine weighs on both. */
function timesOf(rounds: readonly Round[]) {
  const serverMs = rounds.map((round) => round.serverMs)
  const replayMs = median(rounds.map(({ replayed }) => replayed.allMs))
  return {
    serverMs: median(serverMs),
    serverP95Ms: p95(serverMs),
    endToEndMs: median(rounds.map(({ seen }) => seen.endToEndMs)),
    replayMs,
    replayOwnMs: median(rounds.map(({ replayed }) => replayed.ownMs)),
    twiceReplayAndFiveMs: 2 * replayMs + 5,
    serverToReplay: median(rounds.map((round) => round.serverMs / round.replayed.allMs)),
    roundsWithinTwiceReplayAndFive: rounds.filter((round) => round.serverMs <= 2 * round.replayed.allMs + 5).length,
  }
}

const statementTimes = (rounds: readonly Round[]) =>
  rounds[0]?.statements.flatMap(({ text, frame }, place) => (frame ? [] : [{ tables: tablesIn(text), replayMs: median(rounds.map(({ replayed }) => replayed.eachMs[place] ?? NaN)) }]))

/** The tables a statement names, in its order: enough to find it in a store. */
const tablesIn = (text: string): string => [...new Set([...text.matchAll(/\b(?:from|join|into|update) "?([a-z_]+)/g)].map(([, table = '']) => table))].join(' ')

/** Parts of a page that have a heading of their own, the page itself counted as one. */
const panelsOn = (html: string): number => [...html.matchAll(/<h[12][ >]/g)].length

/** Whether the product finds its own hand in the year of audit that was filled in: a thousand entries, newest first. */
async function auditHolds({ alongside }: Product, { organisation }: Network) {
  return inOrganisation(alongside.database, organisation.id, async (db) => {
    const entries = await readEntries(db, organisation.id, await alongside.keysOf(db, organisation.id), { limit: 1000 })
    return { auditEntriesChecked: entries.length, auditEntriesGenuine: entries.filter((entry) => entry.genuine).length }
  })
}
