import { sql } from 'kysely'
import { readTelephones } from '../../../engines/reading/telephones.ts'
import type { Work } from '../../audit/work.ts'
import { markOfNhsNumber } from './nhs-mark.ts'
import { opensPageOf } from '../permissions.ts'

/** What the typed words may be as a telephone number: in any spacing, and whole. Undefined for what is no number. */
export function numberIn(words: string): { whole: string | null; digits: string } | undefined {
  if (!/^\+?[\d\s().\-–/]{5,30}$/.test(words.trim())) return undefined
  const [read] = readTelephones(words, { country: '', areaCode: '' }).value ?? []
  return { whole: read?.e164 ?? null, digits: words.replaceAll(/\D/g, '') }
}

/**
 * Those who are reached by a number, or round whom somebody is: a missed call is most often a daughter’s. Never by a part of it. Looked
 * up once, and not for every line of the list.
 */
export function reachedBy(work: Work, { whole, digits }: NonNullable<ReturnType<typeof numberIn>>) {
  const organisation = work.organisation.id
  // A local number is kept as it was written, so its digits are compared; a whole one is found by an index.
  const same = (column: string) => (whole ? sql`${sql.ref(column)} = ${whole}` : sql`regexp_replace(${sql.ref(column)}, '[^0-9]', '', 'g') = ${digits}`)
  return sql<boolean>`p.id = any(array(
    select c.participation_id from contact_point c where c.organisation_id = ${organisation} and c.kind = 'telephone' and c.until is null and ${same('c.value')}
    union select o.participation_id from person_around o where o.organisation_id = ${organisation} and o.until is null and ${same('o.telephone')}))`
}

export type ByNhsNumber = { participation: string; name: string; knownAs: string | null; area: string | null }

/** Members who told us this NHS number: the whole of it or nothing, by its keyed mark. More than one is most likely one person twice. */
export async function findByNhsNumber(work: Work, number: string): Promise<ByNhsNumber[]> {
  return work.db
    .selectFrom('participation as p')
    .innerJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id'))
    .select(['p.id as participation', 'n.name', 'n.known_as as knownAs', 'p.area'])
    .where('p.organisation_id', '=', work.organisation.id)
    .where('p.nhs_mark', '=', markOfNhsNumber(work, number))
    .where('p.kind', '=', 'member')
    .where('p.until', 'is', null)
    .where((eb) => opensPageOf(work.actor, work.organisation.id, eb.ref('p.id')))
    .orderBy('n.name')
    .orderBy('p.id')
    .limit(20)
    .execute()
}
