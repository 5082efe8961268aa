import type { Work } from '../../audit/work.ts'
import { flagDeath } from '../../people/deaths/flag-death.ts'
import { type AfterDeath, hearOfDeath } from '../../people/deaths/hear-of-death.ts'
import type { MadePerson } from './make-people.ts'
import type { PlannedPerson } from './plan.ts'

/**
 * Says who of a list has died, once everybody in it is made and lives with whom they live: a death that is certain has everything follow
 * that follows one said by hand, the call to whoever is left as well. One that is doubtful is flagged; its question asks about it.
 */
export async function sayDeaths(work: Work, people: readonly (readonly [PlannedPerson, MadePerson])[], after: AfterDeath): Promise<void> {
  for (const [{ death }, { person, hats }] of people) {
    const about = hats[0]?.participation
    if (!death || about === undefined) continue
    const heard = { person, about, ...death }
    await (death.certain ? hearOfDeath(work, heard, after) : flagDeath(work, heard))
  }
}
