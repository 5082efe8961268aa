import { asDay } from '../../engines/calendar/day.ts'
import type { Work } from '../audit/work.ts'
import { raiseTasks, settleTasksExcept } from '../tasks/raise-task.ts'
import type { TaskKind } from '../tasks/task.ts'
import { dueWhileWaiting, type WaitSoFar } from './referral.ts'
import { readWaits } from './store.ts'

/**
 * Tells somebody about everyone who waits and should hear from us, or has waited so long that the team talks it over; takes
 * back what is no longer so. Changes nobody's state. Five statements, however many wait. Returns how many were raised
 * and how many taken back.
 */
export async function raiseWaitingTasks(work: Work): Promise<{ raised: number; settled: number }> {
  const waits = await readWaits(work)
  const dueFor = onceFor(work)
  const due = waits.map((wait) => ({ wait, due: dueFor(wait) }))
  const contact = due.flatMap(({ wait, due: { contact: on } }) => (on && wait.mayContact ? [task('contact while waiting', wait, on)] : []))
  const talk = due.flatMap(({ wait, due: { talk: on } }) => (on ? [task('waiting too long', wait, on)] : []))
  const raised = await raiseTasks(work, [...contact, ...talk])
  const settled = await takeBack(work, 'contact while waiting', contact)
  return { raised, settled: settled + (await takeBack(work, 'waiting too long', talk)) }
}

/** Working days are counted once for all who came onto the list, and heard from us, on the same days. */
function onceFor(work: Work): (wait: WaitSoFar) => ReturnType<typeof dueWhileWaiting> {
  const known = new Map<string, ReturnType<typeof dueWhileWaiting>>()
  return (wait) => {
    const key = `${wait.waitingSince} ${wait.lastContactOn} ${wait.talkedOverOn}`
    const due = known.get(key) ?? dueWhileWaiting(wait, work.today, work.organisation.nation)
    known.set(key, due)
    return due
  }
}

const task = (kind: TaskKind, wait: { id: string; member: string }, on: string) => ({ kind, about: wait.member, thing: wait.id, dueOn: asDay(on) })

const takeBack = (work: Work, kind: TaskKind, still: readonly { thing: string }[]) => settleTasksExcept(work, { kind, things: still.map((one) => one.thing), how: 'no longer needed' })
