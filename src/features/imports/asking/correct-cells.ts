import { readFile } from '../../../engines/reading/read-file.ts'
import type { Cells, Column, ListRecord, Reading } from '../../../engines/reading/types.ts'
import { writeList } from '../../../engines/reading/write-list.ts'
import { keyOf } from './question.ts'
import type { Answered } from '../making/who-is-who.ts'

/** What somebody typed in place of a doubtful cell, read the way the list's own cell would have been. */
export function correctedCells(reading: Reading, answered: readonly Answered[]): Map<string, Cells> {
  const typed = answered.flatMap((one) => (one.asks.kind === 'cell' && one.answer?.word === 'value' && one.answer.value.trim() ? [{ at: one, heading: one.asks.heading, meaning: one.asks.meaning, value: one.answer.value.trim() }] : []))
  const found = new Map<string, Cells>()
  for (const [row, cells] of Map.groupBy(typed, ({ at }) => keyOf(at))) {
    const file = reading.files.find((one) => one.name === cells[0]?.at.file)
    const record = file?.records.find((one) => one.row === cells[0]?.at.row)
    if (!file || !record) continue
    const { kind, columns } = record.table ?? file
    const again = readFile({ name: file.name, bytes: oneRow(columns, record, cells) }, { asOf: reading.asOf, map: { [file.name]: { kind, columns: Object.fromEntries(columns.map((column) => [column.heading, column.meaning])) } } })
    const read = again.records.find((one) => one.kind === 'person')?.cells ?? {}
    found.set(row, Object.fromEntries(Object.entries(read).filter(([meaning]) => cells.some((cell) => cell.meaning === meaning))))
  }
  return found
}

function oneRow(columns: readonly Column[], record: ListRecord, typed: readonly { heading: string; value: string }[]): Uint8Array {
  const cells = columns.map((column) => typed.find((one) => one.heading === column.heading)?.value ?? record.raw[column.index] ?? '')
  return new TextEncoder().encode(writeList([columns.map((column) => column.heading), cells]))
}
