import { sql } from 'kysely'
import type { Work } from '../../audit/work.ts'
import { readHat } from '../store.ts'

/** Whom somebody must not be brought together with, as it stands under one hat. The reason is read only where it was told. */
export type KeptApart = { id: string; other: string; otherKind: 'member' | 'supporter' | 'staff'; name: string; knownAs: string | null; since: string; reason: string | null; toldHere: boolean }

/** One query. What stands under another hat of either is not here: it would carry what was told across the wall. */
export async function readKeptApart(work: Work, hat: string): Promise<KeptApart[]> {
  const organisation = work.organisation.id
  const { rows } = await sql<Omit<KeptApart, 'reason'> & { sealed: Buffer | null; key: Buffer | null; one: string }>`
    select c.id, c.one_id as one, p.id as other, p.kind as "otherKind", n.name, n.known_as as "knownAs", c.since, c.one_hat = ${hat} as "toldHere",
      case when c.one_hat = ${hat} then c.reason_sealed end as sealed, k.wrapped as key
    from conflict c
    join participation p on p.organisation_id = ${organisation} and p.id = case when c.one_hat = ${hat} then c.other_hat else c.one_hat end
    join person n on n.organisation_id = ${organisation} and n.id = p.person_id
    left join data_key k on k.organisation_id = ${organisation} and k.subject_id = c.one_id
    where c.organisation_id = ${organisation} and c.until is null and ${hat}::uuid in (c.one_hat, c.other_hat)
    order by c.since, c.id`.execute(work.db)
  return rows.map(({ sealed, key, one, ...row }) => ({ ...row, reason: work.text.open(one, { table: 'conflict', column: 'reason_sealed', row: row.id }, { sealed, key }) ?? null }))
}

export type Apart = { conflict: string } | { refused: 'not there' | 'one person' | 'already' }

/** Two who must not be brought together, from either side, whatever hat either wears; matching learns that there is one and never why. */
export async function keepTwoApart(work: Work, kept: { hat: string; other: string; reason: string | null }): Promise<Apart> {
  const organisation_id = work.organisation.id
  const one = await readHat(work, kept.hat, { lock: true })
  const other = await readHat(work, kept.other)
  if (!one || !other) return { refused: 'not there' }
  if (one.person === other.person) return { refused: 'one person' }
  if ((await readKeptApart(work, one.participation)).some((row) => row.other === other.participation)) return { refused: 'already' }
  const id = work.newId()
  const reason_sealed = kept.reason ? await work.text.seal(one.person, { table: 'conflict', column: 'reason_sealed', row: id }, kept.reason) : null
  await work.db
    .insertInto('conflict')
    .values({ organisation_id, id, one_id: one.person, other_id: other.person, one_hat: one.participation, other_hat: other.participation, reason_sealed, since: work.today, by_id: work.by, recorded_at: work.now })
    .execute()
  work.changed('two kept apart', { about: one.participation, thing: id })
  return { conflict: id }
}

/** They may be brought together again. Undefined where there is nothing of that id. */
export async function endKeepingApart(work: Work, id: string): Promise<{ hat: string } | undefined> {
  const row = await work.db.selectFrom('conflict').select('one_hat').where('organisation_id', '=', work.organisation.id).where('id', '=', id).where('until', 'is', null).forUpdate().executeTakeFirst()
  if (!row?.one_hat) return undefined
  await work.db.updateTable('conflict').set({ until: work.today }).where('organisation_id', '=', work.organisation.id).where('id', '=', id).execute()
  work.changed('two no longer kept apart', { about: row.one_hat, thing: id })
  return { hat: row.one_hat }
}
