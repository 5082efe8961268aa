import type { Cell, FileReading, ListRecord, Meaning } from './types.ts'
import { ageOn } from './births.ts'
import { cellsUnder, withCells } from './list-rows.ts'
import type { Someone } from './someone.ts'

/**
 * What shows only beside the other rows: an age that disagrees with the same person's birth date becomes a question (the
 * dated birthday wins), and a reference that stands for two people is asked about on the later row. Never merges on either.
 */
export function crossChecked(file: FileReading, people: readonly Someone[], group: readonly number[]): FileReading {
  const born = new Map<number, string>()
  const groupOf = new Map<number, number>()
  people.forEach((s, i) => {
    const g = group[i] ?? i
    if (s.born) born.set(g, s.born)
    if (!s.shared && s.ref.file === file.name) groupOf.set(s.ref.row, g)
  })
  const first = new Map<string, { row: number; group: number | undefined }>()
  const counted = startsAnew(file)
  return { ...file, records: file.records.map((record) => {
    if (record.kind !== 'person') return record
    const mine = groupOf.get(record.row)
    const aged = withAge(record, mine === undefined ? undefined : born.get(mine))
    return counted ? aged : withReference(aged, first, mine)
  }) }
}

/** Numbers that begin anew under each section count rows and stand for nobody: so many stand twice that it cannot be a slip. */
function startsAnew(file: FileReading): boolean {
  const written = file.records.flatMap((r) => { const value = r.kind === 'person' ? referenceOf(r)?.value : undefined; return value ? [value.toUpperCase()] : [] })
  const twice = written.length - new Set(written).size
  return twice > 2 && twice > 0.1 * written.length && written.every((text) => /^\d{1,4}\.?$/.test(text))
}

const references: ReadonlySet<Meaning> = new Set<Meaning>(['reference'])
const births: ReadonlySet<Meaning> = new Set<Meaning>(['born'])
const referenceOf = (record: ListRecord) => cellsUnder(record, references).reference

function withAge(record: ListRecord, born: string | undefined): ListRecord {
  const cell = born === undefined ? undefined : cellsUnder(record, births).born
  const birth = cell?.value
  if (!cell || !born || birth?.kind !== 'age' || !birth.at) return record
  const then = ageOn(born, birth.at)
  if (Math.abs(then - birth.age) <= 1) return record
  const asked: Cell<'born'> = { heading: cell.heading, raw: cell.raw, value: null, level: 'ask', why: `"${cell.raw.trim()}" disagrees with the birth date ${born} on another row (${then} that day); the dated birthday wins` }
  return withCells(record, { born: asked })
}

function withReference(record: ListRecord, first: Map<string, { row: number; group: number | undefined }>, mine: number | undefined): ListRecord {
  const cell = referenceOf(record)
  const written = cell?.value?.toUpperCase()
  if (!cell || !written) return record
  const before = first.get(written)
  if (!before) {
    first.set(written, { row: record.row, group: mine })
    return record
  }
  if (before.group !== undefined && before.group === mine) return record
  const asked: Cell<'reference'> = { ...cell, value: null, level: 'ask', why: `reference already used on row ${before.row} for somebody else: nobody is merged on it`, suggestion: cell.value ?? '' }
  return withCells(record, { reference: asked })
}
