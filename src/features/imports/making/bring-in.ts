import { addWorkingDays } from '../../../engines/calendar/working-days.ts'
import { asDay } from '../../../engines/calendar/day.ts'
import { dayIn } from '../../../engines/calendar/zones.ts'
import type { Work } from '../../audit/work.ts'
import { keepHousehold } from '../../people/around/keep-household.ts'
import type { AfterDeath } from '../../people/deaths/hear-of-death.ts'
import { raiseTasks } from '../../tasks/raise-task.ts'
import type { FileReading } from '../../../engines/reading/types.ts'
import { type NotNow, readWithCorrections } from '../sending/confirm-mapping.ts'
import type { Correction } from '../again/earlier-rows.ts'
import { type Import, mayFollow } from '../import.ts'
import { makePeople, type MadePerson } from './make-people.ts'
import { atOnce, peopleAPiece, type Piece, piecesOf } from './pieces.ts'
import { raiseLook } from './take-up.ts'
import { analyse, planForMany } from './plan-for-many.ts'
import { type Plan, planFrom } from './plan.ts'
import { dueAfter, keyOf, staysOpen } from '../asking/question.ts'
import { putCorrections } from '../again/put-corrections.ts'
import { type KeptQuestion, readQuestions } from '../asking/read-questions.ts'
import { sayDeaths } from './say-deaths.ts'
import { addMade } from './keep-made.ts'
import { addRows } from './keep-rows.ts'
import { broughtInBefore, findImport, hasCoordinator, readHashes, setProgress, setState } from '../store.ts'

export type NotBroughtIn = NotNow | { refused: 'nobody to give tasks to' } | { refused: 'brought in before'; on: Date }

/** What is to be made, and the questions nobody has answered. */
export type Batch = { plan: Plan; pieces: readonly Piece[]; open: readonly KeptQuestion[]; files: readonly FileReading[]; corrections: readonly Correction[] }

export type How = { again: boolean; afterDeath: AfterDeath }

/**
 * Brings a list in: a short one in the transaction of the work, everybody the plan has, through the other rooms' doors, or nothing; of a long one
 * this is the beginning, and the worker goes on. What nobody answered is done the careful way and stays open as a task. A file that is here
 * already is asked about: `again`.
 */
export async function beginBringingIn(work: Work, id: string, how: How): Promise<'done' | 'begun' | NotBroughtIn> {
  const found = await mayBringIn(work, id, how)
  if ('refused' in found) return found
  const batch = await readBatch(work, found)
  if (batch.plan.people.length <= atOnce) {
    await allAtOnce(work, found, { batch, afterDeath: how.afterDeath })
    return 'done'
  }
  await setState(work, id, { state: 'bringing in' })
  await setProgress(work, id, { done: 0, of: batch.pieces.length })
  goOn(work, id)
  work.changed('list brought in', { thing: id })
  return 'begun'
}

/** Tells the worker to go on with a list that is being brought in. Told twice, it goes on once. */
export const goOn = (work: Work, id: string): void => work.later({ queue: 'bring-in-lists', ids: { import: id } })

async function mayBringIn(work: Work, id: string, { again }: How): Promise<Import | NotBroughtIn> {
  const found = await findImport(work, id, { lock: true })
  if (!found) return { refused: 'not there' }
  if (!mayFollow(found.state, 'brought in') || found.state === 'bringing in') return { refused: 'not now' }
  if (!(await hasCoordinator(work))) return { refused: 'nobody to give tasks to' }
  const before = await broughtInBefore(work, await readHashes(work, id))
  return before && !again ? { refused: 'brought in before', on: before.on } : found
}

