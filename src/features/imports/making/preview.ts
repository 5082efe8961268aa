import { valuesIn } from '../../../engines/reading/read-lists.ts'
import type { ReportRead, Reading } from '../../../engines/reading/types.ts'
import type { Became, Outline } from './plan.ts'
import { type QuestionKind, questionKinds } from '../asking/question.ts'
import type { Answered } from './who-is-who.ts'
import { staysOpen } from '../asking/question.ts'

export type Flagged = { file: string; row: number; heading: string; written: string; read: string; why: string }
export type Preview = {
  counts: Record<'people' | 'members' | 'supporters' | 'both' | 'waiting' | 'placed' | 'closed' | 'received' | 'couples' | 'held' | 'joined' | 'notRecords' | 'died' | 'noContact' | 'kept' | 'here' | 'corrected', number>
  notRecords: { file: string; row: number; words: string; why: string }[]
  notRecordsInAll: number
  flagged: Flagged[]
  flaggedInAll: number
  questions: { kind: QuestionKind; all: number; open: number }[]
  problems: { file: string; words: string }[]
}

/** As many as a page shows of what may be thousands. */
const most = 200

/** What a person sees before anything is made: how much would be, what is no record, and what was read and marked. Each person is looked at and let go. */
export function previewOf(reading: Reading, plan: Outline, answered: readonly Answered[]): Preview {
  const rows = rowsIn(plan)
  return {
    counts: { ...peopleIn(plan), couples: plan.households.length, ...rows.counts },
    notRecords: rows.notRecords, notRecordsInAll: rows.counts.notRecords,
    ...flaggedIn(reading),
    questions: questionsIn(answered),
    problems: reading.files.flatMap((file) => file.problems.map((words) => ({ file: file.name, words }))),
  }
}

/** How many questions there are of each kind, and how many are open. */
export const questionsIn = (answered: readonly Answered[]): Preview['questions'] =>
  questionKinds.flatMap((kind) => {
    const own = answered.filter((one) => one.asks.kind === kind)
    return own.length ? [{ kind, all: own.length, open: staysOpen(kind) ? own.filter((one) => one.answer === null).length : 0 }] : []
  })

function peopleIn(plan: Outline): Pick<Preview['counts'], 'people' | 'members' | 'supporters' | 'both' | 'waiting' | 'placed' | 'closed' | 'received' | 'died' | 'noContact'> {
  const counts = { people: plan.people, members: 0, supporters: 0, both: 0, waiting: 0, placed: 0, closed: 0, received: 0, died: 0, noContact: 0 }
  for (let place = 0; place < plan.people; place += 1) {
    const { hats, death } = plan.person(place)
    const kinds = new Set(hats.map((hat) => hat.hat.kind))
    if (kinds.has('member')) counts.members += 1
    if (kinds.has('supporter')) counts.supporters += 1
    if (kinds.has('member') && kinds.has('supporter')) counts.both += 1
    if (death) counts.died += 1
    if (hats.some((hat) => hat.hat.limits?.some((limit) => limit.kind === 'none'))) counts.noContact += 1
    for (const { outcome } of hats.flatMap((hat) => hat.referrals)) {
      if (outcome === 'waiting' || outcome === 'placed' || outcome === 'received') counts[outcome] += 1
      if (outcome === 'ended' || outcome === 'declined' || outcome === 'withdrawn') counts.closed += 1
    }
  }
  return counts
}

function rowsIn(plan: Outline) {
  const counts = { held: 0, joined: 0, notRecords: 0, kept: 0, here: 0, corrected: 0 }
  const names = { people: null, held: 'held', joined: 'joined', 'not a record': 'notRecords', kept: 'kept', 'here already': 'here', corrected: 'corrected' } as const satisfies Readonly<Record<Became, keyof typeof counts | null>>
  const notRecords: Preview['notRecords'] = []
  for (let place = 0; place < plan.rows; place += 1) {
    const { file, row, became, record } = plan.row(place)
    const name = names[became]
    if (name) counts[name] += 1
    if (became === 'not a record' && notRecords.length < most) notRecords.push({ file, row, words: record.raw.filter((cell) => cell.trim() !== '').join(' ').slice(0, 200), why: record.why })
  }
  return { counts, notRecords }
}

/** Marked cells, without those of rows that are held: nobody reads of them until somebody has looked at the row. */
function flaggedIn(reading: Reading): Pick<Preview, 'flagged' | 'flaggedInAll'> {
  const held = new Set(reading.hold.map((hold) => `${hold.file}#${hold.row}`))
  const flagged: Flagged[] = []
  let all = 0
  for (const { file, value: [row, heading, written, read, level, why] } of valuesIn(reading)) {
    if (level !== 'flag' || held.has(`${file}#${row}`) || written.trim() === '') continue
    all += 1
    if (flagged.length < most) flagged.push({ file, row, heading, written, read: sayRead(read), why })
  }
  return { flagged, flaggedInAll: all }
}

/** A reading as text: "1938-05-14", "LS8", "82, at 04/03/2023". */
function sayRead(read: ReportRead): string {
  if (read === null) return ''
  if (typeof read === 'string' || typeof read === 'number') return String(read)
  if (isList(read)) return read.join(', ')
  return Object.values(read).map(sayRead).filter(Boolean).join(', ')
}

const isList = (read: ReportRead): read is readonly (string | number)[] => Array.isArray(read)
