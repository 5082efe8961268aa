import type { Day } from '../../../engines/calendar/day.ts'
import type { Work } from '../../audit/work.ts'
import { flagDeath } from '../../people/deaths/flag-death.ts'
import { type AfterDeath, hearOfDeath } from '../../people/deaths/hear-of-death.ts'
import type { MadePerson } from './make-people.ts'
import type { PlannedPerson } from './plan.ts'

/** Months after which nobody is rung about a death that an old list tells of: a year and its first anniversary are over. */
const ringWithinMonths = 13

/** Whether a death is known to be so long ago. As much as the list says: a year alone is over when its last day is. */
export function wasLongAgo(died: string | null, today: Day): boolean {
  if (died === null) return false
  const last = died.length === 4 ? `${died}-12-31` : died.length === 7 ? `${died}-31` : died
  const before = new Date(`${today}T00:00:00Z`)
  before.setUTCMonth(before.getUTCMonth() - ringWithinMonths)
  return last < before.toISOString().slice(0, 10)
}

/**
 * Says who of a list has died, once everybody in it is made and lives with whom they live: a death that is certain has everything follow
 * that follows one said by hand, the call to whoever is left as well. One that is doubtful is flagged; its question asks about it.
 */
export async function sayDeaths(work: Work, people: readonly (readonly [PlannedPerson, MadePerson])[], after: AfterDeath): Promise<void> {
  for (const [{ death }, { person, hats }] of people) {
    const about = hats[0]?.participation
    if (!death || about === undefined) continue
    const heard = { person, about, ...death, longAgo: wasLongAgo(death.died, work.today) }
    await (death.certain ? hearOfDeath(work, heard, after) : flagDeath(work, heard))
  }
}
