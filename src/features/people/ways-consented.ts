import { type RawBuilder, sql } from 'kysely'
import type { Work } from '../audit/work.ts'
import type { Way } from './reach.ts'

/**
 * The latest word of each of these hats on being rung, texted and so on where it was asked as a consent, as a table for a query:
 * `participation_id`, `way`, and `said` yes or no. A consent that is unclear says nothing. Somebody's no holds wherever it was written down.
 */
export const waysConsented = (work: Work, hats: RawBuilder<unknown>) => sql<{ participation_id: string; way: Way; said: 'yes' | 'no' }>`(
  select w.participation_id, w.way, case when w.answer = 'given' then 'yes' else 'no' end as said from (
    select distinct on (c.participation_id, c.purpose) c.participation_id, c.answer,
      case c.purpose when 'be contacted by phone' then 'ring' when 'be contacted by text' then 'text' when 'be contacted by post' then 'letter' when 'be contacted by email' then 'email' else 'message' end as way
    from consent c
    where c.organisation_id = ${work.organisation.id} and c.participation_id in ${hats} and c.purpose in ('be contacted by phone', 'be contacted by text', 'be contacted by post', 'be contacted by email', 'be left a message')
    order by c.participation_id, c.purpose, c.recorded_at desc, (c.answer = 'given'), c.id desc) w
  where w.answer <> 'unclear')`
