import { type Expression, expressionBuilder, sql } from 'kysely'
import type { Schema } from '../../platform/database/connection.ts'
import type { Work } from '../audit/work.ts'
import type { Answer, Purpose } from './consent.ts'

/** The one thing that is asked about, such as the referral of one of those who suggested them, and since when there is such a thing. */
export type OneThing = { thing: string | Expression<string>; since: Date | Expression<Date> }

/**
 * What somebody said last about one purpose, as far as it holds today. Nobody having asked, or an answer that is over, is "not
 * asked", which is neither yes nor no. Of one thing, a yes about another is no answer, nor is a yes in general from before there
 * was that thing; a no in general holds for every one.
 */
export async function checkConsent(work: Work, participation: string, purpose: Purpose, one?: OneThing): Promise<Answer | 'not asked'> {
  const row = await work.db.selectNoFrom(answerOf(work, sql<string>`${participation}::uuid`, purpose, one).as('answer')).executeTakeFirst()
  return row?.answer ?? 'not asked'
}

/** The same for the participation in a column of another query; null where nobody asked. The pure rule is `latest` and `standing`. */
export function answerOf(work: Work, participation: Expression<string>, purpose: Purpose, one?: OneThing) {
  const eb = expressionBuilder<Schema, never>()
  const last = eb
    .selectFrom('consent as c')
    .select(['c.answer', 'c.until'])
    .where('c.organisation_id', '=', work.organisation.id)
    .where('c.participation_id', '=', participation)
    .where('c.purpose', '=', purpose)
    .where('c.for_them', '=', false)
    .where((at) => (one ? at.or([at('c.thing_id', '=', one.thing), at.and([at('c.thing_id', 'is', null), at.or([at('c.answer', '<>', 'given'), at('c.recorded_at', '>=', one.since)])])]) : at.lit(true)))
    .orderBy(saidOn(work), 'desc')
    .orderBy('c.recorded_at', 'desc')
    .orderBy(sql`case c.answer when 'given' then 2 when 'unclear' then 1 else 0 end`)
    .orderBy('c.id', 'desc')
    .limit(1)
  return eb
    .selectFrom(last.as('said'))
    .select('said.answer')
    .where((at) => at.or([at('said.until', 'is', null), at('said.until', '>=', work.today)]))
}

/** The day an answer was said as far as anybody knows: a talk written down later does not overtake what they said since. */
export const saidOn = (work: Work) => sql<string>`coalesce(c.on_day, (c.recorded_at at time zone ${work.organisation.zone})::date)`
