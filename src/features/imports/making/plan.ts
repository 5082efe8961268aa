import { type Day, isDay } from '../../../engines/calendar/day.ts'
import type { Cells, Column, ContactLimit, Death, FileReading, ListRecord, Reading, Standing } from '../../../engines/reading/types.ts'
import type { Answer, AnsweredHow, Purpose } from '../../consent/consent.ts'
import type { LimitKind } from '../../people/person.ts'
import type { NewHat } from '../../people/add-person.ts'
import type { Told } from '../../people/told.ts'
import type { Source as ReferredBy } from '../../referrals/referral.ts'
import type { Readiness, SupporterState } from '../../supporters/supporter.ts'
import { correctedCells } from '../asking/correct-cells.ts'
import { emptyDraft } from './draft.ts'
import { readMemberRow } from './member-from-rows.ts'
import { keyOf, noteOf } from '../asking/question.ts'
import type { Outcome } from './standings.ts'
import { readSupporterRow } from './supporter-from-rows.ts'
import { type Answered, peopleOf, pick, placesByRow, type Unit, unitsOf } from './who-is-who.ts'
import { keptWords } from './words.ts'

export type RowAt = { file: string; row: number }
export type PlannedConsent<How extends AnsweredHow = AnsweredHow> = { purpose: Purpose; answer: Answer; how: How; onDay: string | null; note: string | null }
export type PlannedReferral = {
  row: RowAt
  receivedOn: Day | null
  receivedAs: string | null
  reference: string | null
  source: ReferredBy
  sourceWords: string | null
  standing: Standing | null
  on: Day | null
  outcome: Outcome
}
export type PlannedSupporter = { state: SupporterState; standing: Standing | null; since: Day | null; started: string | null; capacity: number | null; elsewhere: number | null; readiness: Readiness[] }
export type PlannedHat = { rows: RowAt[]; hat: NewHat; consents: PlannedConsent[]; referrals: PlannedReferral[]; supporter: PlannedSupporter | null }
export type PlannedPerson = { key: string; name: string; knownAs: string | null; hats: PlannedHat[]; death: { certain: boolean; died: string | null; words: string } | null }
export type Became = 'people' | 'held' | 'not a record' | 'joined' | 'kept' | 'here already' | 'corrected'
export type Plan = { people: PlannedPerson[]; households: string[][]; rows: (RowAt & { became: Became; record: ListRecord })[] }

/** One row as its hat reads it. */
export type Row = { record: ListRecord; columns: readonly Column[]; corrected: Cells; limits: readonly ContactLimit[]; visits: readonly string[]; died: boolean }

type Context = { reading: Reading; notes: ReadonlyMap<string, Told['remarks']>; today: Day; corrected: ReadonlyMap<string, Cells>; deaths: ReadonlyMap<Unit, Death>; limits: ReadonlyMap<string, readonly ContactLimit[]>; visits: ReadonlyMap<string, readonly string[]> }

type PlannedRow = Plan['rows'][number]

/** Who would be made of the lists, by their places, without anything about them: put together one by one, a hundred thousand people are never there at once. */
export type Outline = {
  people: number
  key(place: number): string
  person(place: number): PlannedPerson
  /** by places, who shares a row and so a home */
  households: readonly (readonly number[])[]
  rows: number
  row(place: number): PlannedRow
}

/**
 * What would be made of the lists, given the answers so far: nobody of a row on hold, nobody of a line that is not a record,
 * one person for rows that are certainly one, two for a couple, and nothing where a reading is doubtful. Pure.
 */
export function outlineFrom(reading: Reading, answered: readonly Answered[], today: Day): Outline {
  const units = unitsOf(reading, answered)
  const groups = peopleOf(reading, units, answered)
  const context: Context = {
    reading, notes: notesFrom(answered), today, corrected: correctedCells(reading, answered), deaths: deathsOf(reading, { units, groups, answered }),
    limits: Map.groupBy(reading.contactLimits, keyOf), visits: new Map([...Map.groupBy(reading.visits, keyOf)].map(([row, said]) => [row, said.map((one) => one.text)])),
  }
  const bringIn = new Set(answered.filter((one) => one.answer?.word === 'bring in').map(keyOf))
  const corrected = new Set(reading.hold.filter((hold) => hold.because === 'corrected' || (hold.because === 'edited since' && bringIn.has(keyOf(hold)))).map(keyOf))
  const placeOf = new Map<Unit, number>()
  const first = new Set<Unit>()
  groups.forEach((group, place) => group.forEach((unit, at) => { placeOf.set(unit, place); if (at === 0) first.add(unit) }))
  const { households, became } = rowsMade(reading, { units, placeOf, first, corrected })
  const records = reading.files.flatMap((file) => file.records)
  const keyAt = (place: number) => { const unit = groups[place]?.[0]; return unit ? `${keyOf(unit.record)}/${unit.place}` : '' }
  return {
    people: groups.length, households, rows: records.length,
    key: keyAt,
    person: (place) => personFrom(groups[place] ?? [], context),
    row: (place) => { const record = records[place]; if (!record) throw new Error('There is no such row.'); return { file: record.file, row: record.row, record, became: became[place] ?? 'not a record' } },
  }
}

