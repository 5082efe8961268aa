import type { Work } from '../../audit/work.ts'
import { countedBy, readGroups } from '../../equality/read-groups.ts'
import { lastDayOf, overBy } from './quarter.ts'
import { readCounted } from './read-fairness.ts'
import { compareTogether } from './together.ts'

/**
 * Counts the last quarter that is over by what people answered about equality, once, with small numbers hidden; what is kept is what the page
 * shows. Done by the software at its hour, so that nobody who asks for a page ever has an answer opened, and so that one more answer, or
 * one taken back, changes no table that somebody has seen. Returns how many questions it counted.
 */
export async function countQuarter(work: Work): Promise<number> {
  const [quarter] = overBy(work.today, 1)
  if (!quarter) return 0
  const lastDay = lastDayOf(quarter)
  const questions = await countedBy(work, lastDay)
  if (questions.length === 0 || (await isCounted(work, quarter))) return 0
  const people = await readCounted(work, quarter)
  const groups = await readGroups(work, people.map(({ member }) => member), lastDay)
  const tables = compareTogether(people, questions, (member, question) => groups.get(member)?.[question], lastDay)
  for (const [question, counts] of tables)
    await work.db
      .insertInto('equality_count')
      .values({ organisation_id: work.organisation.id, id: work.newId(), ...quarter, question, counted_on: work.today, counts: JSON.stringify(counts) })
      .onConflict((clash) => clash.doNothing())
      .execute()
  work.changed('quarter counted by what people told us alone', { thing: work.organisation.id })
  return tables.size
}

async function isCounted(work: Work, { year, quarter }: { year: number; quarter: number }): Promise<boolean> {
  const row = await work.db.selectFrom('equality_count').select('id').where('organisation_id', '=', work.organisation.id).where('year', '=', year).where('quarter', '=', quarter).limit(1).executeTakeFirst()
  return row !== undefined
}
