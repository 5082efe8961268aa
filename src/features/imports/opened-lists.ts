import type { Day } from '../../engines/calendar/day.ts'
import { readFile } from '../../engines/reading/read-file.ts'
import { readLists, reportInPieces, summaryOf } from '../../engines/reading/read-lists.ts'
import type { ColumnMap, Reading, SourceFile, Summary } from '../../engines/reading/types.ts'
import { besideEarlier, type BesideEarlier, type Correction, type EarlierRow } from './again/earlier-rows.ts'
import { type Beside, layBeside } from './again/lay-beside.ts'
import type { Corrected } from './again/put-corrections.ts'
import { keyOf, type Question, questionsFrom, staysOpen } from './asking/question.ts'
import { columnMapFrom, type Mapping } from './import.ts'
import { type Cut, pieceOf, type Piece, piecesOf } from './making/pieces.ts'
import { type Outline, outlineFrom, type PlannedPerson, planFrom } from './making/plan.ts'
import { type Preview, previewOf } from './making/preview.ts'
import type { Answered } from './making/who-is-who.ts'
import { type ListColumns, columnsOf, withNotes } from './sending/list-columns.ts'
import { type ReadableList, readableLists } from './sending/readable-lists.ts'
import type { Most } from './sending/sent-file.ts'
import type { List, Unreadable } from './sending/unpack-workbooks.ts'
import { reasonsOf } from './undoing/left-out.ts'

/** Lists, those just unpacked where none are named, and what somebody confirmed of their columns: nothing yet, by place, or by heading. */
export type Given = { lists?: readonly List[]; asOf: string; mapping?: Mapping; map?: ColumnMap | undefined }
export type Outlined = { people: number; pieces: number; corrections: Corrected[]; /** open questions about rows that become nobody, by their ids */ unplaced: string[] }
export type Looked = { summary: Summary; remarks: string[]; columns: ListColumns[] }
export type WouldMake = { people: number; waiting: number; openQuestions: number }
export type RowWritten = { heading: string; written: string }[]

/**
 * Lists opened to be read: everything about them that takes as long as they are long. What goes in and comes out is plain data of
 * no more than a piece, so that it may be done in a thread of its own, where nobody waits for it and its memory is bounded.
 */
export type OpenedLists = {
  /** the lists in some files, workbooks unpacked */
  unpack(files: readonly SourceFile[], asOf: string, most: Most): Promise<{ lists: ReadableList[] } | Unreadable>
  columns(given: Given): Promise<ListColumns[]>
  /** Reads them together; what comes out is which rows correct earlier ones. Lists that are named are given away: whoever gives them has them no more. */
  read(given: Given, earlier: ReadonlyMap<string, readonly EarlierRow[]>): Promise<readonly Correction[]>
  /** What they say, in short. */
  look(): Promise<Looked>
  /** How many people would come of them, before anything is answered. */
  count(today: Day): Promise<WouldMake>
  /** The next piece of the whole report; null when it is over. */
  report(): Promise<string | null>
  /** Then lays them beside the earlier ones, once it is known which records were edited since. */
  beside(edited: ReadonlySet<string>): Promise<void>
  columnsRead(): Promise<ListColumns[]>
  questions(): Promise<Question[]>
  preview(answered: readonly Answered[], today: Day): Promise<Preview>
  outline(answered: readonly Answered[], today: Day): Promise<Outlined>
  piece(place: number): Promise<Piece>
  /** Who one row would become, as if nothing else stood in the lists. */
  peopleOfRow(row: { file: string; row: number }, answered: readonly Answered[], today: Day): Promise<PlannedPerson[]>
  corrected(row: { file: string; row: number }): Promise<Corrected[]>
  /** One row as it was written, under its headings. */
  row(given: Given, row: { file: string; row: number }): Promise<RowWritten>
  end(): void
}

/** How many rows are read, of how many. */
export type AsItGoes = { done: number; of: number }

/** Opens lists where it suits what they weigh, in bytes; says how far reading is. */
export type OpenLists = (weight: number, tell?: (done: number, of: number) => void) => OpenedLists

