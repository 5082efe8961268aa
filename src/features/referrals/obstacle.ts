import type { Day } from '../../engines/calendar/day.ts'
import { ageToShow, type Birth } from '../people/person.ts'

/** What the software must not go past by itself (domain 0.3, rule 1): a person decides, and says why. */
export const obstacles = ['has died', 'may have died', 'under 18', 'no contact'] as const
export type Obstacle = (typeof obstacles)[number]

export type StandsBefore = { birth: Birth; died: 'yes' | 'perhaps' | null; noContact: boolean; /** somebody told us so with the referral, and nobody has looked yet */ saidUnder18: boolean; decided: readonly string[] }

/** What stands in the way and nobody has decided about yet. That somebody has died is not decided away. */
export function obstaclesOf({ birth, died, noContact, saidUnder18, decided }: StandsBefore, today: Day): Obstacle[] {
  const found: Obstacle[] = []
  if (died === 'yes') return ['has died']
  if (died === 'perhaps') found.push('may have died')
  if (saidUnder18 || mayBeUnder18(birth, today)) found.push('under 18')
  if (noContact) found.push('no contact')
  return found.filter((one) => !decided.includes(one))
}

/** What stood in the way of something that was done all the same: kept with it, so that it is marked. Null where nothing did. */
export const stoodInTheWay = (found: readonly Obstacle[]): Obstacle | null => found[0] ?? null

/** Under eighteen, or perhaps so where only the year is known. An age nobody told us is not guessed at. */
function mayBeUnder18(birth: Birth, today: Day): boolean {
  const age = ageToShow(birth, today)
  return age !== undefined && (age.about ? age.years <= 18 : age.years < 18)
}
