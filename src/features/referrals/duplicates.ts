import { type Expression, sql } from 'kysely'
import type { Work } from '../audit/work.ts'

/** More than anybody is ever suggested; a circle that an older version let through ends here. */
const farthest = 20

/** The one that a referral goes on as: where it was found to be another, and that one yet another, the last of them; else itself. For the id in a column of another query. */
export const goesOnAs = (work: Work, referral: Expression<string> | string) => sql<string>`(
  with recursive chain as (
    select ${referral}::uuid as id, 0 as hops
    union all
    select d.duplicate_of, chain.hops + 1 from chain join referral d on d.organisation_id = ${work.organisation.id} and d.id = chain.id
    where d.duplicate_of is not null and chain.hops < ${farthest}
  )
  select chain.id from chain order by chain.hops desc limit 1)`

/** Every referral that was found to be this one, however many steps away. */
export const foundToBe = (work: Work, referral: string) => sql<string>`(
  with recursive found as (
    select f.id, 1 as hops from referral f where f.organisation_id = ${work.organisation.id} and f.duplicate_of = ${referral}
    union
    select f.id, found.hops + 1 from found join referral f on f.organisation_id = ${work.organisation.id} and f.duplicate_of = found.id
    where found.hops < ${farthest}
  )
  select found.id from found where found.id <> ${referral})`
