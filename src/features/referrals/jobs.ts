import { asDay } from '../../engines/calendar/day.ts'
import type { Work } from '../audit/work.ts'
import { raiseTasks, settleTasksExcept } from '../tasks/raise-task.ts'
import type { TaskKind } from '../tasks/task.ts'
import { dueWhileWaiting, type WaitSoFar } from './referral.ts'
import { readTimerFacts } from './read-timer-facts.ts'
import { dueTasks } from './referral-timers.ts'
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

/** The kinds that `dueTasks` calls for: raised where it does, taken back where it does not. */
const timed = ['acknowledge the referral', 'chase what is missing', 'decide on what is known', 'decide with the person', 'tell whoever suggested them'] as const satisfies readonly TaskKind[]

/**
 * Tells somebody about every referral that a timer has come to (domain 2.1): to say that we have it, to chase what is missing, to decide,
 * to tell whoever suggested them. Changes nobody's state. A few statements, however many referrals.
 */
export async function raiseReferralTasks(work: Work): Promise<{ raised: number; settled: number }> {
  const due = (await readTimerFacts(work)).flatMap((facts) => dueTasks(facts, work.today, work.organisation.nation).map(({ kind, dueOn }) => task(kind, facts, dueOn)))
  const raised = await raiseTasks(work, due)
  let settled = 0
  for (const kind of timed) settled += await takeBack(work, kind, due.filter((one) => one.kind === kind))
  return { raised, settled }
}
