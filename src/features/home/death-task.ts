import { addWorkingDays } from '../../engines/calendar/working-days.ts'
import type { Work } from '../audit/work.ts'
import type { Death } from '../people/deaths/hear-of-death.ts'
import { calledAs } from '../people/person.ts'
import { raiseTask, settleTask } from '../tasks/raise-task.ts'
import type { SettledHow } from '../tasks/task.ts'
import type { TaskLines } from '../tasks/task-line.ts'
import { deathTaskWords as words } from './words.ts'

/** A fear is asked about, and whoever is left is rung, within one working day (domain: bereavement protocol). */
const withinWorkingDays = 1

/** Tasks for a named human: find out, where it is only feared; ring whoever is left, where it is certain. No message is ever written. */
export async function raiseDeathTasks(work: Work, death: Death): Promise<void> {
  const dueOn = addWorkingDays(work.today, withinWorkingDays, work.organisation.nation)
  if (!death.certain) await raiseTask(work, { kind: 'find out whether somebody died', about: death.about, thing: death.flag, dueOn, owner: work.by })
  for (const { call, participation } of death.bereaved) await raiseTask(work, { kind: 'ring whoever is left', about: participation, thing: call, dueOn, owner: work.by })
}

export async function settleDeathTasks(work: Work, things: readonly string[], how: SettledHow): Promise<void> {
  for (const thing of things) await settleTask(work, { kind: ['find out whether somebody died', 'ring whoever is left'], thing, how })
}

/** How they read on Today. People stand below tasks, so Today words them. */
export const deathTaskLines: TaskLines = {
  'find out whether somebody died': ({ about, aboutName, aboutKnownAs }) => ({ title: words.find.title(calledAs({ name: aboutName ?? '', knownAs: aboutKnownAs })), line: words.find.line, action: { label: words.find.action, path: `/people/${about}/death` } }),
  'ring whoever is left': ({ about, thing, aboutName, aboutKnownAs }) => ({ title: words.ring.title(calledAs({ name: aboutName ?? '', knownAs: aboutKnownAs })), line: words.ring.line, action: { label: words.ring.action, path: `/people/${about}/bereavements/${thing}` } }),
}
