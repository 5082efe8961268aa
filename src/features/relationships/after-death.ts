import { addWorkingDays } from '../../engines/calendar/working-days.ts'
import type { Work } from '../audit/work.ts'
import { raiseTask, settleTask } from '../tasks/raise-task.ts'
import { setAside, takeUpAgain } from '../tasks/set-aside.ts'
import { readArrangedFor, readPartnersOf } from './store.ts'

/** Whoever was matched with somebody who has died is told by a human, within one working day (domain: bereavement protocol). */
const tellWithinWorkingDays = 1

/** A first meeting: finding a day for it, and going with them. */
const meeting = ['arrange the introduction', 'introduction due'] as const

/** Nobody is told to find a day for somebody who may have died, nor to go with them. The day itself stays written down, for whoever finds out. */
export const setMeetingsAside = async (work: Work, hats: readonly string[]): Promise<void> => setAside(work, { kinds: meeting, things: await readArrangedFor(work, hats) })

export async function surfaceRelationships(work: Work, hats: readonly string[]): Promise<void> {
  const dueOn = addWorkingDays(work.today, tellWithinWorkingDays, work.organisation.nation)
  for (const { relationship, other } of await readPartnersOf(work, hats)) await raiseTask(work, { kind: 'tell the other after a death', about: other, thing: relationship, dueOn, owner: work.by })
}

export async function settleRelationships(work: Work, hats: readonly string[]): Promise<void> {
  await takeUpAgain(work, { kinds: meeting, things: await readArrangedFor(work, hats) })
  for (const { relationship } of await readPartnersOf(work, hats)) await settleTask(work, { kind: 'tell the other after a death', thing: relationship, how: 'they are alive' })
}
