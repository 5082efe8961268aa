import type { Work } from '../../audit/work.ts'
import type { Hat } from '../../people/read-hats.ts'
import { nothingWished, type Wishes, wishesShape } from './wish.ts'

const place = (row: string) => ({ table: 'matching_answer', column: 'answers_sealed', row })

/** What these people answered for matching, by hat. One query however many. */
export async function readWishesKept(work: Work, hats: readonly Pick<Hat, 'participation' | 'person'>[]): Promise<ReadonlyMap<string, Wishes>> {
  if (hats.length === 0) return new Map()
  const rows = await work.db
    .selectFrom('matching_answer as a')
    .innerJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'a.organisation_id').onRef('p.id', '=', 'a.participation_id'))
    .leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'p.organisation_id').onRef('k.subject_id', '=', 'p.person_id'))
    .select(['a.id', 'a.participation_id as participation', 'a.answers_sealed as sealed', 'p.person_id as person', 'k.wrapped as key'])
    .where('a.organisation_id', '=', work.organisation.id)
    .where('a.participation_id', 'in', hats.map(({ participation }) => participation))
    .where('a.until', 'is', null)
    .execute()
  return new Map(
    rows.flatMap(({ id, participation, sealed, person, key }) => {
      const text = work.text.open(person, place(id), { sealed, key })
      return text === undefined ? [] : [[participation, wishesShape.parse({ ...nothingWished, ...JSON.parse(text) })] as const]
    }),
  )
}

/** Keeps what somebody answered; what they answered before stays with who and when. */
export async function keepWishes(work: Work, hat: Pick<Hat, 'participation' | 'person'>, wishes: Wishes): Promise<void> {
  const id = work.newId()
  await work.db.updateTable('matching_answer').set({ until: work.now }).where('organisation_id', '=', work.organisation.id).where('participation_id', '=', hat.participation).where('until', 'is', null).execute()
  await work.db
    .insertInto('matching_answer')
    .values({ organisation_id: work.organisation.id, id, participation_id: hat.participation, answers_sealed: await work.text.seal(hat.person, place(id), JSON.stringify(wishes)), by_id: work.by, since: work.now })
    .execute()
  work.changed('wishes for matching kept', { about: hat.participation, thing: id })
}
