import { initialsOf } from './nicknames.ts'
import type { Someone } from './someone.ts'

/** A block larger than this is cut finer: nobody would read what it finds. */
const LARGE = 300

/**
 * Tells of every two who share a part, once, with the first part they share. Nothing is kept of a pair: there may be many
 * times more of them than people.
 */
export function eachPair(people: readonly Someone[], tell: (a: number, b: number, part: number) => void): void {
  const parts = partsOf(people)
  const within = new Map<number, number[]>()
  parts.forEach((part, number) => { for (const i of part) put(within, i, number) })
  const beside = titled(people)
  const met = new Int32Array(people.length).fill(-1)
  for (let a = 0; a < people.length; a++) {
    const meet = (b: number, part: number) => {
      if (b <= a || met[b] === a) return
      met[b] = a
      tell(a, b, part)
    }
    for (const number of within.get(a) ?? []) for (const b of parts[number] ?? []) meet(b, number)
    for (const [b, whose] of beside(a)) meet(b, parts.length + whose)
  }
}

/** People who share a key, two and more together, in the order in which the keys come up. */
function partsOf(people: readonly Someone[]): (readonly number[])[] {
  return KEYS.flatMap((_, kind) => blocksOf(people, kind))
    .sort((x, y) => (x.members[0] ?? 0) - (y.members[0] ?? 0) || x.at - y.at)
    .flatMap(({ members }) => (members.length > LARGE ? finer(people, members) : [members]))
}

/** `at` is the place of the shared key among those of the first who has it. */
interface Block { readonly members: number[]; readonly at: number }

/** One kind of key after the other, so that only one kind is in memory; most are one person's, and cost no list. */
function blocksOf(people: readonly Someone[], kind: number): Block[] {
  const keysOf = (i: number) => { const s = people[i]; return s ? (KEYS[kind]?.(s) ?? []) : [] }
  const before = (i: number) => { const s = people[i]; return s ? KEYS.slice(0, kind).reduce((sum, keys) => sum + keys(s).length, 0) : 0 }
  const blocks = new Map<string, number | Block>()
  for (let i = 0; i < people.length; i++) for (const key of new Set(keysOf(i))) {
    const block = blocks.get(key)
    if (block === undefined) blocks.set(key, i)
    else if (typeof block === 'number') blocks.set(key, { members: [block, i], at: before(block) + keysOf(block).indexOf(key) })
    else block.members.push(i)
  }
  return [...blocks.values()].filter((block) => typeof block !== 'number')
}

/** People without a first name ("Mrs Pascow") are few; each is laid beside all whose surname begins the same. */
function titled(people: readonly Someone[]): (a: number) => (readonly [number, number])[] {
  const all = new Map<string, number[]>()
  const without = new Map<string, number[]>()
  const begins = (s: Someone | undefined) => (s && s.surname.length > 2 ? s.surname.slice(0, 4) : undefined)
  people.forEach((s, i) => {
    const beginning = begins(s)
    if (beginning === undefined) return
    if ((all.get(beginning)?.length ?? 0) < LARGE) put(all, beginning, i)
    if (s.first === '') put(without, beginning, i)
  })
  return (a) => {
    const beginning = begins(people[a])
    if (beginning === undefined) return []
    const first = all.get(beginning) ?? []
    const own = people[a]?.first === '' ? first.map((b) => [b, a] as const) : []
    return first.includes(a) ? [...own, ...(without.get(beginning) ?? []).map((b) => [b, b] as const)] : own
  }
}

function put<Key>(blocks: Map<Key, number[]>, key: Key, i: number): void {
  const block = blocks.get(key)
  if (block) block.push(i)
  else blocks.set(key, [i])
}

function nameKeys(s: Someone): string[] {
  const initials = [s.first, s.name.knownAs].filter(Boolean).flatMap((n) => [...initialsOf(n.split(' ')[0] ?? '')])
  const surnames = [...s.surnameSounds, s.surname.slice(0, 2) + s.surname.slice(-2)]
  return surnames.flatMap((name) => initials.map((i) => `${name}|${i}`))
}

type Keys = (s: Someone) => readonly string[]
const KEYS: readonly Keys[] = [nameKeys, (s) => [...s.mobiles, ...s.landlines], (s) => (s.email ? [s.email] : [])]

/** In a block of one very common name only those can be told apart who agree in a birth date or a home. */
function finer(people: readonly Someone[], block: readonly number[]): number[][] {
  const parts = new Map<string, number[]>()
  for (const i of block) {
    const s = people[i]
    for (const key of s ? [`b${s.born ?? ''}`, `a${s.address}`, `p${s.postcode}`] : []) if (key.length > 1) put(parts, key, i)
  }
  return [...parts.values()].filter((p) => p.length <= LARGE)
}
