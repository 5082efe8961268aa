import type { Day } from '../../../engines/calendar/day.ts'
import type { WayAnswer } from '../reaching/reach.ts'
import type { PersonAround, Telling } from './person-around.ts'

type Told = Pick<PersonAround, 'kind' | 'mayBeTold'>

/** Those whom “telling family” is about. A surgery or a social worker is asked about by itself. */
export const isClose = ({ kind }: Pick<PersonAround, 'kind'>): boolean => kind !== 'professional'

export const isOpen = (telling: Telling): boolean => telling === 'if unwell' || telling === 'anything'

/** What holds today of what somebody may be told: with an end that is past, nobody knows. */
export const tellingNow = (telling: Telling, until: Day | null, today: Day): Telling => (until !== null && until < today ? 'not asked' : telling)

/** Whether family may be told, of all that is written beside each of them. Nothing where nobody close is named. */
export function tellingFamily(around: readonly Told[]): WayAnswer | undefined {
  const close = around.filter(isClose)
  if (close.length === 0) return undefined
  if (close.some((one) => isOpen(one.mayBeTold))) return 'yes'
  return close.every((one) => one.mayBeTold === 'nothing') ? 'no' : 'not known'
}

/**
 * What one of them may be told after a talk about family in general: a no closes them all, what is not clear closes what was open, and a yes
 * opens nobody who was not named with it.
 */
export function tellingAfter(answer: WayAnswer, before: Telling, named: Telling | undefined): Telling {
  if (answer === 'no') return 'nothing'
  if (answer === 'yes') return named ?? before
  return isOpen(before) ? 'not asked' : before
}
