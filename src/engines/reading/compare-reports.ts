import type { Level, Report } from './types.ts'

type Rows = readonly (readonly [string, number])[]
type At = readonly { readonly file: string; readonly row: number }[]
type People = readonly { readonly rows: Rows }[]

/** What a careful person concluded of the same lists, in the keys of a report. */
export interface Concluded {
  readonly files: { readonly [file: string]: { readonly not_data_rows: readonly (readonly [number, string])[] } }
  readonly same_person: People
  readonly two_hats: People
  readonly uncertain_same_person: readonly { readonly people: People }[]
  readonly two_people_in_one_row: At
  readonly deceased: At
  readonly contact_limits: At
  readonly hold: At
  readonly visitor_safety_and_preferences: At
  readonly consent: { readonly [label: string]: { readonly [file: string]: readonly number[] } }
  readonly values: { readonly [file: string]: readonly (readonly [number, string, string, unknown, Level, string])[] }
}

export const comparedKinds = ['the same person', 'perhaps the same', 'two in one row', 'died', 'how not to reach', 'held back', 'consent', 'no record', 'read silently', 'read and marked', 'left to ask'] as const
export type ComparedKind = (typeof comparedKinds)[number]
export interface Compared { readonly kind: ComparedKind; readonly expected: number; readonly found: number; readonly extra: number }

/**
 * Counts, kind by kind, how much of what a careful person concluded a reading found, and what it claims besides. The method
 * is that of `compare.mjs` in the tests' lists: a person found as a question counts as found, a row held counts for what is
 * said of it, a mark may be a question, and what is read silently must be right.
 *
 * `share` is what was found of all that was to be found, without the rows that are no record. Example: 3 of 4 pairs and 9 of
 * 10 cells are 12 of 14, 0.857.
 */
export function compareReports(expected: Concluded, got: Report): { readonly kinds: readonly Compared[]; readonly share: number } {
  const held = rowsOf(got.hold)
  const dead = rowsOf(got.deceased)
  const same = joined(pairsOf(expected.same_person), pairsOf(expected.two_hats))
  const [sure, asked] = [joined(pairsOf(got.same_person), pairsOf(got.two_hats)), pairsOf(got.uncertain_same_person.map(together))]
  const unsure = pairsOf(expected.uncertain_same_person.map(together))
  const kinds: Compared[] = [
    counted('the same person', same, joined(sure, asked), sure),
    counted('perhaps the same', unsure, asked, new Set([...asked].filter((pair) => !same.has(pair)))),
    counted('two in one row', rowsOf(expected.two_people_in_one_row), rowsOf(got.two_people_in_one_row)),
    counted('died', rowsOf(expected.deceased), joined(dead, held), dead),
    counted('how not to reach', rowsOf(expected.contact_limits), joined(rowsOf(got.contact_limits), held, dead), without(rowsOf(got.contact_limits), rowsOf(expected.deceased), rowsOf(expected.hold), rowsOf(expected.visitor_safety_and_preferences))),
    counted('held back', rowsOf(expected.hold), held),
    counted('consent', consentOf(expected, expected), consentOf(got, expected)),
    counted('no record', notRecords(expected), notRecords(got)),
    ...cellsOf(expected, got),
  ]
  const scored = kinds.filter((one) => one.kind !== 'no record')
  const sum = (what: 'found' | 'expected') => scored.reduce((n, one) => n + one[what], 0)
  return { kinds, share: sum('expected') === 0 ? 1 : sum('found') / sum('expected') }
}

const together = ({ people }: { readonly people: People }): { rows: Rows } => ({ rows: people.flatMap((person) => person.rows) })
const keyOf = (file: string, row: number) => `${file}#${row}`
const rowsOf = (list: At): Set<string> => new Set(list.map((one) => keyOf(one.file, one.row)))
const joined = (...sets: readonly Set<string>[]): Set<string> => new Set(sets.flatMap((set) => [...set]))
const without = (set: Set<string>, ...others: readonly Set<string>[]): Set<string> => new Set([...set].filter((one) => !others.some((other) => other.has(one))))

/** Every two rows of a group; one row alone is no pair. */
function pairsOf(groups: People): Set<string> {
  const pairs = new Set<string>()
  for (const group of groups) {
    const rows = [...new Set(group.rows.map(([file, row]) => keyOf(file, row)))].sort()
    rows.forEach((one, i) => rows.slice(i + 1).forEach((other) => pairs.add(`${one} = ${other}`)))
  }
  return pairs
}

function counted(kind: ComparedKind, want: Set<string>, have: Set<string>, claimed: Set<string> = have): Compared {
  return { kind, expected: want.size, found: [...want].filter((one) => have.has(one)).length, extra: without(claimed, want).size }
}

/** Consent counts in the lists for which the careful person looked at it. */
function consentOf(from: Pick<Concluded, 'consent'>, looked: Pick<Concluded, 'consent'>): Set<string> {
  const files = new Set(Object.values(looked.consent).flatMap(Object.keys))
  return new Set(Object.entries(from.consent).flatMap(([label, rows]) => Object.entries(rows).flatMap(([file, numbers]) => (files.has(file) ? numbers.map((row) => `${label}@${keyOf(file, row)}`) : []))))
}

const notRecords = (from: Pick<Concluded, 'files'>): Set<string> => new Set(Object.entries(from.files).flatMap(([file, { not_data_rows }]) => not_data_rows.map(([row]) => keyOf(file, row))))

function cellsOf(expected: Concluded, got: Report): Compared[] {
  const index = new Map(Object.entries(got.values).flatMap(([file, values]) => values.map((value) => [`${file}#${value[0]}#${value[1]}`, value] as const)))
  const counts = { ok: { expected: 0, found: 0, extra: 0 }, flag: { expected: 0, found: 0, extra: 0 }, ask: { expected: 0, found: 0, extra: 0 } }
  for (const [file, values] of Object.entries(expected.values)) for (const [row, heading, raw, read, level] of values) {
    const cell = index.get(`${file}#${row}#${heading}`)
    const found = cell ? cell[4] : level === 'ok' && (raw === '' || raw === read) ? 'ok' : undefined
    const right = level === 'ask' ? found === 'ask' : level === 'flag' ? found === 'flag' || found === 'ask' : found === 'ok' && (!cell || alike(cell[3], read))
    counts[level].expected++
    if (right) counts[level].found++
    // Read without a word, and not what it says: the worst a cell can be.
    else if (cell && cell[4] === 'ok') counts.ok.extra++
  }
  return [{ kind: 'read silently', ...counts.ok }, { kind: 'read and marked', ...counts.flag }, { kind: 'left to ask', ...counts.ask }]
}

/** Days may be written 30/06/2025 or 2025-06-30, and numbers as text. */
const alike = (a: unknown, b: unknown): boolean => JSON.stringify(plain(a)) === JSON.stringify(plain(b))

function plain(value: unknown): unknown {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return value.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$2-$1')
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]).sort())
}
