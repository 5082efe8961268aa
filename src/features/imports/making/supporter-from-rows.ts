import { isDay } from '../../../engines/calendar/day.ts'
import { readDay } from '../../../engines/reading/days.ts'
import type { Meaning } from '../../../engines/reading/types.ts'
import type { Readiness } from '../../supporters/supporter.ts'
import { addAddress, addressParts, cellOf, type Draft, fromOf, readRow, remark, type Source } from './draft.ts'
import { keepsOfSupporters } from './keeps.ts'
import type { PlannedSupporter, Row } from './plan.ts'
import { supporterStateOf } from './standings.ts'
import { keptWords } from './words.ts'

const ofFile = ['started', 'check number', 'check date', 'check type', 'references', 'trained', 'refresher', 'induction', 'safeguarding training', 'dementia training', 'capacity', 'seeing now', 'status'] as const
const elsewhere: ReadonlySet<Meaning> = new Set<Meaning>([...addressParts, ...ofFile])

/** Reads one row of a supporter into their draft, newest first. The newest row opens their file; an older one is kept as remarks. */
export function readSupporterRow(draft: Draft, row: Row, asOf: string): PlannedSupporter | undefined {
  const source: Source = { ...row, elsewhere: draft.older ? new Set(addressParts) : elsewhere }
  readRow(draft, source, keepsOfSupporters)
  addAddress(draft, source)
  return draft.older ? undefined : fileFrom(draft, source, { row, asOf })
}

function fileFrom(draft: Draft, source: Source, { row, asOf }: { row: Row; asOf: string }): PlannedSupporter {
  const status = cellOf(source, 'status')
  const standing = status?.value?.standing ?? null
  if (status && status.level === 'ok' && status.raw.trim().toLowerCase() !== (standing ?? '')) remark(draft, status.raw, fromOf(status.heading, source.record))
  const started = cellOf(source, 'started')
  const most = cellOf(source, 'capacity')?.value?.most ?? null
  const seeing = cellOf(source, 'seeing now')?.value ?? null
  for (const [meaning, figure] of [['capacity', most ?? 0], ['seeing now', seeing ?? 0]] as const) if (figure > 20) keepRaw(draft, source, meaning)
  return {
    state: supporterStateOf(standing, { died: row.died, noContact: row.limits.some((limit) => limit.kind === 'none'), leftBelow: /\b(left|leavers?|do not use|archived?|closed|inactive)\b/i.test(source.record.section) }),
    standing,
    since: status?.value?.on && isDay(status.value.on) ? status.value.on : null,
    started: started?.value && started.value.precision !== 'no year' ? started.value.iso : null,
    capacity: most === null ? null : Math.min(most, 20),
    elsewhere: seeing === null ? null : Math.min(seeing, 20),
    readiness: [...check(source), ...references(source), ...trainings(source, asOf)],
  }
}

function keepRaw(draft: Draft, source: Source, meaning: Meaning) {
  const cell = cellOf(source, meaning)
  if (cell?.raw.trim()) remark(draft, cell.raw, fromOf(cell.heading, source.record))
}

/** The level of a criminal-record check in the field's own words; what cannot be read stays as written. */
export function levelOf(written: string): string {
  const text = written.toLowerCase()
  if (text.trim() === '') return 'not known'
  if (/enh/.test(text)) return /barred/.test(text) && !/(no|not|without|w\/o) barred/.test(text) ? 'enhanced with barred list' : 'enhanced'
  if (/standard|\bstd\b/.test(text)) return 'standard'
  if (/basic/.test(text)) return 'basic'
  return /^(none|no|not needed|n\/?a)$/.test(text.trim()) ? 'none' : written.trim()
}

function check(source: Source): Readiness[] {
  const [type, number, date] = [cellOf(source, 'check type'), cellOf(source, 'check number'), cellOf(source, 'check date')]
  const written = [type, number, date].flatMap((cell) => (cell?.raw.trim() ? [keptWords.underHeading(cell.heading, cell.raw.trim())] : []))
  if (written.length === 0) return []
  const day = date?.value && date.value.precision !== 'no year' ? date.value : null
  return [{
    kind: 'check', what: levelOf(type?.raw ?? ''), number: number?.value?.number ?? null,
    onDay: day?.means === 'done' ? day.iso : null, due: day?.means === 'recheck due' ? day.iso : null, complete: day?.means === 'done' ? true : null, asWritten: written.join('; '),
  }]
}

function references(source: Source): Readiness[] {
  const cell = cellOf(source, 'references')
  if (!cell || cell.raw.trim() === '') return []
  const read = cell.value
  const complete = read?.received === null || read?.received === undefined ? null : read.received >= (read.of ?? 2)
  return [{ kind: 'references', what: 'references', number: null, onDay: null, due: null, complete, asWritten: cell.raw.trim() }]
}

const trainingNames = { induction: 'induction', 'safeguarding training': 'safeguarding', 'dementia training': 'dementia', trained: 'training' } as const

function trainings(source: Source, asOf: string): Readiness[] {
  const names = Object.entries(trainingNames)
  const found = names.flatMap(([meaning, what]): Readiness[] => {
    const cell = isTraining(meaning) ? cellOf(source, meaning) : undefined
    const written = cell?.raw.trim() ?? ''
    if (written === '') return []
    const day = readDay(written, asOf).value
    const on = day && day.precision !== 'no year' ? day.iso : null
    return [{ kind: 'training', what, number: null, onDay: on, due: null, complete: on !== null || /^(y|yes|done|complete[d]?|attended)\b|^[✓✔]/i.test(written) ? true : /book|wait|due|no\b|not\b|n\b/i.test(written) ? false : null, asWritten: written }]
  })
  const refresher = cellOf(source, 'refresher')
  const due = refresher?.value && refresher.value.precision !== 'no year' ? refresher.value.iso : null
  return refresher?.raw.trim() ? [...found, { kind: 'training', what: 'refresher', number: null, onDay: null, due, complete: null, asWritten: refresher.raw.trim() }] : found
}

const isTraining = (meaning: string): meaning is keyof typeof trainingNames => meaning in trainingNames
