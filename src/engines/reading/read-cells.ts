import type { Cell, Cells, Column, ListKind, Meaning, PartialDay, Read, ValueOf } from './types.ts'
import { readAgeThen, readYearThen } from './ages-then.ts'
import { readAvailability } from './availability.ts'
import { readBirth } from './births.ts'
import { readMinutes, readStart } from './call-times.ts'
import { readCapacity, readReferences, readSeeingNow } from './capacities.ts'
import { readCheckDay, readCheckNumber } from './checks.ts'
import { readConsent, readConsentBox } from './consents.ts'
import { dayFirst, inOrder } from './day-orders.ts'
import type { DayOrder } from './day-orders.ts'
import { readDay } from './days.ts'
import { withLostLetters } from './lost-letters.ts'
import { mendedLetters } from './mended-letters.ts'
import { joinNames, readNames } from './names.ts'
import { readNhsNumber } from './nhs-numbers.ts'
import { readPostcode } from './postcodes.ts'
import { ask, flag, isBrokenFormula, ok } from './reads.ts'
import { readStatus } from './statuses.ts'
import { readMessageAllowed, readTags, readWantsVisitor } from './tags.ts'
import { readTelephones } from './telephones.ts'

/** What the whole file says and a single row cannot. */
export interface FileContext {
  readonly asOf: string
  readonly kind: ListKind
  readonly areaCode: string
  /** Consent is ticked with an x. */
  readonly crossesAreTicks: boolean
  /** Consent is the -1 and 0 of a database's tick box. */
  readonly consentIsBoxes: boolean
  /** By the place of a column, in which order its days are written. */
  readonly orders: ReadonlyMap<number, DayOrder>
  /** The country of most of the list, where its numbers and postcodes tell; a row's own country wins. */
  readonly country: string
  readonly outwards: ReadonlyMap<string, number>
  /** What was read before, by meaning and as written. */
  readonly read: { [M in Meaning]?: Map<string, Read<ValueOf[M]>> }
}

interface RowContext extends FileContext {
  readonly received: string | null
  readonly twoPeople: boolean
  readonly result: string
  readonly heading: string
}

type Reader<T> = (raw: string, row: RowContext) => Read<T>

