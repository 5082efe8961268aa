import type { Work } from '../audit/work.ts'
import { writeProfile } from './add-person.ts'
import { markOfNhsNumber } from './finding/nhs-mark.ts'
import { type Hat, readHat } from './store.ts'
import { nothingTold, type Told } from './told.ts'

/** Replaces what somebody told us under a hat; what was there before is kept. Null where there is no such hat. */
export async function changeTold(work: Work, participation: string, change: (told: Told) => Told): Promise<Told | null> {
  const hat = await readHat(work, participation, { lock: true })
  if (!hat) return null
  const told = change(dated(hat))
  const number = hat.profileNumber + 1
  await writeProfile(work, { person: hat.person, participation, number, told })
  await work.db.updateTable('participation').set({ profile_number: number, nhs_mark: markOfNhsNumber(work, told.nhsNumber) }).where('organisation_id', '=', work.organisation.id).where('id', '=', participation).execute()
  work.changed('what they told us changed', { about: participation, thing: participation })
  return told
}

/** Until now the day of the whole version was the day of what matters to them; from here on it has its own. */
function dated({ told, toldOn }: Hat): Told {
  if (!told) return nothingTold
  if (!told.matters || told.said['matters']) return told
  return { ...told, said: { ...told.said, matters: { on: toldOn, how: told.mattersInOwnWords ? 'own words' : 'for them' } } }
}
