import { valuesAsTheyStand } from '../../../engines/reading/read-lists.ts'
import type { ReportRead, Reading } from '../../../engines/reading/types.ts'
import type { Plan } from './plan.ts'
import { type QuestionKind, questionKinds } from '../asking/question.ts'
import type { Answered } from './who-is-who.ts'
import { staysOpen } from '../asking/question.ts'

export type Flagged = { file: string; row: number; heading: string; written: string; read: string; why: string }
export type Preview = {
  counts: Record<'people' | 'members' | 'supporters' | 'both' | 'waiting' | 'placed' | 'closed' | 'received' | 'couples' | 'held' | 'joined' | 'notRecords' | 'died' | 'noContact' | 'kept' | 'here' | 'corrected', number>
  notRecords: { file: string; row: number; words: string; why: string }[]
  flagged: Flagged[]
  questions: { kind: QuestionKind; all: number; open: number }[]
  problems: { file: string; words: string }[]
}

/** What a person sees before anything is made: how much would be, what is no record, and what was read and marked. */
export function previewOf(reading: Reading, plan: Plan, answered: readonly Answered[]): Preview {
  const referrals = plan.people.flatMap((person) => person.hats.flatMap((hat) => hat.referrals))
  const with_ = (kind: 'member' | 'supporter') => plan.people.filter((person) => person.hats.some((hat) => hat.hat.kind === kind))
  const of = (...outcomes: readonly string[]) => referrals.filter((one) => outcomes.includes(one.outcome)).length
  const became = (what: string) => plan.rows.filter((row) => row.became === what)
  const members = new Set(with_('member'))
  return {
    counts: {
      people: plan.people.length, members: members.size, supporters: with_('supporter').length, both: with_('supporter').filter((person) => members.has(person)).length,
      waiting: of('waiting'), placed: of('placed'), closed: of('ended', 'declined', 'withdrawn'), received: of('received'), couples: plan.households.length,
      held: became('held').length, joined: became('joined').length, notRecords: became('not a record').length, kept: became('kept').length, here: became('here already').length, corrected: became('corrected').length,
      died: plan.people.filter((person) => person.death).length, noContact: plan.people.filter((person) => person.hats.some((hat) => hat.hat.limits?.some((limit) => limit.kind === 'none'))).length,
    },
    notRecords: became('not a record').map(({ file, row, record }) => ({ file, row, words: record.raw.filter((cell) => cell.trim() !== '').join(' ').slice(0, 200), why: record.why })),
    flagged: flaggedIn(reading),
    questions: questionKinds.flatMap((kind) => {
      const own = answered.filter((one) => one.asks.kind === kind)
      return own.length ? [{ kind, all: own.length, open: staysOpen(kind) ? own.filter((one) => one.answer === null).length : 0 }] : []
    }),
    problems: reading.files.flatMap((file) => file.problems.map((words) => ({ file: file.name, words }))),
  }
}

/** Marked cells, without those of rows that are held: nobody reads of them until somebody has looked at the row. */
function flaggedIn(reading: Reading): Flagged[] {
  const held = new Set(reading.hold.map((hold) => `${hold.file}#${hold.row}`))
  return Object.entries(valuesAsTheyStand(reading)).flatMap(([file, values]) =>
    values.flatMap(([row, heading, written, read, level, why]) => (level === 'flag' && !held.has(`${file}#${row}`) && written.trim() !== '' ? [{ file, row, heading, written, read: sayRead(read), why }] : [])),
  )
}

/** A reading as text: "1938-05-14", "LS8", "82, at 04/03/2023". */
function sayRead(read: ReportRead): string {
  if (read === null) return ''
  if (typeof read === 'string' || typeof read === 'number') return String(read)
  if (isList(read)) return read.join(', ')
  return Object.values(read).map(sayRead).filter(Boolean).join(', ')
}

const isList = (read: ReportRead): read is readonly (string | number)[] => Array.isArray(read)
