import type { Reading, RowRef, SamePerson, UncertainPair } from './types.ts'
import { compareTwo, couldBeOne } from './compare-two.ts'
import { eachPair } from './pairs.ts'
import type { Someone } from './someone.ts'

interface Link { readonly a: number; readonly b: number; readonly reasons: readonly string[]; readonly firm: boolean; readonly proven: boolean }

export interface Sameness extends Pick<Reading, 'samePerson' | 'twoHats' | 'uncertain'> {
  /** For each person of the input, in order, the number of the group they most likely belong to; whoever is made one stands in `samePerson`. */
  readonly group: readonly number[]
  /** Of the questions those that hardly anything speaks for. */
  readonly doubts: readonly UncertainPair[]
}

export interface PairFound extends Link { readonly verdict: 'same' | 'ask' }

/**
 * Finds who stands in the lists more than once. Only people who share a key are compared: the surname's sound with an
 * initial, a telephone, an e-mail address (blocking; the work grows with the list, not with its square). Agreements are
 * joined into groups; a group never holds two birth dates, and an initial that fits two people of one home stays a question.
 * Only those are made one whose name, birth date and one more fact agree; what else belongs to a group is a question, with all the
 * rows of either side.
 *
 * Example: "Coralie Warner-Lewis" twice with her birth date and mobile is one person; "C. Warner-Lewis" with the same mobile a question.
 */
export function findSamePeople(people: readonly Someone[]): Sameness {
  const links = findPairs(people)
  const sure = links.filter((link) => link.verdict === 'same')
  const doubts = links.filter((link) => link.verdict === 'ask')
  const joined = join(people, sure)
  const proven = sure.filter((link) => link.proven && joined.group[link.a] === joined.group[link.b])
  const made = join(people, proven)
  const unsure = questions(people, joined, [...joined.refused, ...doubts])
  return { ...reported(people, made, proven), uncertain: [...likely(people, made, sure.filter((link) => joined.group[link.a] === joined.group[link.b])), ...unsure], doubts: unsure, group: joined.group }
}

/** Every two who are or may be one person, by their places in the input, each pair with why. Nobody is joined by it. */
export function findPairs(people: readonly Someone[]): PairFound[] {
  const names = countNames(people)
  const alike = people.map((s) => names.get(nameOf(s)) ?? 0)
  const found: (PairFound & { readonly part: number })[] = []
  eachPair(people, (a, b, part) => {
    const [x, y] = [people[a], people[b]]
    if (!x || !y) return
    const { verdict, reasons, firm, proven } = compareTwo(x, y, Math.max(alike[a] ?? 0, alike[b] ?? 0))
    if (verdict !== 'different') found.push({ a, b, verdict, reasons, firm, proven, part })
  })
  return found.sort((x, y) => x.part - y.part || x.a - y.a || x.b - y.b).map(({ a, b, verdict, reasons, firm, proven }) => ({ a, b, verdict, reasons, firm, proven }))
}

const nameOf = (s: Someone) => `${s.first.split(' ')[0]} ${s.surname}`

function countNames(people: readonly Someone[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const s of people) times.set(nameOf(s), (times.get(nameOf(s)) ?? 0) + 1)
  return times
}

interface Joined { readonly group: number[]; readonly refused: readonly Link[] }

function join(people: readonly Someone[], sure: readonly Link[]): Joined {
  const parent = people.map((_, i) => i)
  const members = people.map((_, i) => [i])
  const refused: Link[] = []
  const root = (i: number): number => (parent[i] === i || parent[i] === undefined ? i : (parent[i] = root(parent[i])))
  const near = neighbours(sure)
  for (const link of [...sure].sort((x, y) => Number(y.firm) - Number(x.firm))) {
    const [a, b] = [root(link.a), root(link.b)]
    if (a === b) continue
    const together = [...(members[a] ?? []), ...(members[b] ?? [])]
    if (contradict(people, together) || betweenTwo(people, link, near)) {
      refused.push(link)
      continue
    }
    parent[b] = a
    members[a] = together
  }
  return { group: people.map((_, i) => root(i)), refused }
}

function neighbours(sure: readonly Link[]): ReadonlyMap<number, readonly Link[]> {
  const near = new Map<number, Link[]>()
  for (const link of sure) for (const i of [link.a, link.b]) {
    const links = near.get(i)
    if (links) links.push(link)
    else near.set(i, [link])
  }
  return near
}

