import { asDay, type Day } from '../../engines/calendar/day.ts'
import { may } from '../audit/permission.ts'
import type { Work } from '../audit/work.ts'
import { groupOf, type Question, questions } from './equality.ts'
import { countEquality } from './permissions.ts'
import { openAnswer } from './sealed-answer.ts'

/** The groups of many people, by member and question, as far as they had answered by a day. Nothing says which of their answers it was. */
export type Groups = ReadonlyMap<string, Readonly<Partial<Record<Question, string>>>>

/**
 * For the software that counts, and for nobody who has signed in: whatever calls it while a person asks for a page is thrown out. One query
 * however many people.
 */
export async function readGroups(work: Work, members: readonly string[], by: Day): Promise<Groups> {
  if (!may(work.actor, countEquality)) throw new Error('Answers about equality are opened by nobody but the software that counts them.')
  if (members.length === 0) return new Map()
  const rows = await work.db
    .selectFrom('equality_answer as a')
    .innerJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'a.organisation_id').onRef('p.id', '=', 'a.participation_id'))
    .innerJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'p.organisation_id').onRef('k.subject_id', '=', 'p.person_id'))
    .select(['a.id', 'a.participation_id as member', 'a.question', 'a.answer_sealed as sealed', 'p.person_id as person', 'k.wrapped as key'])
    .where('a.organisation_id', '=', work.organisation.id)
    .where('a.participation_id', 'in', members)
    .where('a.answered_on', '<=', by)
    .execute()
  const found = new Map<string, Partial<Record<Question, string>>>()
  for (const row of rows) {
    const answer = openAnswer(work, row.person, row)
    if (answer) found.set(row.member, { ...found.get(row.member), [row.question]: groupOf(row.question, answer) })
  }
  return found
}

/** The questions an organisation was asking by a day and asks still: those whose answers are counted for what ended on it. */
export async function countedBy(work: Work, day: Day): Promise<readonly Question[]> {
  const rows = await work.db.selectFrom('equality_asking').select(['question', 'since']).where('organisation_id', '=', work.organisation.id).where('until', 'is', null).execute()
  return questions.filter((question) => rows.some((row) => row.question === question && asDay(row.since) <= day))
}
