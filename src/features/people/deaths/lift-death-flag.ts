import type { Work } from '../../audit/work.ts'

/** Takes back that somebody has died. Nothing that was held back is sent again. */
export async function liftDeathFlag(work: Work, lifted: { person: string; about: string }): Promise<void> {
  await work.db
    .updateTable('death_flag')
    .set({ until: work.now })
    .where('organisation_id', '=', work.organisation.id)
    .where('person_id', '=', lifted.person)
    .where('until', 'is', null)
    .execute()
  work.changed('death flag lifted', { about: lifted.about })
}