/** A plan is of the day the bringing in began, so that a worker that goes on after midnight has the same. */
export async function readBatch(work: Work, found: Import): Promise<Batch> {
  const questions = await readQuestions(work, found.id)
  const today = found.state === 'bringing in' ? asDay(dayIn(work.organisation.zone, found.stateSince)) : work.today
  const { reading, corrections } = await readWithCorrections(work, found)
  const plan = planFrom(reading, questions, today)
  const rows = new Set(plan.rows.filter((row) => row.became === 'corrected').map(keyOf))
  return { files: reading.files, corrections: corrections.filter((one) => rows.has(keyOf(one))), plan, pieces: piecesOf(plan), open: questions.filter((question) => question.answer === null && staysOpen(question.asks.kind)) }
}

async function allAtOnce(work: Work, { id }: Import, { batch, afterDeath }: { batch: Batch; afterDeath: AfterDeath }): Promise<void> {
  for (const [number, piece] of batch.pieces.entries()) {
    await planForMany(work, number)
    await makePiece(work, id, { piece, open: batch.open, afterDeath })
  }
  await finish(work, id, { ...batch, afterDeath })
}

/** One piece: its people, whom they live with, a task for each open question about them, and rows as they were written. */
export async function makePiece(work: Work, id: string, { piece, open, afterDeath }: { piece: Piece; open: readonly KeptQuestion[]; afterDeath: AfterDeath }): Promise<void> {
  const made = await makePeople(work, piece.people)
  const people = new Map<string, MadePerson>(piece.people.flatMap((planned, place) => { const one = made[place]; return one ? [[planned.key, one] as const] : [] }))
  for (const household of piece.households) await keepHousehold(work, membersOf(household, people), work.today)
  await sayDeaths(work, piece.people.flatMap((planned) => [people.get(planned.key)].flatMap((made) => (made ? [[planned, made] as const] : []))), afterDeath)
  await addMade(work, id, [...people.values()].flatMap((person) => person.made))
  const hatOfRow = new Map(piece.people.flatMap((planned) => planned.hats.flatMap((hat) => hat.rows.map((row) => [keyOf(row), people.get(planned.key)?.hats.find((one) => one.kind === hat.hat.kind)?.participation ?? null] as const))))
  await raiseOpen(work, open.filter((question) => hatOfRow.has(keyOf(question))), hatOfRow)
  await addRows(work, id, piece.rows.map(({ file, row, became, record }) => ({ file, row, became, cells: record.raw })))
}

/** When every piece is there: tasks for questions about rows that became nobody, and the list is brought in. */
export async function finish(work: Work, id: string, { plan, open, files, corrections, afterDeath }: Batch & { afterDeath: AfterDeath }): Promise<void> {
  const rows = new Set(plan.people.flatMap((planned) => planned.hats.flatMap((hat) => hat.rows.map(keyOf))))
  await raiseOpen(work, open.filter((question) => !rows.has(keyOf(question))), new Map())
  await putCorrections(work, { id, files, corrections, afterDeath })
  if (plan.people.length > peopleAPiece) await analyse(work)
  await setState(work, id, { state: 'brought in' })
  await raiseLook(work, id)
  work.changed('list brought in', { thing: id })
}

const membersOf = (household: readonly string[], people: ReadonlyMap<string, MadePerson>) => household.flatMap((key) => people.get(key)?.hats.find((hat) => hat.kind === 'member')?.participation ?? people.get(key)?.hats[0]?.participation ?? [])

/** One task for each question left open, people before cells. */
async function raiseOpen(work: Work, open: readonly KeptQuestion[], hatOfRow: ReadonlyMap<string, string | null>) {
  const due = new Map([...new Set(Object.values(dueAfter))].map((days) => [days, addWorkingDays(work.today, days, work.organisation.nation)] as const))
  const raised = open.map((question) => ({ kind: 'answer a question from a list', about: hatOfRow.get(keyOf(question)) ?? null, thing: question.id, dueOn: due.get(dueAfter[question.asks.kind]) ?? work.today }) as const)
  for (let from = 0; from < raised.length; from += 1000) await raiseTasks(work, raised.slice(from, from + 1000))
}
