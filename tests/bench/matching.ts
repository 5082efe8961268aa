import { spawn } from 'node:child_process'
import { assignAll } from '../../src/engines/assignment/all-or-nothing.ts'
import { solveFromNothing } from '../../src/engines/assignment/solve-from-nothing.ts'
import type { Asked, Figures } from './asked.ts'
import { againstLp } from './matching-by-lp.ts'
import { measureChanges } from './matching-changes.ts'
import { bestPairFirst, inListOrder } from './matching-greedily.ts'
import { instanceOf, listPairs, measureInstance, type Measured, scoreAll } from './matching-instance.ts'
import { layOut } from './matching-layout.ts'
import { matchingNetwork, type Size } from './matching-network.ts'
import { roomFor, scorePerson } from './matching-scorer.ts'
import { chanceFrom } from './seeded.ts'
import { median, quantile } from './spread.ts'

const upTo5000 = [{ people: 360, supporters: 60 }, { people: 1000, supporters: 95 }, { people: 5000, supporters: 1000 }]
const long = { people: 20_000, supporters: 5000 }
const longest = { people: 100_000, supporters: 25_000 }
const nearBalance = [{ people: 1000, supporters: 700 }, { people: 5000, supporters: 3500 }]
const nameOf = ({ people, supporters }: { people: number; supporters: number }) => `${people.toLocaleString('en-GB')} × ${supporters.toLocaleString('en-GB')}`

/** What a child process is asked: by name, so that each measures its own peak of memory and begins cold or warm alike. */
type Task = { what: 'instances'; size: Omit<Size, 'seed'>; seeds: number[]; onDemand: boolean } | { what: 'changes'; size: Size; changes: number }

export async function run(asked: Asked): Promise<Figures> {
  const { say, rounds = 10, seed = 1 } = asked
  const seeds = Array.from({ length: rounds }, (_, at) => seed + at)
  const sizes = [...upTo5000.map((size) => ({ size, seeds })), { size: long, seeds: seeds.slice(0, 3) }, ...(rounds >= 10 ? [{ size: longest, seeds: [seed] }] : [])]
  say(`Plans for ${sizes.map(({ size, seeds: some }) => `${nameOf(size)} (${some.length === 1 ? 'one seed' : `${some.length} seeds`})`).join(', ')}; then a linear program, greedy choices, the best ten of 25,000, ${40 * rounds} changes, and some who need two. Each part's figures follow as soon as they are there; all together come at the end${rounds >= 10 ? ', after about a quarter of an hour at most' : ''}.`)
  const told = <Part>(name: string, part: Part): Part => {
    say(JSON.stringify({ name, ...part }))
    return part
  }
  const solved: Solved[] = []
  for (const { size, seeds: some } of sizes) {
    say(`${nameOf(size)}: ${some.length === 1 ? 'one seed' : `${some.length} seeds`}.${size === longest ? ' This takes minutes: most of them to try all 2,500 million pairs by the plain rules.' : ''}`)
    solved.push({ size, every: await inChild<Measured[]>(asked, { what: 'instances', size, seeds: some, onDemand: size === longest }) })
    for (const one of solved.slice(-1)) told(nameOf(size), describe(one))
  }
  say('Against the linear program.')
  const lp = told('linear program', await againstLp(instanceOf({ people: 1000, supporters: 95, seed }), 5))
  say('Against greedy choices, near balance.')
  const greedy = nearBalance.map((size) => ({ size, ...told(`greedy, ${nameOf(size)}`, againstGreedy(size, seeds)) }))
  say('The best ten for one person among 25,000 supporters.')
  const ten = told('best ten of 25,000', bestTen(seed))
  say(`Somebody comes or goes, at ${nameOf(long)}.`)
  const changes = told(`changes, ${nameOf(long)}`, await inChild<ReturnType<typeof measureChanges>>(asked, { what: 'changes', size: { ...long, seed }, changes: 40 * rounds }))
  say('Some who need two.')
  const twos = told('5 % need two', await withTwos(seed))
  return {
    instances: [
      ...solved.map(describe), { name: 'linear program, 1,000 × 95', ...lp }, ...greedy.map(({ size, ...figures }) => ({ name: `greedy, ${nameOf(size)}`, ...figures })),
      { name: 'best ten of 25,000', ...ten }, { name: `changes, ${nameOf(long)}`, ...changes }, { name: '1,000 × 95, 5 % need two', ...twos },
    ],
    ratios: { lpToEngine: lp.ratio, ...Object.fromEntries(greedy.map(({ size, meanGain }) => [`matchedToBetterGreedy ${nameOf(size)}`, meanGain])), ...growth(solved) },
    certificates: {
      provenInstances: solved.flatMap(({ every }) => every).filter(({ violations }) => violations === 0).length,
      instances: solved.flatMap(({ every }) => every).length,
      violations: solved.flatMap(({ every }) => every).reduce((sum, { violations }) => sum + violations, 0) + changes.violations,
      pairsTried: solved.flatMap(({ every }) => every).reduce((sum, { checkedPairs }) => sum + checkedPairs, 0) + changes.checkedPairs,
      sameAsLp: lp.sameWorth,
      neverFewerThanGreedy: greedy.every(({ fewest }) => fewest >= 0),
      twosWithinBound: twos.withinBound,
    },
  }
}

type Solved = { size: Omit<Size, 'seed'>; every: Measured[] }

