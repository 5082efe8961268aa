import type { Work } from '../../audit/work.ts'
import { sealWhose } from '../add-person.ts'
import type { ContactPoint } from '../person.ts'
import { noting } from './note-changes.ts'

export type NewNumber = Pick<ContactPoint, 'kind' | 'value' | 'whose'>

/** A telephone number, an email address or a place somebody gave us, with whose it is. */
export async function addNumber(work: Work, participation: string, added: NewNumber): Promise<void> {
  const id = await noting(work, participation, () => insert(work, participation, added))
  work.changed('number added', { about: participation, thing: id })
}

/** Writes a number anew. What stood before is ended and kept, so that a message that went to it can still be explained. */
export async function changeNumber(work: Work, participation: string, { point, to }: { point: string; to: NewNumber }): Promise<'changed' | { refused: 'not there' }> {
  const id = await noting(work, participation, async () => ((await end(work, participation, point)) ? insert(work, participation, to) : null))
  if (id === null) return { refused: 'not there' }
  work.changed('number changed', { about: participation, thing: id })
  return 'changed'
}

/** A number that is no longer theirs. */
export async function endNumber(work: Work, participation: string, point: string): Promise<'ended' | { refused: 'not there' }> {
  if (!(await noting(work, participation, () => end(work, participation, point)))) return { refused: 'not there' }
  work.changed('number ended', { about: participation, thing: point })
  return 'ended'
}

async function insert(work: Work, participation: string, { kind, value, whose }: NewNumber): Promise<string> {
  const id = work.newId()
  const { person, place } = await work.db
    .selectFrom('participation as p')
    .leftJoin('contact_point as c', (join) => join.onRef('c.organisation_id', '=', 'p.organisation_id').onRef('c.participation_id', '=', 'p.id'))
    .select((eb) => ['p.person_id as person', eb.fn.coalesce(eb.fn.max('c.place'), eb.lit(-1)).as('place')])
    .where('p.organisation_id', '=', work.organisation.id)
    .where('p.id', '=', participation)
    .groupBy('p.person_id')
    .executeTakeFirstOrThrow()
  const whose_sealed = await sealWhose(work, { person, id, whose })
  await work.db.insertInto('contact_point').values({ organisation_id: work.organisation.id, id, participation_id: participation, kind, value, whose_sealed, place: place + 1, since: work.today }).execute()
  return id
}

async function end(work: Work, participation: string, point: string): Promise<boolean> {
  const done = await work.db
    .updateTable('contact_point')
    .set({ until: work.today })
    .where('organisation_id', '=', work.organisation.id)
    .where('participation_id', '=', participation)
    .where('id', '=', point)
    .where('until', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}
