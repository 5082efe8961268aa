import type { Work } from '../../audit/work.ts'

/** Two or more people who live together, each with their own record and their own private side. */
export async function keepHousehold(work: Work, participations: readonly string[], since: string): Promise<string> {
  const id = work.newId()
  await work.db
    .insertInto('household')
    .values(participations.map((participation) => ({ organisation_id: work.organisation.id, id, participation_id: participation, since })))
    .execute()
  work.changed('household kept', { thing: id })
  return id
}
