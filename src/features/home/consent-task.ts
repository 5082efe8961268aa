import { addWorkingDays } from '../../engines/calendar/working-days.ts'
import type { Work } from '../audit/work.ts'
import { calledAs } from '../people/person.ts'
import { raiseTask, settleTask } from '../tasks/raise-task.ts'
import type { TaskLines } from '../tasks/task-line.ts'
import { consentTaskWords as words } from './words.ts'

const within = (work: Work, days: number) => addWorkingDays(work.today, days, work.organisation.nation)

/** Somebody took back their yes to support on their own page. A human rings; until then everything stays as it is. */
export const raiseSupportTakenBack = (work: Work, participation: string): Promise<void> => raiseTask(work, { kind: 'no longer wants support', about: participation, thing: participation, dueOn: within(work, 1), owner: null })

/** Somebody was asked what is OK in front of their partner. */
export const raiseAskAlone = (work: Work, participation: string): Promise<void> => raiseTask(work, { kind: 'ask them alone', about: participation, thing: participation, dueOn: within(work, 5) })

/** A colleague has talked with them: what was to be talked about is done. */
export async function settleConsentTasks(work: Work, { participation, alone, aboutSupport }: { participation: string; alone: boolean; aboutSupport: boolean }): Promise<void> {
  if (alone) await settleTask(work, { kind: 'ask them alone', thing: participation, how: 'asked alone' })
  if (alone && aboutSupport) await settleTask(work, { kind: 'no longer wants support', thing: participation, how: 'talked it over' })
}

/** How they read on Today. Consent stands below tasks, so Today words them. */
export const consentTaskLines: TaskLines = {
  'no longer wants support': ({ about, aboutName, aboutKnownAs }) => ({ title: words.takenBack.title(calledAs({ name: aboutName ?? '', knownAs: aboutKnownAs })), line: words.takenBack.line, action: { label: words.takenBack.action, path: `/people/${about}/consent/talk?about=receive-support` } }),
  'ask them alone': ({ about, aboutName, aboutKnownAs }) => ({ title: words.alone.title(calledAs({ name: aboutName ?? '', knownAs: aboutKnownAs })), line: words.alone.line, action: { label: words.alone.action, path: `/people/${about}/consent` } }),
}
