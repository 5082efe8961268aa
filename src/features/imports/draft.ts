import type { Cells, Column, ListRecord, Meaning, ValueOf } from '../../engines/reading/types.ts'
import { mustBeReadFirst } from '../../engines/reading/read-first.ts'
import type { Birth } from '../people/person.ts'
import { nothingTold, type Told } from '../people/told.ts'
import { plain } from './who-is-who.ts'
import { keptWords } from './words.ts'

export type ReachPoint = { kind: 'telephone' | 'email' | 'address'; value: string; whose: string | null }

/** What is being put together about one person under one hat, newest row first: what stands already is not pushed out. */
export type Draft = {
  told: Told
  reach: ReachPoint[]
  birth: Birth
  postcode: string | null
  /** the outward code, "LS8" */
  district: string | null
  /** a name nobody wrote otherwise */
  name: string
  knownAs: string | null
  /** what the row being read is about two people */
  shared: boolean
  /** which of the two, from 0 */
  place: number
}

export const emptyDraft = (name: string, knownAs: string | null): Draft => ({
  told: { ...nothingTold, interests: [], languages: [], beforeVisiting: [], remarks: [], brings: [] },
  reach: [],
  birth: { born: null, age: null, ageOn: null },
  postcode: null,
  district: null,
  name,
  knownAs,
  shared: false,
  place: 0,
})

/** Puts one cell's value where it belongs. True where nothing of the cell is lost by that; otherwise it is kept as written besides. */
export type Keep<M extends Meaning> = (value: ValueOf[M], cell: { raw: string; heading: string }, draft: Draft) => boolean
export type Keeps = { readonly [M in Meaning]?: Keep<M> }

/** A row to read from, with what somebody typed in place of a doubtful cell. */
export type Source = { record: ListRecord; columns: readonly Column[]; corrected: Cells; elsewhere: ReadonlySet<Meaning> }

/**
 * Reads one row into the draft. Every cell that holds something ends up in a field or, as it was written, among the remarks:
 * all that was marked or asked about, all that no field holds whole, columns nobody uses and cells beyond the last heading.
 * What must be read first by whoever leads on safeguarding goes into neither; it stays sealed with the list.
 */
export function readRow(draft: Draft, source: Source, keeps: Keeps): void {
  const { record, columns } = source
  for (const column of columns) {
    const written = record.raw[column.index] ?? ''
    const typed = column.meaning !== 'not used' && source.corrected[column.meaning] !== undefined
    const kept = column.meaning !== 'not used' && keepCell(draft, source, { meaning: column.meaning, keeps })
    if (written.trim() !== '' && (!kept || typed)) remark(draft, written, fromOf(column.heading, record))
  }
  record.raw.slice(columns.length).forEach((cell, place) => {
    if (cell.trim() !== '') remark(draft, cell, fromOf(keptWords.cellBeyond(columns.length + place + 1), record))
  })
}

function keepCell<M extends Meaning>(draft: Draft, source: Source, { meaning, keeps }: { meaning: M; keeps: Keeps }): boolean {
  const typed: Cells[M] = source.corrected[meaning]
  const cell: Cells[M] = typed ?? source.record.cells[meaning]
  if (!cell || source.elsewhere.has(meaning)) return cell !== undefined && cell.level === 'ok'
  const keep: Keep<M> | undefined = keeps[meaning]
  const { value } = cell
  const whole = value !== null && keep !== undefined && keep(value, { raw: cell.raw.trim(), heading: cell.heading }, draft)
  if (typed && !whole) remark(draft, typed.raw, keptWords.answered(fromOf(cell.heading, source.record)))
  return whole && cell.level === 'ok'
}

const fromOf = (heading: string, record: ListRecord) => keptWords.from(heading, record.file, record.row)

export function remark(draft: Draft, written: string, from: string): void {
  const words = mustBeReadFirst(written) ? keptWords.putAside : written.trim()
  if (!draft.told.remarks.some((one) => one.words === words && one.from === from)) draft.told.remarks.push({ words, from })
}

type TextField = 'matters' | 'livesWith' | 'access' | 'home' | 'travel' | 'nhsNumber'

/** Keeps a text in a field that nothing stands in yet, or that says the same; and nothing that must be read first. */
export function hold(draft: Draft, field: TextField, words: string): boolean {
  if (mustBeReadFirst(words)) return false
  const before = draft.told[field]
  if (before === null) draft.told[field] = words
  return before === null || before === words
}

/** One more line of a field that may have several, such as travel: "near home only; car". */
export function addLine(draft: Draft, field: 'home' | 'travel', words: string): boolean {
  const before = draft.told[field]
  draft.told[field] = before === null ? words : before.split('; ').includes(words) ? before : `${before}; ${words}`
  return true
}

export function addTags(list: string[], tags: readonly string[]): boolean {
  for (const tag of tags) if (!list.some((one) => one.toLowerCase() === tag.toLowerCase())) list.push(tag)
  return true
}

/** A way of reaching somebody. One too long to be one stays a remark. An older row adds only what the newer did not say. */
export function addReach(draft: Draft, point: ReachPoint): boolean {
  const value = plain(point.value, 600)
  if (value.length > 500 || value === '') return false
  if (draft.reach.some((one) => one.kind === point.kind && one.value === value)) return true
  draft.reach.push({ ...point, value, whose: point.whose && plain(point.whose, 200) })
  return true
}
