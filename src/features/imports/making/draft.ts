import type { Cells, Column, ListRecord, Meaning, ValueOf } from '../../../engines/reading/types.ts'
import { mustBeReadFirst } from '../../../engines/reading/read-first.ts'
import type { Birth } from '../../people/person.ts'
import { nothingTold, type Told } from '../../people/told.ts'
import { plain } from './who-is-who.ts'
import { keptWords } from './words.ts'

type ReachPoint = { kind: 'telephone' | 'email' | 'address'; value: string; whose: string | null }

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
  /** a newer row was read before: it says where they live and what to ring */
  older: boolean
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
  older: false,
})

/** Puts one cell's value where it belongs. True where nothing of the cell is lost by that; otherwise it is kept as written besides. */
export type Keep<T> = (value: T, cell: { raw: string; heading: string }, draft: Draft) => boolean
export type Keeps = { readonly [M in Meaning]?: Keep<ValueOf[M]> }

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
  if (!cell) return false
  if (source.elsewhere.has(meaning)) {
    if (typed && typed.value === null) remark(draft, typed.raw, keptWords.answered(fromOf(cell.heading, source.record)))
    return cell.level === 'ok'
  }
  const keep: Keep<ValueOf[M]> | undefined = keeps[meaning]
  const { value } = cell
  const whole = value !== null && keep !== undefined && keep(value, { raw: cell.raw.trim(), heading: cell.heading }, draft)
  if (typed && !whole) remark(draft, typed.raw, keptWords.answered(fromOf(cell.heading, source.record)))
  return whole && cell.level === 'ok'
}

export const fromOf = (heading: string, record: ListRecord) => keptWords.from(heading, record.file, record.row)

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
  if (draft.older && point.whose === null && draft.reach.some((one) => one.kind === point.kind && one.whose === null)) return false
  draft.reach.push({ ...point, value, whose: point.whose && plain(point.whose, 200) })
  return true
}

/** One cell of a row: what somebody typed in its place, else as it was read. */
export const cellOf = <M extends Meaning>({ record, corrected }: Source, meaning: M): Cells[M] => corrected[meaning] ?? record.cells[meaning]

/** House, town and the rest as one address, as a letter would have it. */
export function addAddress(draft: Draft, source: Source): void {
  const parts = addressParts.flatMap((meaning) => { const written = cellOf(source, meaning)?.raw.trim(); return written ? [{ meaning, written }] : [] })
  if (parts.length === 0) return
  if (parts.some((part) => part.meaning === 'address' || part.meaning === 'town') && addReach(draft, { kind: 'address', value: parts.map((part) => part.written).join(', '), whose: null })) return
  for (const { meaning, written } of parts) remark(draft, written, fromOf(cellOf(source, meaning)?.heading ?? meaning, source.record))
}
export const addressParts = ['address', 'town', 'county', 'country'] as const
