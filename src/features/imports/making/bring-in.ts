import { addWorkingDays } from '../../../engines/calendar/working-days.ts'
import { asDay, type Day } from '../../../engines/calendar/day.ts'
import { dayIn } from '../../../engines/calendar/zones.ts'
import type { Work } from '../../audit/work.ts'
import { keepHousehold } from '../../people/around/keep-household.ts'
import type { AfterDeath } from '../../people/deaths/hear-of-death.ts'
import { raiseTasks } from '../../tasks/raise-task.ts'
import type { NotNow } from '../sending/confirm-mapping.ts'
import { withImport } from '../sending/open-import.ts'
import { longFrom } from '../sending/sent-file.ts'
import { type OpenedLists, type OpenLists, openHere, type Outlined } from '../opened-lists.ts'
import { type Import, mayFollow } from '../import.ts'
import { makePeople, type MadePerson } from './make-people.ts'
import { goOn } from './go-on.ts'
import { atOnce, peopleAPiece, type Piece } from './pieces.ts'
import { raiseLook } from './take-up.ts'
import { analyse, planForMany } from './plan-for-many.ts'
import { dueAfter, keyOf, staysOpen } from '../asking/question.ts'
import { putCorrections } from '../again/put-corrections.ts'
import { type KeptQuestion, readQuestions } from '../asking/read-questions.ts'
import { sayDeaths } from './say-deaths.ts'
import { addMade } from './keep-made.ts'
import { addRows } from './keep-rows.ts'
import { broughtInBefore, findImport, hasCoordinator, readHashes, readWeight, setProgress, setState } from '../store.ts'

export type NotBroughtIn = NotNow | { refused: 'nobody to give tasks to' } | { refused: 'brought in before'; on: Date }

/** What is to be made, and the questions nobody has answered, by the row they are about. */
export type Batch = Omit<Outlined, 'unplaced'> & { open: ReadonlyMap<string, readonly KeptQuestion[]>; /** those about rows that become nobody */ aside: readonly KeptQuestion[] }

export type How = { again: boolean; afterDeath: AfterDeath; open?: OpenLists }

/**
 * Brings a list in: a short one in the transaction of the work, everybody the plan has, through the other rooms' doors, or nothing; of a long one
 * this is the beginning, and the worker goes on. What nobody answered is done the careful way and stays open as a task. A file that is here
 * already is asked about: `again`.
 */
export async function beginBringingIn(work: Work, id: string, how: How): Promise<'done' | 'begun' | NotBroughtIn> {
  const found = await mayBringIn(work, id, how)
  if ('refused' in found) return found
  const long = (await readWeight(work, id)) >= longFrom || (await withImport(work, found, how.open ?? openHere, async (lists) => {
    const batch = await readBatch(work, found, lists)
    if (batch.people <= atOnce) await allAtOnce(work, found, { batch, lists, afterDeath: how.afterDeath })
    return batch.people > atOnce
  }))
  if (!long) return 'done'
  await setState(work, id, { state: 'bringing in' })
  await setProgress(work, id, { done: 0, of: 0 })
  goOn(work, id)
  work.changed('list brought in', { thing: id })
  return 'begun'
}

async function mayBringIn(work: Work, id: string, { again }: How): Promise<Import | NotBroughtIn> {
  const found = await findImport(work, id, { lock: true })
  if (!found) return { refused: 'not there' }
  if (!mayFollow(found.state, 'brought in') || found.state === 'bringing in') return { refused: 'not now' }
  if (!(await hasCoordinator(work))) return { refused: 'nobody to give tasks to' }
  const before = await broughtInBefore(work, await readHashes(work, id))
  return before && !again ? { refused: 'brought in before', on: before.on } : found
}

/** A plan is of the day the bringing in began, so that a worker that goes on after midnight has the same. */
export const dayOfPlan = (work: Work, found: Import): Day => (found.state === 'bringing in' ? asDay(dayIn(work.organisation.zone, found.stateSince)) : work.today)

async function readBatch(work: Work, found: Import, lists: OpenedLists): Promise<Batch> {
  const questions = await readQuestions(work, found.id)
  return batchOf(questions, await lists.outline(questions, dayOfPlan(work, found)))
}

export function batchOf(questions: readonly KeptQuestion[], { unplaced, ...outlined }: Outlined): Batch {
  const nobodys = new Set(unplaced)
  const open = questions.filter((question) => question.answer === null && staysOpen(question.asks.kind))
  return { ...outlined, open: Map.groupBy(open.filter((question) => !nobodys.has(question.id)), keyOf), aside: open.filter((question) => nobodys.has(question.id)) }
}

async function allAtOnce(work: Work, { id }: Import, { batch, lists, afterDeath }: { batch: Batch; lists: OpenedLists; afterDeath: AfterDeath }): Promise<void> {
  for (let number = 0; number < batch.pieces; number += 1) {
    await planForMany(work, number)
    await makePiece(work, id, { piece: await lists.piece(number), open: batch.open, afterDeath })
  }
  await finish(work, id, { batch, afterDeath })
}

/** One piece: its people, whom they live with, a task for each open question about them, and rows as they were written. */
export async function makePiece(work: Work, id: string, { piece, open, afterDeath }: { piece: Piece; open: Batch['open']; afterDeath: AfterDeath }): Promise<void> {
  const made = await makePeople(work, piece.people)
  const people = new Map<string, MadePerson>(piece.people.flatMap((planned, place) => { const one = made[place]; return one ? [[planned.key, one] as const] : [] }))
  for (const household of piece.households) await keepHousehold(work, membersOf(household, people), work.today)
  await sayDeaths(work, piece.people.flatMap((planned) => [people.get(planned.key)].flatMap((made) => (made ? [[planned, made] as const] : []))), afterDeath)
  await addMade(work, id, [...people.values()].flatMap((person) => person.made))
  const hatOfRow = new Map(piece.people.flatMap((planned) => planned.hats.flatMap((hat) => hat.rows.map((row) => [keyOf(row), people.get(planned.key)?.hats.find((one) => one.kind === hat.hat.kind)?.participation ?? null] as const))))
  await raiseOpen(work, [...hatOfRow.keys()].flatMap((row) => open.get(row) ?? []), hatOfRow)
  await addRows(work, id, piece.rows)
}

/** When every piece is there: tasks for questions about rows that became nobody, and the list is brought in. */
export async function finish(work: Work, id: string, { batch: { people, aside, corrections }, afterDeath }: { batch: Batch; afterDeath: AfterDeath }): Promise<void> {
  await raiseOpen(work, aside, new Map())
  await putCorrections(work, { id, corrections, afterDeath })
  if (people > peopleAPiece) await analyse(work)
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