function describe({ size, every }: Solved) {
  const middle = (of: (one: Measured) => number) => median(every.map(of))
  return {
    name: nameOf(size), seeds: every.length, feasiblePairs: middle((one) => one.feasiblePairs), matched: middle((one) => one.matched),
    scoringMs: middle((one) => one.scoringMs), solvingMs: middle((one) => one.solvingMs), scoringAndSolvingMs: middle((one) => one.scoringMs + one.solvingMs), cpuMs: middle((one) => one.cpuMs), checkMs: middle((one) => one.checkMs),
    peakMb: Math.max(...every.map(({ peakMb }) => peakMb)), violations: every.reduce((sum, { violations }) => sum + violations, 0),
  }
}

/** From one size to the next: the power of the number of people that a figure grows with. */
function growth(solved: readonly Solved[]): Record<string, number> {
  const described = solved.map((one) => ({ ...describe(one), people: one.size.people }))
  const entries = described.slice(1).flatMap((larger, at) => {
    const smaller = described[at]
    if (!smaller) return []
    const power = (more: number, less: number) => Math.log(more / less) / Math.log(larger.people / smaller.people)
    const name = `${smaller.people.toLocaleString('en-GB')} to ${larger.people.toLocaleString('en-GB')} people`
    return [[`growth of pairs, ${name}`, power(larger.feasiblePairs, smaller.feasiblePairs)], [`growth of solving, ${name}`, power(larger.solvingMs, smaller.solvingMs)], [`growth of memory, ${name}`, power(larger.peakMb, smaller.peakMb)]] as const
  })
  return Object.fromEntries(entries)
}

function againstGreedy(size: Omit<Size, 'seed'>, seeds: readonly number[]) {
  const rounds = seeds.map((seed) => {
    const { layout, priorities, capacities } = instanceOf({ ...size, seed })
    const rows = scoreAll(layout)
    const given = { priorities, capacities, rows, pairs: rows.pairs }
    const standing = solveFromNothing(given)
    return { matched: priorities.filter((_, person) => (standing.supporterOf[person] ?? -1) >= 0).length, listOrder: inListOrder(given), bestPair: bestPairFirst(given) }
  })
  const mean = (of: (one: (typeof rounds)[number]) => number) => rounds.reduce((sum, one) => sum + of(one), 0) / rounds.length
  return {
    seeds: seeds.length, matched: mean((one) => one.matched), inListOrder: mean((one) => one.listOrder), bestPairFirst: mean((one) => one.bestPair),
    meanGain: mean(({ matched, listOrder, bestPair }) => matched / Math.max(listOrder, bestPair)), fewest: Math.min(...rounds.map(({ matched, listOrder, bestPair }) => matched - Math.max(listOrder, bestPair))),
  }
}

/** Rules, scores and the ten best, for people drawn by chance. */
function bestTen(seed: number) {
  const layout = layOut(matchingNetwork({ people: 3000, supporters: longest.supporters, seed }))
  const room = roomFor(layout)
  const chance = chanceFrom(seed)
  const times: number[] = []
  let named = 0
  for (let asked = 0; asked < 4000; asked += 1) {
    const person = chance.between(0, layout.people - 1)
    const began = performance.now()
    scorePerson(layout, person, room)
    const best: number[] = []
    for (let at = 0; at < room.count; at += 1) {
      const score = room.scores[at] ?? 0
      if (best.length === 10 && score <= (room.scores[best[9] ?? 0] ?? 0)) continue
      if (best.length === 10) best.pop()
      let place = best.length
      while (place > 0 && (room.scores[best[place - 1] ?? 0] ?? 0) < score) place -= 1
      best.splice(place, 0, at)
    }
    if (asked >= 1000) times.push(performance.now() - began)
    named += best.length
  }
  return { asked: times.length, meanNamed: named / 4000, p50Ms: median(times), p95Ms: quantile(times, 0.95), p99Ms: quantile(times, 0.99) }
}

async function withTwos(seed: number) {
  const { layout, priorities, capacities } = instanceOf({ people: 1000, supporters: 95, seed })
  const pairs = listPairs(layout.people, scoreAll(layout))
  const began = performance.now()
  const plan = await assignAll({
    people: { ids: priorities.map((_, at) => `p${at}`), priorities, needs: priorities.map((_, at) => (at % 20 === 7 ? 2 : 1)) },
    supporters: { ids: capacities.map((_, at) => `s${at}`), capacities },
    pairs,
  })
  const difference = plan.dual.map((part, at) => part - (plan.primal[at] ?? 0)).find((part) => part !== 0) ?? 0
  return { status: plan.status, primal: plan.primal, bound: plan.dual, solvingMs: performance.now() - began, withinBound: difference >= 0 }
}

/** In a child process of its own, which `perform` serves. */
async function inChild<Found>({ atEnd }: Asked, task: Task): Promise<Found> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', `const { perform } = await import(${JSON.stringify(import.meta.url)}); process.stdout.write(JSON.stringify(perform(${JSON.stringify(task)})))`], { stdio: ['ignore', 'pipe', 'inherit'] })
  atEnd(() => Promise.resolve(void child.kill()))
  let said = ''
  child.stdout.on('data', (part: Buffer) => (said += part.toString()))
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(`Measuring ended with ${String(code)}.`)
  return JSON.parse(said)
}

export function perform(task: Task): unknown {
  const say = (sentence: string) => void process.stderr.write(`${sentence}\n`)
  if (task.what === 'changes') return measureChanges(task.size, task.changes, say)
  return task.seeds.map((seed) => {
    const measured = measureInstance({ ...task.size, seed }, { onDemand: task.onDemand })
    say(`  Seed ${seed}: scored in ${Math.round(measured.scoringMs)} ms, planned in ${Math.round(measured.solvingMs)} ms, tried in ${Math.round(measured.checkMs)} ms.`)
    return measured
  })
}
