import type { Work } from '../audit/work.ts'
import { addNameKeys } from './name-keys.ts'

export type Renamed = { person: string; about: string; name: string; knownAs: string | null; findsByEarlier: boolean }

/**
 * Gives somebody another name, under all their hats: a name is the person’s. The one before is kept, and finds them only where
 * they want that; for some, nobody should come upon it again.
 */
export async function renamePerson(work: Work, { person, about, name, knownAs, findsByEarlier }: Renamed): Promise<void> {
  const organisation_id = work.organisation.id
  const before = await work.db.selectFrom('person').select(['name', 'known_as']).where('organisation_id', '=', organisation_id).where('id', '=', person).forUpdate().executeTakeFirstOrThrow()
  if (before.name === name && before.known_as === knownAs) return
  await work.db.updateTable('person').set({ name, known_as: knownAs }).where('organisation_id', '=', organisation_id).where('id', '=', person).execute()
  const gone = [before.name, before.known_as].filter((one): one is string => one !== null && one !== name && one !== knownAs)
  if (gone.length > 0)
    await work.db
      .insertInto('former_name')
      .values(gone.map((one) => ({ organisation_id, id: work.newId(), person_id: person, name: one, finds: findsByEarlier, until: work.today, by_id: work.by, recorded_at: work.now })))
      .execute()
  const earlier = await work.db.selectFrom('former_name').select('name').where('organisation_id', '=', organisation_id).where('person_id', '=', person).where('finds', '=', true).execute()
  await work.db.deleteFrom('name_key').where('organisation_id', '=', organisation_id).where('person_id', '=', person).execute()
  await addNameKeys(work, [{ person, names: [name, knownAs, ...earlier.map((one) => one.name)] }])
  work.changed('name changed', { about, thing: person })
}
