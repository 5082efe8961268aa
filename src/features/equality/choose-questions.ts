import type { Work } from '../audit/work.ts'
import { type Question, questions } from './equality.ts'
import { readAsked } from './store.ts'

/** From now on these are asked and no others. What was answered to one that is turned off stays the person’s, and is not counted. */
export async function chooseQuestions(work: Work, chosen: ReadonlySet<Question>): Promise<void> {
  await work.db.selectFrom('organisation').select('id').where('id', '=', work.organisation.id).forUpdate().execute()
  const asked = await readAsked(work)
  for (const question of questions) {
    if (asked.has(question) && !chosen.has(question))
      await work.db.updateTable('equality_asking').set({ until: work.today }).where('organisation_id', '=', work.organisation.id).where('question', '=', question).where('until', 'is', null).execute()
    if (!asked.has(question) && chosen.has(question)) await work.db.insertInto('equality_asking').values({ organisation_id: work.organisation.id, id: work.newId(), question, by_id: work.by, since: work.today, until: null }).execute()
  }
  work.changed('equality questions chosen', { thing: work.organisation.id })
}
