import { asDay, type Day } from '../../../engines/calendar/day.ts'
import type { Work } from '../../audit/work.ts'
import { type Question, questions } from '../../equality/equality.ts'
import type { Quarter } from './quarter.ts'
import { type Together, togetherShape } from './together.ts'

export type CountedApart = { question: Question; on: Day; counts: Together }

/** What was counted of a quarter by what people told us alone, in the order of the questions. */
export async function readCounts(work: Work, { year, quarter }: Quarter): Promise<readonly CountedApart[]> {
  const rows = await work.db
    .selectFrom('equality_count')
    .select(['question', 'counted_on as on', 'counts'])
    .where('organisation_id', '=', work.organisation.id)
    .where('year', '=', year)
    .where('quarter', '=', quarter)
    .execute()
  return questions.flatMap((question) => rows.filter((row) => row.question === question).map((row) => ({ question, on: asDay(row.on), counts: togetherShape.parse(row.counts) })))
}
