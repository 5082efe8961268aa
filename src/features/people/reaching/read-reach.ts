import { sql } from 'kysely'
import type { Work } from '../../audit/work.ts'
import { type ContactPoint, type DayPart, type Limit, limitKinds } from '../person.ts'
import { type Rules, type Way, ways } from './reach.ts'
import { sameSideAs } from '../same-person/same-person.ts'
import type { Hat } from '../store.ts'

/** Something said under a hat; `under` is that hat, which is another where two records are one person. */
type Under<Said> = Said & { under: string }

export type Reach = { points: Under<ContactPoint>[]; limits: Under<Limit>[]; open: Under<{ way: Way }>[] }

/** What holds of all that was said. */
export const rulesOf = ({ limits, open }: Pick<Reach, 'limits' | 'open'>): Rules => ({ limits, open: open.map((one) => one.way) })

/** The same, of one record alone. */
export function saidUnder(reach: Reach, participation: string): Reach {
  const own = <Said extends { under: string }>(all: readonly Said[]) => all.filter((one) => one.under === participation)
  return { points: own(reach.points), limits: own(reach.limits), open: own(reach.open) }
}

type Row = { id: string; what: 'point' | 'limit' | 'open'; kind: string; value: string; place: number; under: string; person: string; words: Buffer | null; key: Buffer | null; parts: DayPart[] | null }

/** How to reach somebody, and how not to, under every record of theirs on this side of the wall: one query. */
export async function readReach(work: Work, hat: Pick<Hat, 'participation'>): Promise<Reach> {
  const organisation = work.organisation.id
  const { rows } = await sql<Row>`
    with side as (select p.id, p.person_id, k.wrapped from participation p
      left join data_key k on k.organisation_id = ${organisation} and k.subject_id = p.person_id
      where p.organisation_id = ${organisation} and p.id in ${sameSideAs(work, hat.participation)})
    select c.id, 'point' as what, c.kind, c.value, c.place, side.id as under, side.person_id as person, c.whose_sealed as words, side.wrapped as key, null::text[] as parts
      from side join contact_point c on c.organisation_id = ${organisation} and c.participation_id = side.id and c.until is null
    union all
    select l.id, 'limit', l.kind, '', 0, side.id, side.person_id, l.words_sealed, side.wrapped, l.parts
      from side join contact_limit l on l.organisation_id = ${organisation} and l.participation_id = side.id and l.until is null
    union all
    select o.id, 'open', o.way, '', 0, side.id, side.person_id, null, null, null
      from side join open_way o on o.organisation_id = ${organisation} and o.participation_id = side.id and o.until is null
    order by place, id`.execute(work.db)
  const found: Reach = { points: [], limits: [], open: [] }
  // What this very record says comes first, and what another says as well is not said twice.
  for (const row of rows.toSorted((one, other) => Number(other.under === hat.participation) - Number(one.under === hat.participation))) put(work, found, row)
  return found
}

function put(work: Work, found: Reach, row: Row) {
  const { id, under, what, kind } = row
  if (what === 'point' && isPointKind(kind)) {
    // Whose it was may have been erased; that it is somebody else's holds.
    const whose = row.words && (work.text.open(row.person, { table: 'contact_point', column: 'whose_sealed', row: id }, { sealed: row.words, key: row.key }) ?? '')
    if (!found.points.some((one) => one.kind === kind && one.value === row.value)) found.points.push({ id, under, kind, value: row.value, whose })
  }
  if (what === 'limit' && isLimitKind(kind)) {
    const words = work.text.open(row.person, { table: 'contact_limit', column: 'words_sealed', row: id }, { sealed: row.words, key: row.key }) ?? null
    found.limits.push({ id, under, kind, words, parts: row.parts ?? [] })
  }
  if (what === 'open' && isWay(kind)) found.open.push({ under, way: kind })
}

const isPointKind = (kind: string): kind is ContactPoint['kind'] => kind === 'telephone' || kind === 'email' || kind === 'address'
const isLimitKind = (kind: string): kind is Limit['kind'] => limitKinds.some((one) => one === kind)
const isWay = (kind: string): kind is Way => ways.some((one) => one === kind)
