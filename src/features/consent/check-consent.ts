import { type Expression, type SqlBool, sql } from 'kysely'
import type { Work } from '../audit/work.ts'
import { sideOf } from '../people/same-person/same-person.ts'
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

/**
 * The same for the participation in a column of another query; null where nobody asked. The pure rule is `latest` and `standing`: of
 * records that were joined, the more careful last word holds until they are asked again.
 */
export const answerOf = (work: Work, participation: Expression<string>, purpose: Purpose, one?: OneThing) => sql<Answer | null>`(
  with side as materialized (select hats, joined_at from ${sideOf(work, participation)} s),
  last as (
    select distinct on (coalesce(c.recorded_at >= side.joined_at, true), case when c.recorded_at < side.joined_at then c.participation_id end)
      c.answer, c.until, coalesce(c.recorded_at >= side.joined_at, true) as together
    from side join consent c on c.participation_id = any(side.hats)
    where c.organisation_id = ${work.organisation.id} and c.purpose = ${purpose} and not c.for_them
      and ${one ? sql<SqlBool>`(c.thing_id = ${one.thing} or (c.thing_id is null and (c.answer <> 'given' or c.recorded_at >= ${one.since})))` : sql<SqlBool>`true`}
    order by coalesce(c.recorded_at >= side.joined_at, true), case when c.recorded_at < side.joined_at then c.participation_id end,
      ${saidOn(work)} desc, c.recorded_at desc, ${care('c')}, c.id desc
  )
  select last.answer from last
  where (last.until is null or last.until >= ${work.today}) and (last.together or not exists (select from last later where later.together))
  order by ${care('last')} limit 1)`

/** The most careful first: a no, then what is not clear, then a yes. */
const care = (table: 'c' | 'last') => sql`case ${sql.ref(`${table}.answer`)} when 'given' then 2 when 'unclear' then 1 else 0 end`

/** The day an answer was said as far as anybody knows: a talk written down later does not overtake what they said since. */
export const saidOn = (work: Work) => sql<string>`coalesce(c.on_day, (c.recorded_at at time zone ${work.organisation.zone})::date)`
