import { addWorkingDays } from '../../engines/calendar/working-days.ts'
import type { Work } from '../audit/work.ts'
import { keepHousehold } from '../people/around/keep-household.ts'
import type { AfterDeath } from '../people/deaths/hear-of-death.ts'
import { raiseTasks } from '../tasks/raise-task.ts'
import { type NotNow, readImport } from './confirm-mapping.ts'
import { mayFollow } from './import.ts'
import { makePerson, type MadePerson } from './make-person.ts'
import { type Plan, planFrom } from './plan.ts'
import { dueAfter, keyOf, staysOpen } from './question.ts'
import { type KeptQuestion, readQuestions } from './read-questions.ts'
import { sayDeaths } from './say-deaths.ts'
import { addMade, addRows, broughtInBefore, findImport, hasCoordinator, readHashes, setState } from './store.ts'

type BroughtIn = { people: number; waiting: number; openQuestions: number }
type NotBroughtIn = NotNow | { refused: 'nobody to give tasks to' } | { refused: 'brought in before'; on: Date }

/**
 * Brings a list in, in the transaction of the work: everybody the plan has, through the other rooms' doors, or nothing. What
 * nobody answered is done the careful way and stays open as a task. A file that is here already is asked about: `again`.
 */
export async function bringIn(work: Work, id: string, { again, afterDeath }: { again: boolean; afterDeath: AfterDeath }): Promise<BroughtIn | NotBroughtIn> {
  const found = await findImport(work, id, { lock: true })
  if (!found) return { refused: 'not there' }
  if (!mayFollow(found.state, 'brought in')) return { refused: 'not now' }
  if (!(await hasCoordinator(work))) return { refused: 'nobody to give tasks to' }
  const before = await broughtInBefore(work, await readHashes(work, id))
  if (before && !again) return { refused: 'brought in before', on: before.on }
  const questions = await readQuestions(work, id)
  const plan = planFrom(await readImport(work, found), questions, work.today)
  const people = await makeEverybody(work, id, plan)
  await sayDeaths(work, plan.people.flatMap((planned) => [people.get(planned.key)].flatMap((made) => (made ? [[planned, made] as const] : []))), afterDeath)
  const open = questions.filter((question) => question.answer === null && staysOpen(question.asks.kind))
  await raiseOpen(work, { plan, people, open })
  await addRows(work, id, plan.rows.map(({ file, row, became, record }) => ({ file, row, became, cells: record.raw })))
  await setState(work, id, { state: 'brought in' })
  work.changed('list brought in', { thing: id })
  return { people: people.size, waiting: plan.people.flatMap((person) => person.hats.flatMap((hat) => hat.referrals)).filter((one) => one.outcome === 'waiting').length, openQuestions: open.length }
}

async function makeEverybody(work: Work, id: string, plan: Plan): Promise<Map<string, MadePerson>> {
  const people = new Map<string, MadePerson>()
  for (const planned of plan.people) people.set(planned.key, await makePerson(work, planned))
  for (const household of plan.households) await keepHousehold(work, membersOf(household, people), work.today)
  await addMade(work, id, [...people.values()].flatMap((person) => person.made))
  return people
}

const membersOf = (household: readonly string[], people: ReadonlyMap<string, MadePerson>) => household.flatMap((key) => people.get(key)?.hats.find((hat) => hat.kind === 'member')?.participation ?? people.get(key)?.hats[0]?.participation ?? [])

type Raising = { plan: Plan; people: ReadonlyMap<string, MadePerson>; open: readonly KeptQuestion[] }

/** One task for each question left open, people before cells. */
async function raiseOpen(work: Work, { plan, people, open }: Raising) {
  const hatOfRow = new Map(plan.people.flatMap((planned) => planned.hats.flatMap((hat) => hat.rows.map((row) => [keyOf(row), people.get(planned.key)?.hats.find((one) => one.kind === hat.hat.kind)?.participation ?? null] as const))))
  const due = new Map([...new Set(Object.values(dueAfter))].map((days) => [days, addWorkingDays(work.today, days, work.organisation.nation)] as const))
  const raised = open.map((question) => ({ kind: 'answer a question from a list', about: hatOfRow.get(keyOf(question)) ?? null, thing: question.id, dueOn: due.get(dueAfter[question.asks.kind]) ?? work.today }) as const)
  for (let from = 0; from < raised.length; from += 1000) await raiseTasks(work, raised.slice(from, from + 1000))
}