/** Here and now, in whatever process asks. */
export const openHere: OpenLists = (_weight, tell) => new ReadHere(tell)

const notYet = () => new Error('The lists have not been read yet.')

class ReadHere implements OpenedLists {
  readonly #tell: ((done: number, of: number) => void) | undefined
  #unpacked: readonly List[] = []
  #read: { reading: Reading; earlier: BesideEarlier } | undefined
  #beside: Beside | undefined
  #report: Generator<string> | undefined
  #outline: { outline: Outline; cuts: readonly Cut[]; why: ReturnType<typeof reasonsOf> } | undefined

  constructor(tell?: (done: number, of: number) => void) { this.#tell = tell }

  async unpack(files: readonly SourceFile[], asOf: string, most: Most) {
    const found = readableLists(files, asOf, most)
    this.#unpacked = 'refused' in found ? [] : found.lists
    return found
  }

  async columns(given: Given) {
    const listed = this.#listsOf(given)
    return filesOf(listed).map((file) => columnsOf(file, listed.lists))
  }

  #listsOf(given: Given): Listed { return { ...given, lists: given.lists ?? this.#unpacked } }

  async read(given: Given, earlier: ReadonlyMap<string, readonly EarlierRow[]>) {
    const { lists } = this.#listsOf(given)
    const reading = readLists(lists, { asOf: given.asOf, map: mapOf({ ...given, lists }) ?? {}, ...(this.#tell ? { tell: this.#tell } : {}) })
    this.#read = { reading: { ...reading, files: withNotes(reading.files, lists) }, earlier: besideEarlier(reading, earlier) }
    return this.#read.earlier.corrections
  }

  get #any(): Reading {
    const { reading } = this.#read ?? this.#beside ?? {}
    if (!reading) throw notYet()
    return reading
  }

  async look() {
    const reading = this.#any
    return { summary: summaryOf(reading), remarks: reading.files.flatMap((file) => file.problems.map((words) => `${file.name}: ${words}.`)), columns: reading.files.map((file) => columnsOf(file, [])) }
  }

  async count(today: Day) {
    const questions = questionsFrom(this.#any)
    const outline = outlineFrom(this.#any, questions.map((question, place) => ({ ...question, id: String(place), answer: null })), today)
    let waiting = 0
    for (let place = 0; place < outline.people; place += 1) waiting += outline.person(place).hats.flatMap((hat) => hat.referrals).filter((one) => one.outcome === 'waiting').length
    return { people: outline.people, waiting, openQuestions: questions.filter((question) => staysOpen(question.asks.kind)).length }
  }

  async report() {
    this.#report ??= reportInPieces(this.#any)
    let text = ''
    while (text.length < 500_000) {
      const { done, value } = this.#report.next()
      if (done) return text === '' ? null : text
      text += value
    }
    return text
  }

  async beside(edited: ReadonlySet<string>) {
    if (!this.#read) throw notYet()
    this.#beside = layBeside(this.#read.reading, this.#read.earlier, edited)
    this.#read = undefined
  }

  get #reading(): Reading {
    if (!this.#beside) throw notYet()
    return this.#beside.reading
  }

  async columnsRead() { return this.#reading.files.map((file) => columnsOf(file, [])) }
  async questions() { return questionsFrom(this.#reading) }
  async preview(answered: readonly Answered[], today: Day) { return previewOf(this.#reading, outlineFrom(this.#reading, answered, today), answered) }

  async outline(answered: readonly Answered[], today: Day) {
    const outline = outlineFrom(this.#reading, answered, today)
    const cuts = piecesOf(outline)
    this.#outline = { outline, cuts, why: reasonsOf(this.#reading, answered) }
    const open = answered.filter((one) => one.answer === null && staysOpen(one.asks.kind))
    const asked = new Set(open.map(keyOf))
    const [placed, corrected] = [new Set<string>(), new Set<string>()]
    for (let place = 0; place < outline.rows; place += 1) {
      const row = outline.row(place)
      if (row.became === 'corrected') corrected.add(keyOf(row))
      else if ((row.became === 'people' || row.became === 'joined') && asked.size > 0 && asked.has(keyOf(row))) placed.add(keyOf(row))
    }
    return { people: outline.people, pieces: cuts.length, corrections: this.#correctedWhere((row) => corrected.has(keyOf(row))), unplaced: open.flatMap((one) => (placed.has(keyOf(one)) ? [] : [one.id])) }
  }

  async piece(place: number) {
    const cut = this.#outline?.cuts[place]
    if (!this.#outline || !cut) throw new Error('There is no such piece of the lists.')
    return pieceOf(this.#outline.outline, cut, this.#outline.why)
  }

  async peopleOfRow(row: { file: string; row: number }, answered: readonly Answered[], today: Day) {
    const reading = this.#reading
    return planFrom({ ...reading, files: reading.files.map((file) => ({ ...file, records: file.records.filter((record) => record.row === row.row && record.file === row.file) })) }, answered, today).people
  }

  async corrected(row: { file: string; row: number }) { return this.#correctedWhere((one) => one.file === row.file && one.row === row.row) }

  #correctedWhere(wanted: (row: { file: string; row: number }) => boolean): Corrected[] {
    const corrections = (this.#beside?.corrections ?? []).filter(wanted)
    const rows = new Set(corrections.map(keyOf))
    const found = new Map(corrections.length === 0 ? [] : this.#reading.files.flatMap((file) => file.records.flatMap((record) => (rows.has(keyOf(record)) ? [[keyOf(record), { columns: file.columns, cells: record.cells }] as const] : []))))
    return corrections.map((one) => ({ ...one, ...(found.get(keyOf(one)) ?? { columns: [], cells: {} }) }))
  }

  async row(given: Given, { file: name, row }: { file: string; row: number }) {
    const file = filesOf({ ...given, lists: this.#listsOf(given).lists.filter((list) => list.name === name) })[0]
    const record = file?.records.find((one) => one.row === row)
    return file && record ? (record.table?.columns ?? file.columns).flatMap((column) => { const written = record.raw[column.index]?.trim(); return written ? [{ heading: column.heading, written }] : [] }) : []
  }

  end() {
    this.#unpacked = []
    this.#read = this.#beside = this.#outline = this.#report = undefined
  }
}

type Listed = Given & { lists: readonly List[] }

const filesOf = (given: Listed) => { const map = mapOf(given); return withNotes(given.lists.map((file) => readFile(file, { asOf: given.asOf, ...(map ? { map } : {}) })), given.lists) }

/** A mapping is by places; the reading takes headings. */
const mapOf = ({ lists, asOf, mapping, map }: Listed): ColumnMap | undefined => (mapping ? columnMapFrom(mapping, lists.map((file) => readFile(file, { asOf }))) : map)

type Asks = { [What in Exclude<keyof OpenedLists, 'end'>]: { what: What; given: Parameters<OpenedLists[What]> } }
/** What may be asked of opened lists, as it is sent to a thread. */
export type AskedOfLists = Asks[keyof Asks]

/** What lists that are opened here say to what was asked elsewhere. */
export function answerOfLists(lists: OpenedLists, asked: AskedOfLists): Promise<unknown> {
  switch (asked.what) {
    case 'unpack': return lists.unpack(...asked.given)
    case 'columns': return lists.columns(...asked.given)
    case 'read': return lists.read(...asked.given)
    case 'look': return lists.look()
    case 'count': return lists.count(...asked.given)
    case 'report': return lists.report()
    case 'beside': return lists.beside(...asked.given)
    case 'columnsRead': return lists.columnsRead()
    case 'questions': return lists.questions()
    case 'preview': return lists.preview(...asked.given)
    case 'outline': return lists.outline(...asked.given)
    case 'piece': return lists.piece(...asked.given)
    case 'peopleOfRow': return lists.peopleOfRow(...asked.given)
    case 'corrected': return lists.corrected(...asked.given)
    case 'row': return lists.row(...asked.given)
  }
}
