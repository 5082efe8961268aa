import { checkCertificate } from '../../src/engines/assignment/check-certificate.ts'
import { longer } from '../../src/engines/assignment/candidate-room.ts'
import { rowsFromTable } from '../../src/engines/assignment/pair-rows.ts'
import { openForChanges, personArrives, personLeaves, supporterArrives, supporterLeaves } from '../../src/engines/assignment/reoptimise.ts'
import { personPrice, solveFromNothing, supporterPrice } from '../../src/engines/assignment/solve-from-nothing.ts'
import { layOut } from './matching-layout.ts'
import { matchingNetwork, type Size } from './matching-network.ts'
import { scorePlainly } from './matching-plainly.ts'
import { roomFor, scorePerson } from './matching-scorer.ts'
import { chanceFrom } from './seeded.ts'
import { median, p95 } from './spread.ts'

const kinds = ['person arrives', 'person leaves', 'supporter arrives', 'supporter leaves'] as const

/**
 * Somebody comes or goes, again and again, on a long standing list: people and supporters drawn by chance from everybody, those who have a place and those
 * who have none. Timed is the engine's change; the new one's pairs are scored before. At the end the prices are tried on all pairs of whoever is there.
 */
export function measureChanges(size: Size, changes: number, say: (sentence: string) => void) {
  const each = Math.ceil(changes / kinds.length)
  const network = matchingNetwork({ ...size, people: size.people + each, supporters: size.supporters + each })
  const layout = layOut(network)
  const scoresOf = new Map<number, Map<number, number>>() // of those who come later, by number
  const table = { starts: new Int32Array(size.people + 1), supporters: new Int32Array(1 << 16), scores: new Int32Array(1 << 16), count: 0 }
  const room = roomFor(layout)
  for (let person = 0; person < network.waiting.length; person += 1) {
    scorePerson(layout, person, room)
    if (table.count + room.count > table.supporters.length) {
      table.supporters = longer(table.supporters, new Int32Array(2 * table.supporters.length + room.count))
      table.scores = longer(table.scores, new Int32Array(table.supporters.length))
    }
    for (let at = 0; at < room.count; at += 1) {
      const supporter = layout.order[room.supporters[at] ?? 0] ?? 0
      const score = room.scores[at] ?? 0
      if (person < size.people && supporter < size.supporters) {
        table.supporters[table.count] = supporter
        table.scores[table.count] = score
        table.count += 1
        continue
      }
      const late = person < size.people ? -1 - supporter : person
      const scores = scoresOf.get(late)
      if (scores) scores.set(late < 0 ? person : supporter, score)
      else scoresOf.set(late, new Map([[late < 0 ? person : supporter, score]]))
      if (late >= 0 && supporter >= size.supporters) scoresOf.set(-1 - supporter, (scoresOf.get(-1 - supporter) ?? new Map<number, number>()).set(person, score))
    }
    if (person < size.people) table.starts[person + 1] = table.count
  }
  const priorities = network.waiting.map(({ priority }) => priority)
  const capacities = network.offering.map(({ capacity }) => capacity)
  const standing = solveFromNothing({ priorities: priorities.slice(0, size.people), capacities: capacities.slice(0, size.supporters), rows: rowsFromTable(table.starts, table.supporters, table.scores) })
  const changing = openForChanges(standing)
  const people = new Set(Array.from({ length: size.people }, (_, person) => person))
  const supporters = new Set(Array.from({ length: size.supporters }, (_, supporter) => supporter))
  const chance = chanceFrom(size.seed)
  const took = new Map<string, number[]>(kinds.map((kind) => [kind, []]))
  const lineOf = (late: number, there: ReadonlySet<number>) => {
    const known = [...(scoresOf.get(late) ?? [])].filter(([other]) => there.has(other))
    return { others: Int32Array.from(known, ([other]) => other), scores: Int32Array.from(known, ([, score]) => score) }
  }
  const cpu = new Map<string, number[]>(kinds.map((kind) => [kind, []]))
  const timed = (kind: string, does: () => void) => {
    const [began, used] = [performance.now(), process.cpuUsage()]
    does()
    took.get(kind)?.push(performance.now() - began)
    const { user, system } = process.cpuUsage(used)
    cpu.get(kind)?.push((user + system) / 1000)
  }
  say('  The list is planned.')
  for (let step = 0; step < each; step += 1) {
    if (step % 25 === 24) say(`  ${step + 1} of ${each} of each kind.`)
    const person = size.people + step
    const row = lineOf(person, supporters)
    timed('person arrives', () => void personArrives(changing, { priority: priorities[person] ?? 0, supporters: row }))
    people.add(person)
    const leaver = chance.one([...people])
    people.delete(leaver)
    timed('person leaves', () => personLeaves(changing, leaver))
    const supporter = size.supporters + step
    const column = lineOf(-1 - supporter, people)
    timed('supporter arrives', () => void supporterArrives(changing, { capacity: capacities[supporter] ?? 0, people: column }))
    supporters.add(supporter)
    const gone = chance.one([...supporters])
    supporters.delete(gone)
    timed('supporter leaves', () => supporterLeaves(changing, gone))
  }
  const checked = checkCertificate(
    {
      priorities: priorities.map((priority, person) => (people.has(person) ? priority : 0)), capacities: capacities.map((capacity, supporter) => (supporters.has(supporter) ? capacity : 0)), supporterOf: standing.supporterOf,
      personPrices: Float64Array.from(priorities.flatMap((_, person) => personPrice(standing, person))), supporterPrices: Float64Array.from(capacities.flatMap((_, supporter) => supporterPrice(standing, supporter))),
    },
    (see) => {
      for (const person of people)
        for (const supporter of supporters) {
          const [asked, offered] = [network.waiting[person], network.offering[supporter]]
          const score = asked && offered && scorePlainly(asked, offered, supporter)
          if (score !== undefined) see(person, supporter, score)
        }
    },
  )
  const [every, everyCpu] = [[...took.values()].flat(), [...cpu.values()].flat()]
  const cpuOf = (what: string) => kinds.filter((kind) => kind.endsWith(what)).flatMap((kind) => cpu.get(kind) ?? [])
  return {
    changes: every.length, medianMs: median(every), p95Ms: p95(every), largestMs: Math.max(...every), cpuMedianMs: median(everyCpu), cpuP95Ms: p95(everyCpu),
    afterArrivalCpuP95Ms: p95(cpuOf('arrives')), afterDepartureCpuP95Ms: p95(cpuOf('leaves')), violations: checked.violations, checkedPairs: checked.pairs,
    kinds: kinds.map((kind) => ({ kind, medianMs: median(took.get(kind) ?? []), p95Ms: p95(took.get(kind) ?? []), largestMs: Math.max(...(took.get(kind) ?? [])), cpuP95Ms: p95(cpu.get(kind) ?? []) })),
  }
}
