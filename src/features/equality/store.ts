import { asDay, type Day } from '../../engines/calendar/day.ts'
import type { Work } from '../audit/work.ts'
import { type Answer, type Question, questions } from './equality.ts'
import { openAnswer } from './sealed-answer.ts'

/** The questions an organisation asks, in their order, each with since when. */
export async function readAsked(work: Work): Promise<ReadonlyMap<Question, Day>> {
  const rows = await work.db.selectFrom('equality_asking').select(['question', 'since']).where('organisation_id', '=', work.organisation.id).where('until', 'is', null).execute()
  return new Map(questions.flatMap((question) => rows.filter((row) => row.question === question).map((row) => [question, asDay(row.since)] as const)))
}

export type KeptAnswer = Answer & { version: string; on: Day }

/** What one person answered. Only ever for themselves: no other use case calls it, and a test opens every page to be sure. */
export async function readOwnAnswers(work: Work, { participation, person }: { participation: string; person: string }): Promise<ReadonlyMap<Question, KeptAnswer>> {
  const rows = await work.db
    .selectFrom('equality_answer as a')
    .innerJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'a.organisation_id').on('k.subject_id', '=', person))
    .select(['a.id', 'a.question', 'a.words_version as version', 'a.answer_sealed as sealed', 'a.answered_on as on', 'k.wrapped as key'])
    .where('a.organisation_id', '=', work.organisation.id)
    .where('a.participation_id', '=', participation)
    .execute()
  return new Map(
    rows.flatMap((row) => {
      const answer = openAnswer(work, person, row)
      return answer ? [[row.question, { ...answer, version: row.version, on: asDay(row.on) }] as const] : []
    }),
  )
}