/** The same with everything about everybody. */
export function planFrom(reading: Reading, answered: readonly Answered[], today: Day): Plan {
  const outline = outlineFrom(reading, answered, today)
  return {
    people: Array.from({ length: outline.people }, (_, place) => outline.person(place)),
    households: outline.households.map((places) => places.map(outline.key)),
    rows: Array.from({ length: outline.rows }, (_, place) => outline.row(place)),
  }
}

type Made = { units: readonly Unit[]; placeOf: ReadonlyMap<Unit, number>; first: ReadonlySet<Unit>; corrected: ReadonlySet<string> }

/** What becomes of each row, and who shares one. Units stand in the order of the rows. */
function rowsMade(reading: Reading, { units, placeOf, first, corrected }: Made): { households: number[][]; became: Became[] } {
  const households: number[][] = []
  const became: Became[] = []
  let next = 0
  for (const file of reading.files) for (const record of file.records) {
    const own: Unit[] = []
    for (let unit = units[next]; unit?.record === record; unit = units[++next]) own.push(unit)
    const places = [...new Set(own.flatMap((unit) => placeOf.get(unit) ?? []))]
    if (places.length > 1) households.push(places)
    became.push(own.length > 0 ? (own.some((unit) => first.has(unit)) ? 'people' : 'joined') : corrected.size > 0 && corrected.has(keyOf(record)) ? 'corrected' : notMade(file, record))
  }
  return { households, became }
}

const notMade = (file: FileReading, record: ListRecord): Became => (record.kind === 'here already' ? 'here already' : record.kind === 'person' && ['members', 'supporters'].includes(record.table?.kind ?? file.kind) ? 'held' : record.kind === 'call' || record.kind === 'shift' || record.kind === 'person' ? 'kept' : 'not a record')

/** Whose death each one is: the row's own person, or somebody named in it who shares their home or their record. */
function deathsOf(reading: Reading, { units, groups, answered }: { units: readonly Unit[]; groups: readonly Unit[][]; answered: readonly Answered[] }): Map<Unit, Death> {
  const found = new Map<Unit, Death>()
  const byRow = placesByRow(units, reading.deceased)
  const answers = new Map(answered.flatMap((one) => (one.asks.kind === 'death' ? [[keyOf(one), one.answer?.word] as const] : [])))
  for (const death of reading.deceased) {
    const said = answers.get(keyOf(death))
    if (said === 'alive') continue
    const unit = death.whose === 'own' ? units[pick(units, byRow.get(keyOf(death)) ?? [], death.person) ?? -1] : otherOf(units, groups, death)
    if (unit) found.set(unit, { ...death, certain: death.certain || said === 'died' })
  }
  return found
}

function otherOf(units: readonly Unit[], groups: readonly Unit[][], death: Death): Unit | undefined {
  const own = units.filter((unit) => keyOf(unit.record) === keyOf(death))
  const near = new Set(groups.filter((group) => group.some((unit) => own.includes(unit))).flatMap((group) => group.map((unit) => keyOf(unit.record))))
  const named = units.filter((unit) => unit.name.full === death.person && !own.includes(unit))
  const close = named.filter((unit) => near.has(keyOf(unit.record)))
  const [only, more] = close.length ? close : named
  return more ? undefined : only
}

function personFrom(group: readonly Unit[], context: Context): PlannedPerson {
  const sorted = newestFirst(group)
  const name = sorted.map((unit) => unit.name.full).reduce((best, one) => (one.replaceAll('.', '').length > best.replaceAll('.', '').length ? one : best), '')
  const knownAs = sorted.map((unit) => unit.name.knownAs).find((one) => one !== '' && one !== name) ?? null
  const death = sorted.flatMap((unit) => context.deaths.get(unit) ?? []).sort((a, b) => Number(b.certain) - Number(a.certain))[0]
  const certain = death?.certain ?? false
  const hats = (['members', 'supporters'] as const).flatMap((list) => { const own = sorted.filter((unit) => unit.list === list); return own.length ? [hatFrom(own, { list, name, knownAs, died: certain, context })] : [] })
  const first = group[0]
  return {
    key: first ? `${keyOf(first.record)}/${first.place}` : '',
    name,
    knownAs,
    hats,
    death: death ? { certain, died: diedOn(death, sorted), words: keptWords.heardOfDeath(death.text, death.file, death.row) } : null,
  }
}