/** Whether a link joins somebody who fits just as well to another person, who cannot be the same: father or son, which? */
function betweenTwo(people: readonly Someone[], link: Link, near: ReadonlyMap<number, readonly Link[]>): boolean {
  return [[link.a, link.b] as const, [link.b, link.a] as const].some(([middle, end]) => (near.get(middle) ?? []).some((other) => {
    const third = people[other.a === middle ? other.b : other.a]
    const mine = people[end]
    return other !== link && third && mine && third !== mine && (other.firm || !link.firm) && !couldBeOne(third, mine)
  }))
}

/** Two birth dates, "senior" and "junior", two people of one row, or two names that cannot be one behind one initial. */
function contradict(people: readonly Someone[], group: readonly number[]): boolean {
  const some = group.flatMap((i) => people[i] ?? [])
  const rows = new Set(some.map((s) => `${s.ref.file}#${s.ref.row}`))
  const births = new Set(some.flatMap((s) => s.born ?? []))
  const generations = new Set(some.map((s) => s.name.generation).filter(Boolean))
  if (rows.size < some.length || births.size > 1 || generations.size > 1) return true
  return some.some((s, i) => some.slice(i + 1).some((t) => !couldBeOne(s, t)))
}

function reported(people: readonly Someone[], { group }: Joined, sure: readonly Link[]): Pick<Sameness, 'samePerson' | 'twoHats'> {
  const groups = Map.groupBy(people, (_s, i) => group[i] ?? i)
  const reasons = new Map<number, Set<string>>()
  for (const link of sure) if (group[link.a] === group[link.b]) reasons.set(group[link.a] ?? 0, new Set([...(reasons.get(group[link.a] ?? 0) ?? []), ...link.reasons]))
  const samePerson: SamePerson[] = []
  const twoHats: SamePerson[] = []
  for (const [id, some] of groups) {
    if (some.length < 2) continue
    const why = [...(reasons.get(id) ?? [])]
    const files = Map.groupBy(some, (s) => `${s.ref.file}|${s.list}`)
    for (const within of files.values()) if (within.length > 1) samePerson.push({ person: fullest(within), rows: within.map((s) => s.ref), reasons: why })
    if (files.size > 1) twoHats.push({ person: fullest(some), rows: some.map((s) => s.ref), reasons: why })
  }
  return { samePerson, twoHats }
}

const fullest = (some: readonly Someone[]) => some.map((s) => s.name.full).sort((a, b) => b.length - a.length)[0] ?? ''

/** Who is most likely one, and not proven to be: a question for each two groups, with all their rows. */
function likely(people: readonly Someone[], { group }: Joined, links: readonly Link[]): UncertainPair[] {
  const members = Map.groupBy(people, (_s, i) => group[i] ?? i)
  const asked = new Map<string, { readonly groups: readonly [number, number]; readonly reasons: Set<string> }>()
  for (const { a, b, reasons } of links) {
    const groups = [group[a] ?? a, group[b] ?? b].sort((x, y) => x - y)
    const [x = a, y = b] = groups
    if (x === y) continue
    const before = asked.get(groups.join('-'))
    if (before) for (const reason of reasons) before.reasons.add(reason)
    else asked.set(groups.join('-'), { groups: [x, y], reasons: new Set(reasons) })
  }
  return [...asked.values()].map(({ groups, reasons }) => {
    const said = [...reasons].join(', ')
    const one = (of: number) => { const some = members.get(of) ?? []; return { person: fullest(some), rows: some.map((s) => s.ref) } }
    const both = new Set(groups.flatMap((of) => (members.get(of) ?? []).map((s) => s.list)))
    const asks = both.has('members') && both.has('supporters') ? 'Are they one person, who gets support and gives it?' : 'Are they one person?'
    return { people: groups.map(one), question: `${said.charAt(0).toUpperCase()}${said.slice(1)}. ${asks}` }
  })
}

function questions(people: readonly Someone[], { group }: Joined, doubts: readonly Link[]): UncertainPair[] {
  const asked = new Set<string>()
  const found: UncertainPair[] = []
  for (const { a, b, reasons } of doubts) {
    const key = [group[a], group[b]].sort().join('-')
    const [x, y] = [people[a], people[b]]
    if (!x || !y || group[a] === group[b] || asked.has(key)) continue
    asked.add(key)
    const said = reasons.join(', ')
    const one = (s: Someone): { person: string; rows: readonly RowRef[] } => ({ person: s.name.full, rows: [s.ref] })
    found.push({ people: [one(x), one(y)], question: `${said.charAt(0).toUpperCase()}${said.slice(1)}; nothing else to go on. Are they one person?` })
  }
  return found
}
