import { foldName } from '../../../engines/reading/fold-names.ts'
import { readNames } from '../../../engines/reading/names.ts'
import { namesIn } from '../../../engines/reading/read-cells.ts'
import { cellsUnder } from '../../../engines/reading/list-rows.ts'
import type { ListRecord, Meaning, PersonName, Reading, RowRef } from '../../../engines/reading/types.ts'
import { type Answer, type Asks, keyOf, type Named } from '../asking/question.ts'

/** A question as it was put, with the answer so far. */
export type Answered = { id: string; file: string; row: number; asks: Asks; answer: Answer | null }

/** One person of one row. A couple's row gives two, each with its own place in it. */
export type Unit = { record: ListRecord; list: 'members' | 'supporters'; place: number; name: PersonName; beside: readonly string[] }

/** The people named in the rows that may be brought in: rows on hold only once somebody said so. */
export function unitsOf(reading: Reading, answered: readonly Answered[]): Unit[] {
  const about = Map.groupBy(answered, keyOf)
  const onHold = new Set(reading.hold.map(keyOf))
  const before = new Set(reading.hold.filter((hold) => hold.because === 'corrected' || hold.because === 'edited since').map(keyOf))
  return reading.files.flatMap((file) => {
    return file.records.flatMap((record): Unit[] => {
      const kind = record.table?.kind ?? file.kind
      if (record.kind !== 'person' || (kind !== 'members' && kind !== 'supporters')) return []
      const said = about.get(keyOf(record)) ?? []
      const held = said.find((one) => one.asks.kind === 'held')?.answer
      if (onHold.has(keyOf(record)) && (held?.word !== 'bring in' || before.has(keyOf(record)))) return []
      const names = namesFor(record, held ?? said.find((one) => one.asks.kind === 'two people')?.answer ?? null)
      return names.map((name, place) => ({ record, list: kind, place, name, beside: names.length > 1 ? names.map((one) => one.full) : alone }))
    })
  })
}

const named: ReadonlySet<Meaning> = new Set<Meaning>(['name', 'first name', 'initials', 'surname', 'known as', 'title'])
const alone: readonly string[] = []

function namesFor(record: ListRecord, answer: Answer | null): PersonName[] {
  const read = [...(namesIn(cellsUnder(record, named))?.people ?? [])].map(asStored)
  const typed = (answer?.names ?? []).filter((name) => name.trim() !== '').map((name) => {
    const same = read.find((person) => person.full === name.trim())
    return same ?? asStored(readNames(name).value?.people[0] ?? { title: '', first: name.trim(), surname: '', knownAs: '', generation: '', full: name.trim() })
  })
  const names = typed.length ? typed : read
  return answer?.word === 'one person' ? names.slice(0, 1) : names
}

/** Without what a database cannot hold, marks that turn the writing direction round, and more letters than a name has. */
const asStored = (name: PersonName): PersonName => ({ ...name, full: plain(name.full, 300), knownAs: plain(name.knownAs, 120) })
export const plain = (text: string, most = 2000): string => text.replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ').replaceAll(/\s+/g, ' ').trim().slice(0, most)

/**
 * Units put together into people: what the reading found, unless somebody parted it, and what somebody said is the same.
 * Pairs that are not certain stay apart. One of a couple is found by first name; where that is not clear nobody is joined.
 */
export function peopleOf(reading: Reading, units: readonly Unit[], answered: readonly Answered[]): Unit[][] {
  const yes = answered.flatMap((one) => (one.asks.kind === 'same' && one.answer?.word === 'yes' ? one.asks.people : []))
  const byRow = placesByRow(units, [...reading.samePerson, ...reading.twoHats, ...yes].flatMap((one) => one.rows))
  const parent = units.map((_, place) => place)
  const top = (place: number): number => (parent[place] === place ? place : top(parent[place] ?? place))
  const join = (named: readonly Named[]) => {
    const places = named.flatMap((one) => one.rows.flatMap((ref) => pick(units, byRow.get(keyOf(ref)) ?? [], one.person) ?? []))
    for (const place of places.slice(1)) parent[top(place)] = top(places[0] ?? place)
  }
  const parted = answered.filter((one) => one.asks.kind === 'found' && one.answer?.word === 'part')
  for (const same of [...reading.samePerson, ...reading.twoHats])
    if (!parted.some((one) => one.asks.kind === 'found' && sameRows(one.asks.rows, same.rows))) join([same])
  for (const one of answered) if (one.asks.kind === 'same' && one.answer?.word === 'yes') join(one.asks.people)
  return [...Map.groupBy(units.keys(), top).values()].map((places) => places.flatMap((place) => units[place] ?? []))
}

/** Where the people of some rows stand among all. */
export function placesByRow(units: readonly Unit[], rows: readonly RowRef[]): ReadonlyMap<string, readonly number[]> {
  const wanted = new Set(rows.map(keyOf))
  const found = new Map<string, number[]>()
  units.forEach(({ record }, place) => {
    const key = keyOf(record)
    if (wanted.has(key)) found.set(key, [...(found.get(key) ?? []), place])
  })
  return found
}

const sameRows = (a: readonly RowRef[], b: readonly RowRef[]) => a.map(keyOf).join() === b.map(keyOf).join()

/** Which of a row's people is meant by a name written elsewhere. */
export function pick(units: readonly Unit[], places: readonly number[], person: string): number | undefined {
  if (places.length < 2) return places[0]
  const first = foldName(person).split(' ')[0]
  const fits = places.filter((place) => { const name = units[place]?.name; return name && [name.first, name.full].some((part) => foldName(part).split(' ')[0] === first) })
  return fits.length === 1 ? fits[0] : undefined
}