function diedOn(death: Death, units: readonly Unit[]): string | null {
  const status = units.find((unit) => keyOf(unit.record) === keyOf(death))?.record.cells.status?.value
  return death.whose === 'own' && status?.standing === 'died' && status.on && /^\d{4}(-\d{2}){0,2}$/.test(status.on) ? status.on : null
}

/** The last row first: by the day written where all have one, else by their place in the list. */
function newestFirst(units: readonly Unit[]): Unit[] {
  const day = ({ record }: Unit) => { const read = (record.cells.received ?? record.cells.started)?.value; return read && read.precision !== 'no year' ? read.iso : '' }
  const dated = units.every((unit) => day(unit) !== '')
  return units.map((unit, place) => ({ unit, place })).sort((a, b) => (dated ? day(b.unit).localeCompare(day(a.unit)) : 0) || b.place - a.place).map(({ unit }) => unit)
}

type HatOf = { list: 'members' | 'supporters'; name: string; knownAs: string | null; died: boolean; context: Context }

function hatFrom(units: readonly Unit[], { list, name, knownAs, died, context }: HatOf): PlannedHat {
  const draft = emptyDraft(name, knownAs)
  const planned: PlannedHat = { rows: [], hat: { kind: list === 'members' ? 'member' : 'supporter', since: context.today }, consents: [], referrals: [], supporter: null }
  const limits = new Map<LimitKind, string>()
  for (const unit of units) {
    const row = rowOf(unit, died, context)
    draft.shared = unit.beside.length > 0
    draft.place = unit.place
    if (unit.name.full !== name && !draft.shared) draft.told.remarks.push({ words: keptWords.writtenAs(unit.name.full), from: keptWords.fromRow(unit.record.file, unit.record.row) })
    if (draft.shared) draft.told.remarks.push({ words: keptWords.rowOfTwo(unit.beside), from: keptWords.fromRow(unit.record.file, unit.record.row) })
    planned.rows.push({ file: unit.record.file, row: unit.record.row })
    for (const limit of row.limits) limits.set(limit.kind === 'dates' ? 'times' : limit.kind, keptWords.limit(limit.text, limit.file, limit.row))
    if (list === 'members') {
      const { referral, consents } = readMemberRow(draft, row)
      planned.referrals.unshift(referral)
      planned.consents.unshift(...consents.map((consent) => (draft.shared ? { ...consent, how: keptWords.consentOfTwo(consent.how) } : consent)))
    } else {
      const file = readSupporterRow(draft, row, context.reading.asOf)
      planned.supporter ??= file ?? null
    }
    draft.told.remarks.push(...(context.notes.get(keyOf(unit.record)) ?? []))
    draft.older = true
  }
  const days = list === 'members' ? planned.referrals.map((one) => one.receivedOn) : [planned.supporter?.started ?? null]
  const since = days.flatMap((day) => (day && isDay(day) && day <= context.today ? [day] : [])).sort()[0] ?? context.today
  planned.hat = { ...planned.hat, since, birth: draft.birth, area: draft.district, postcode: draft.postcode, told: draft.told, reach: draft.reach, limits: [...limits].map(([kind, words]) => ({ kind, words })), open: mayLeaveMessage(planned) ? ['message'] : [] }
  oneOnTheList(planned.referrals)
  return planned
}

/** A list has one column about messages: its yes opens voicemail, and nothing else. */
const mayLeaveMessage = ({ consents }: PlannedHat): boolean => consents.some((one) => one.purpose === 'be left a message') && consents.every((one) => one.purpose !== 'be left a message' || one.answer === 'given')

/** What somebody said of a row that changes no field: kept beside what the list says, as a remark. */
function notesFrom(answered: readonly Answered[]): Map<string, Told['remarks']> {
  const notes = answered.flatMap((one) => {
    const words = noteOf(one.asks, one.answer)
    return words ? [{ row: keyOf(one), note: { words, from: keptWords.answered(keptWords.fromRow(one.file, one.row)) } }] : []
  })
  return new Map([...Map.groupBy(notes, ({ row }) => row)].map(([row, found]) => [row, found.map(({ note }) => note)]))
}

/** Two rows of one person both waiting are one place on the list: the earliest keeps it, the others are linked as the same person. */
function oneOnTheList(referrals: PlannedReferral[]) {
  for (const referral of referrals.filter((one) => one.outcome === 'waiting').slice(1)) referral.outcome = 'same person'
}

function rowOf(unit: Unit, died: boolean, { reading, corrected, limits, visits }: Context): Row {
  const { record } = unit
  const at = keyOf(record)
  return {
    record,
    columns: record.table?.columns ?? reading.files.find((file) => file.name === record.file)?.columns ?? [],
    corrected: corrected.get(at) ?? {},
    limits: limits.get(at) ?? [],
    visits: visits.get(at) ?? [],
    died,
  }
}
