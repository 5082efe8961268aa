import type { FileReading, ListRecord, Reading } from '../../../engines/reading/types.ts'
import { mustBeReadFirst } from '../../../engines/reading/read-first.ts'
import { reasonHeadings } from '../../../engines/reading/write-list.ts'
import type { Became } from '../making/plan.ts'
import { keyOf } from '../asking/question.ts'
import type { Answered } from '../making/who-is-who.ts'
import { keptWords } from '../making/words.ts'
import { leftOutWords as words } from './words.ts'

/** What became of each row, by `keyOf`. */
export type Outcomes = ReadonlyMap<string, Became>

/** The rows of a list that nobody came of; lines that say nothing at all are left away. */
export const leftOutOf = (file: FileReading, became: Outcomes): ListRecord[] => file.records.filter((record) => isLeftOut(became.get(keyOf(record))) && record.kind !== 'blank')

const isLeftOut = (became: Became | undefined) => became === 'held' || became === 'not a record' || became === 'kept'

/**
 * Those rows as a table to mend and send again: why nobody came of each, then its cells as they were written. What must be read
 * first by whoever leads on safeguarding stays sealed with the list, and so does the reason why.
 */
export function leftOutTable(file: FileReading, { reading, became, answered }: { reading: Reading; became: Outcomes; answered: readonly Answered[] }): string[][] {
  const rows = leftOutOf(file, became)
  const width = Math.max(file.columns.length, ...rows.map((record) => record.raw.length))
  const headings = Array.from({ length: width }, (_, place) => file.columns[place]?.heading ?? '')
  return [
    [...reasonHeadings, ...headings],
    ...rows.map((record) => [String(record.row), whyLeftOut(record, { reading, answered, became: became.get(keyOf(record)), kind: file.kind }), ...Array.from({ length: width }, (_, place) => openly(record.raw[place] ?? ''))]),
  ]
}

const openly = (cell: string) => (mustBeReadFirst(cell) ? keptWords.putAside : cell)

function whyLeftOut(record: ListRecord, { reading, answered, became, kind }: { reading: Reading; answered: readonly Answered[]; became: Became | undefined; kind: FileReading['kind'] }): string {
  if (became === 'kept') return kind === 'unknown' ? words.somethingElse : words.kept
  if (became === 'not a record') return sentence(record.why)
  const asked = answered.find((one) => one.asks.kind === 'held' && keyOf(one) === keyOf(record))
  const holds = reading.hold.filter((hold) => keyOf(hold) === keyOf(record))
  const said = asked?.asks.kind === 'held' ? [asked.asks] : holds
  const because = said.some((one) => one.because === 'read first') ? [words.readFirst] : said.map((one) => sentence(one.text))
  const cells = Object.values(record.cells).flatMap((cell) => (cell.level === 'ask' && !mustBeReadFirst(cell.why) ? [words.cell(cell.heading, cell.why)] : []))
  return [...new Set([...because, ...cells, ...(asked?.answer ? [words.answered] : [])])].join(' ')
}

const sentence = (text: string) => (text === '' ? '' : `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`)
