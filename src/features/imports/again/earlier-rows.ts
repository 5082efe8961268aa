import type { ContactLimit, Death, FileReading, ListRecord, Meaning, Reading } from '../../../engines/reading/types.ts'
import { foldName } from '../../../engines/reading/fold-names.ts'
import { joinNames, readNames } from '../../../engines/reading/names.ts'
import { namesIn } from '../../../engines/reading/read-cells.ts'
import { keyOf } from '../asking/question.ts'

/** A row of a list that made somebody and stands, and what was last written in it. */
export type EarlierRow = { importId: string; file: string; row: number; cells: readonly string[] }
export type Correction = { file: string; row: number; earlier: EarlierRow; /** what the row says now that must hold wherever they are reached */ deaths?: readonly Death[]; limits?: readonly ContactLimit[]; changes: readonly { heading: string; before: string; now: string }[] }
export type BesideEarlier = { unchanged: ReadonlySet<string>; corrections: readonly Correction[] }

/**
 * Lays a list beside the rows of an earlier one of the same shape: which rows are as they were, cell by cell, and which are
 * the same person's with something corrected. A row is known again by its reference where the list has one, else by the name;
 * a reference or name that stands twice in either list knows nobody, and such a row is a new one. Pure.
 */
export function besideEarlier(reading: Reading, earlier: ReadonlyMap<string, readonly EarlierRow[]>): BesideEarlier {
  const found = reading.files.flatMap((file) => rowsBeside(file, earlier.get(file.name) ?? []))
  return {
    unchanged: new Set(found.flatMap((one) => (one.changes.length === 0 ? [keyOf(one)] : []))),
    corrections: found.filter((one) => one.changes.length > 0),
  }
}

function rowsBeside(file: FileReading, earlier: readonly EarlierRow[]): Correction[] {
  if (earlier.length === 0) return []
  const at = file.columns.find((column) => column.meaning === 'reference')?.index
  const same = Map.groupBy(earlier, (row) => exact(row.cells))
  const byReferences = Map.groupBy(earlier, (row) => (at === undefined ? '' : (row.cells[at] ?? '').trim().toLowerCase()))
  const byNames = Map.groupBy(earlier, (row) => nameOfCells(file, row.cells))
  const here = { reference: countBy(file, (record) => referenceOf(record)), name: countBy(file, (record) => nameOf(record)) }
  return file.records.flatMap((record): Correction[] => {
    if (record.kind !== 'person') return []
    const whole = same.get(exact(record.raw))?.[0]
    if (whole) return [{ file: record.file, row: record.row, earlier: whole, changes: [] }]
    const [reference, name] = [referenceOf(record), nameOf(record)]
    const byReference = reference !== '' && here.reference.get(reference) === 1 ? only(byReferences.get(reference)) : undefined
    const byName = name !== '' && here.name.get(name) === 1 ? only(byNames.get(name)) : undefined
    // A reference that stands for another name now, while that name is there too, was given anew.
    const before = byReference && byName && byReference !== byName ? undefined : (byReference ?? byName)
    return before ? [{ file: record.file, row: record.row, earlier: before, changes: changesBetween(file, before.cells, record.raw) }] : []
  })
}

const only = <T>(some: readonly T[] | undefined): T | undefined => (some?.length === 1 ? some[0] : undefined)
const exact = (cells: readonly string[]) => JSON.stringify(cells.map((cell) => cell.trim()))
const referenceOf = (record: ListRecord) => (record.cells.reference?.raw ?? '').trim().toLowerCase()
const nameOf = (record: ListRecord) => foldName((namesIn(record.cells)?.people ?? []).map((person) => person.full).join(' '))

/** The name as it stands in the cells, read as the list's own are. */
function nameOfCells(file: FileReading, cells: readonly string[]): string {
  const under = (meaning: Meaning) => (cells[file.columns.find((column) => column.meaning === meaning)?.index ?? -1] ?? '').slice(0, 300)
  const names = readNames(under('name')).value ?? joinNames(readNames(under('first name')).value, under('surname'), '', under('title'))
  return foldName((names?.people ?? []).map((person) => person.full).join(' '))
}

function countBy(file: FileReading, by: (record: ListRecord) => string): Map<string, number> {
  const times = new Map<string, number>()
  for (const record of file.records) if (record.kind === 'person') times.set(by(record), (times.get(by(record)) ?? 0) + 1)
  return times
}

const changesBetween = (file: FileReading, before: readonly string[], now: readonly string[]) =>
  file.columns.flatMap(({ index, heading }) => {
    const [was, is] = [(before[index] ?? '').trim(), (now[index] ?? '').trim()]
    return was === is ? [] : [{ heading, before: was, now: is }]
  })
