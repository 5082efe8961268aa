import type { Role } from '../audit/actor.ts'
import { addDays, type Day } from '../../engines/calendar/day.ts'
import type { Nation } from '../../engines/calendar/nations.ts'
import { addWorkingDays } from '../../engines/calendar/working-days.ts'

/** What a human must do next. Each kind has one action, and rooms name their own kinds in `taskKinds`. */
export const taskKinds = [
  'first conversation',
  'ask the person first',
  'answer a question from a list',
  'look at people from a list',
  'waiting too long',
  'contact while waiting',
  'look at danger named',
  'look before anything else',
  'acknowledge the referral',
  'chase what is missing',
  'decide on what is known',
  'decide with the person',
  'second person to look',
  'tell whoever suggested them',
  'tell that support has ended',
  'proposal to answer',
  'arrange the introduction',
  'introduction due',
  'message not known to have arrived',
  'message refused',
  'find out whether somebody died',
  'ring whoever is left',
  'tell the other after a death',
  'question after a death',
  'keep a promise',
  'ring as they asked',
  'offer again',
  'no longer wants support',
  'ask them alone',
] as const
export type TaskKind = (typeof taskKinds)[number]

/** How a task was settled: a word of a list, because it stands unsealed. The database holds the same list. */
export type SettledHow =
  | 'no longer needed' | 'answered' | 'import undone' | 'looked' | 'told' | 'reminded' | 'we spoke' | 'talked over' | 'not now' | 'agreed' | 'not agreed' | 'paused' | 'no longer paused' | 'yes' | 'no' | 'later'
  | 'kept' | 'kept late' | 'could not' | 'not needed' | 'arrived' | 'left' | 'asked alone' | 'talked it over' | 'we heard of a death' | 'we know more' | 'they are alive' | 'they have spoken'
  | 'both said yes' | 'it came to nothing' | 'taken back' | 'what they agree is written down' | 'there is a day' | 'moved to another day' | 'they met' | 'it didn’t happen' | 'it was ended with them'
  | `referral ${'draft' | 'received' | 'duplicate' | 'incomplete' | 'consent_pending' | 'triage' | 'accepted' | 'declined' | 'withdrawn' | 'waiting' | 'placed' | 'feedback_sent' | 'closed'}`

export type Task = {
  id: string
  kind: TaskKind
  about: string | null
  thing: string
  /** whose it is, and who steps in; null together where nobody holds a role that it could be given to */
  owner: string | null
  fallback: string | null
  dueOn: Day
  settledAt: Date | null
}

/** Somebody who holds a role that tasks go by. */
export type Holder = { participation: string; role: Role }

/** Roles that a task may be given to, in this order. Somebody who looks after safety reads of danger; an administrator learns that something waits, and never about whom. */
const heirs = ['coordinator', 'administrator'] as const satisfies readonly Role[]
const heirsOfDanger = ['coordinator', 'safeguarding_lead', 'administrator'] as const satisfies readonly Role[]
export const takesTasks = heirsOfDanger

export const heirsOf = (kind: TaskKind): readonly Role[] => (kind === 'look at danger named' ? heirsOfDanger : heirs)

/** Whom a task may be given to: everybody with the first of its roles that anybody holds, in the order given. Nobody, where nobody holds any. */
export function ownersOf(kind: TaskKind, holders: readonly Holder[]): string[] {
  const role = heirsOf(kind).find((one) => holders.some((holder) => holder.role === one))
  return holders.flatMap((holder) => (holder.role === role ? [holder.participation] : []))
}

/** Whose turn it is: the owner's, and once it is two working days late, the fallback's beside them. It is never taken away. */
export function whoseTurn(task: Pick<Task, 'owner' | 'fallback' | 'dueOn'>, today: Day, nation: Nation): readonly string[] {
  const both = today > addWorkingDays(task.dueOn, 2, nation) ? [task.owner, task.fallback] : [task.owner]
  return both.filter((one) => one !== null)
}

/** The last due day that is late enough today for the fallback to look too: the same rule as `whoseTurn`, as a day to compare with. */
export function fallbackLooksFrom(today: Day, nation: Nation): Day {
  let due = today
  while (today <= addWorkingDays(due, 2, nation)) due = addDays(due, -1)
  return due
}

/** The word for when: never a colour. Now is for danger to life alone and no timer ever says it. */
export function howSoon(dueOn: Day, today: Day): 'today' | 'soon' | 'later' {
  if (dueOn <= today) return 'today'
  return dueOn <= addDays(today, 7) ? 'soon' : 'later'
}