/** Plain text is kept as written; only what a spreadsheet put in its place is marked. */
const text: Reader<string> = (raw) => {
  if (raw.trim() === '') return ok(null)
  if (/^#(?:ref!|n\/a|value!|div\/0!|null!|num!)$/i.test(raw.trim())) return ask('what stood here was worked out, and is lost')
  if (isBrokenFormula(raw)) return flag(null, 'a note beginning with = or - was taken for a formula; text lost')
  if (/^#{3,}$/.test(raw.trim())) return ask('the column was too narrow when the list was saved: lost')
  return ok(raw.trim(), /^[-=+@]/.test(raw) ? 'begins with a sign; is text, not a formula' : '')
}

/** A name in a column of its own, with letters the file format may have lost. */
const nameText: Reader<string> = (raw, row) => {
  const lost = withLostLetters(raw.trim())
  if (!lost) return text(raw, row)
  const why = `? stands for a letter the old file format could not hold${lost.likely ? `; likely "${lost.likely}"` : ''}: ask the person`
  return { value: raw.trim(), level: 'ask', why, ...(lost.likely ? { suggestion: lost.likely } : {}) }
}

const email: Reader<string> = (raw) => {
  const written = raw.trim()
  if (/^(|none|no|n\/?a|-)$/i.test(written)) return ok(null)
  if (/^\S+@[^\s@]+\.[^\s@.]+$/.test(written)) return ok(written)
  return /^same|as above|ditto/i.test(written) ? flag(null, `"${written}" points at another row`) : ask('not an e-mail address')
}

/** The day something was recorded: a day after `asOf` or before telephones is a slip. */
const past: Reader<PartialDay> = (raw, row) => {
  if (/^(?:-+|–|n\/?a|none|nil|not applicable|y|yes|✓|done|n|no|not yet|booked|to do|ongoing)$/i.test(raw.trim())) return flag(null, 'no day is written')
  const read = readDay(raw, row.asOf)
  if (!read.value || read.value.precision === 'no year') return read
  if (read.value.iso > row.asOf) return ask('in the future')
  return Number(read.value.iso.slice(0, 4)) < 1950 ? ask('stand-in date, or a slip in the year') : read
}

/** A day on which somebody was trained, or a tick, or words: whatever is no whole day stays as it is written. */
const training: Reader<string> = (raw, row) => {
  const day = readDay(raw, row.asOf)
  return day.value?.precision === 'day' ? { ...day, value: day.value.iso } : text(raw, row)
}

const planned: Reader<PartialDay> = (raw, row) => {
  if (/^(?:-+|–|n\/?a|none|nil|y|yes|✓|done|n|no|not yet|booked)$/i.test(raw.trim())) return flag(null, 'no day is written')
  if (/^due\b/i.test(raw.trim())) return flag(null, '"due", with no day')
  return readDay(raw, `${Number(row.asOf.slice(0, 4)) + 10}-12-31`)
}

const readers: { readonly [M in Meaning]: Reader<ValueOf[M]> } = {
  name: readNames, 'first name': readNames, initials: readNames, surname: nameText, 'known as': nameText, title: text, reference: text,
  received: past, started: past, day: past, trained: past, refresher: planned, 'consent date': past,
  born: (raw, row) => readBirth(raw, { asOf: row.asOf, at: row.received, twoPeople: row.twoPeople }),
  address: text, town: text, county: text, country: text, area: text,
  postcode: (raw, row) => readPostcode(raw, row),
  telephone: (raw, row) => readTelephones(raw, row), 'other telephone': (raw, row) => readTelephones(raw, row),
  email, 'lives with': text, 'referred by': text, 'would help': text, interests: readTags, 'when free': (raw) => readAvailability(raw),
  'wants visitor': readWantsVisitor, language: readTags, 'access needs': text, 'NHS number': readNhsNumber,
  consent: (raw, row) => (row.consentIsBoxes ? readConsentBox(raw) : readConsent(raw, row.asOf, row.crossesAreTicks)), 'message allowed': readMessageAllowed,
  status: (raw, row) => readStatus(raw, row.kind, row.asOf), 'matched with': text, remarks: text, 'more remarks': text,
  'check number': readCheckNumber, 'check date': (raw, row) => readCheckDay(raw, row.asOf, row.heading), 'check type': text,
  references: readReferences, induction: training, 'safeguarding training': training, 'dementia training': training,
  capacity: readCapacity, 'seeing now': readSeeingNow, travel: text, home: text, 'lived experience': text, supervision: text,
  experience: text, 'who was ill': text, condition: text, 'age then': readAgeThen, 'year then': (raw, row) => readYearThen(raw, row.asOf),
  'after effects': text, bereaved: text, 'wants to talk to': text, 'prefers not': text, 'happy to talk about': text, 'will not talk about': text,
  pair: text, member: text, supporter: text, start: readStart, minutes: (raw, row) => readMinutes(raw, row.result), direction: text, result: text,
}

/** Every meaning a column can be given, for the page on which a person confirms the mapping. */
export const MEANINGS: readonly Meaning[] = Object.keys(readers).filter((key): key is Meaning => Object.hasOwn(readers, key))

/** Meanings of which a cell may say anything at any length. */
const free: ReadonlySet<Meaning> = new Set(MEANINGS.filter((meaning) => Object.is(readers[meaning], text)))

/**
 * The longest name, day, number or list of days, in characters. Whatever is longer is no such thing, and readers that try
 * several ways of dividing a text would take minutes over it.
 */
const longest = 1000

/** A cell as readers of names, days and numbers are given it: nothing where it is too long to be one. */
export const unlessTooLong = (raw: string): string => (raw.length > longest ? '' : raw)

/** Reads the cells of one record by their meanings, or of some of them alone; what one cell means may depend on others of the same row. */
export function readCells(raw: readonly string[], columns: readonly Column[], file: FileContext, only?: ReadonlySet<Meaning>): Cells {
  const written = new Map<Meaning, string>()
  for (const c of columns) if (c.meaning !== 'not used') written.set(c.meaning, raw[c.index] ?? '')
  const age = !only || only.has('born')
  const names = age ? readNames((written.get('name') || written.get('first name') || written.get('initials') || '').slice(0, longest)).value : null
  const receivedOrder = file.orders.get(columns.find((c) => c.meaning === 'received')?.index ?? -1) ?? 'day first'
  const context: Omit<RowContext, 'heading'> = {
    ...file,
    country: written.get('country')?.trim() || file.country,
    result: written.get('result') ?? '',
    received: age ? exactDay(readDay(unlessTooLong(dayFirst(written.get('received') ?? '', receivedOrder)), file.asOf).value) : null,
    twoPeople: names?.kind === 'two people' || /^\p{L}+\.?\s*(?:&|\+|and)\s*\p{L}+/iu.test((written.get('title') ?? '').trim()),
  }
  const cells: Cells = {}
  for (const c of columns) if (c.meaning !== 'not used' && (!only || only.has(c.meaning))) readInto(cells, c.meaning, { heading: c.heading, raw: raw[c.index] ?? '', order: file.orders.get(c.index) ?? 'day first', context: { ...context, heading: c.heading } })
  return cells
}

function readInto<M extends Meaning>(cells: Cells, meaning: M, from: { heading: string; raw: string; order: DayOrder; context: RowContext }): void {
  const reader: Reader<ValueOf[M]> = readers[meaning]
  const mended = mendedLetters(from.raw)
  const written = datedMeanings.has(meaning) ? { ...from, raw: dayFirst(from.raw, from.order) } : from
  const read = mended === undefined ? readWhole(meaning, reader, written) : asMended(meaning, readWhole(meaning, reader, { ...from, raw: mended }))
  const cell: Cell<M> = { heading: from.heading, raw: from.raw, ...(datedMeanings.has(meaning) ? inOrder(from.raw, from.order, read) : read) }
  Object.assign(cells, { [meaning]: cell })
}

/** Meanings whose cells are days. */
export const datedMeanings: ReadonlySet<Meaning> = new Set<Meaning>(['received', 'started', 'born', 'consent date', 'day', 'trained', 'refresher', 'check date', 'induction', 'safeguarding training', 'dementia training'])

const readWhole = <M extends Meaning>(meaning: M, reader: Reader<ValueOf[M]>, from: { raw: string; context: RowContext }): Read<ValueOf[M]> =>
  from.raw.length > longest && !free.has(meaning) ? readLong(meaning, reader, from) : repeated.has(meaning) ? readOnce(meaning, reader, from) : reader(from.raw, from.context)

/** Meanings of which the same is written in thousands of rows, and whose reading goes by nothing else in the row. */
const repeated: ReadonlySet<Meaning> = new Set<Meaning>(['first name', 'when free', 'consent', 'status', 'interests', 'language', 'wants visitor', 'message allowed', 'capacity', 'references'])

/** What was read before in this list is not read again: of a few thousand short texts it is kept. */
function readOnce<M extends Meaning>(meaning: M, reader: Reader<ValueOf[M]>, { raw, context }: { raw: string; context: RowContext }): Read<ValueOf[M]> {
  const kept: Map<string, Read<ValueOf[M]>> = (context.read[meaning] ??= new Map())
  const before = kept.get(raw)
  if (before) return before
  const read = reader(raw, context)
  if (kept.size < 2000 && raw.length <= 80) kept.set(raw, read)
  return read
}

/** A name is shown with its letters turned back; a text is read so without a word. */
const asMended = <T>(meaning: Meaning, read: Read<T>): Read<T> => (read.level === 'ok' ? { ...read, level: named.has(meaning) ? 'flag' : 'ok', why: 'letters were garbled on the way and are turned back' } : read)

const named: ReadonlySet<Meaning> = new Set(['name', 'first name', 'initials', 'surname', 'known as'])

/** Nobody is lost for a name that goes on too long: its beginning is read. Anything else that long is asked about. */
function readLong<T>(meaning: Meaning, reader: Reader<T>, { raw, context }: { raw: string; context: RowContext }): Read<T> {
  if (!named.has(meaning)) return ask(`longer than ${longest} characters: more than this column can say`)
  const read = reader(raw.slice(0, longest), context)
  return read.level === 'ask' ? read : { ...read, level: 'flag', why: `longer than a name: what comes after ${longest} characters was not read` }
}

const exactDay = (day: PartialDay | null) => (day?.precision === 'day' ? day.iso : null)

/** Who a row is about, from whichever columns hold the name. */
export function namesIn(cells: Cells): ValueOf['name'] | null {
  const whole = cells.name?.value
  const [only, ...more] = whole?.people ?? []
  // "Name to use" beside "Surname": the name is the first one.
  if (whole && only && !more.length && !only.surname && cells.surname?.value) return joinNames(whole, cells.surname.value, cells['known as']?.value ?? '', cells.title?.value ?? '')
  if (whole) return cells['known as']?.value ? joinKnownAs(whole, cells['known as'].value) : whole
  return joinNames(cells['first name']?.value ?? cells.initials?.value ?? (cells['known as']?.value ? readNames(cells['known as'].value).value : null), cells.surname?.value ?? '', cells['known as']?.value ?? '', cells.title?.value ?? '')
}

const joinKnownAs = (names: ValueOf['name'], knownAs: string): ValueOf['name'] => ({ ...names, people: names.people.map((p) => (names.people.length === 1 ? { ...p, knownAs } : p)) })
