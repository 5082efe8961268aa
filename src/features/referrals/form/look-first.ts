import { sql } from 'kysely'
import type { Work } from '../../audit/work.ts'
import { keysOfName } from '../../people/name-keys.ts'
import { thoseWhoDied } from '../../people/deaths/flag-death.ts'
import { raiseTask, settleTask } from '../../tasks/raise-task.ts'
import { findReferral } from '../store.ts'

/** Why a person looks at a referral before anything is done with it. Never a reason to turn it away. */
export const lookFirstReasons = ['under 18', 'may have died', 'may have asked for no contact'] as const
export type LookFirst = (typeof lookFirstReasons)[number]

type Marked = { referral: string; member: string; person: string; name: string; under18: boolean }

/**
 * Marks a referral that a person should look at first: somebody under 18, or of the same name as somebody who has died or has
 * asked us not to be in touch. The same name is no proof, and nothing is refused or sent; somebody decides.
 */
export async function markLookFirst(work: Work, marked: Marked): Promise<readonly LookFirst[]> {
  const alike = await sameName(work, marked)
  const reasons = lookFirstReasons.filter((reason) => (reason === 'under 18' ? marked.under18 : reason === 'may have died' ? alike.some((one) => one.died) : alike.some((one) => one.none)))
  if (reasons.length === 0) return reasons
  await work.db.updateTable('referral').set({ look_first: [...reasons] }).where('organisation_id', '=', work.organisation.id).where('id', '=', marked.referral).execute()
  await raiseTask(work, { kind: 'look before anything else', about: marked.member, thing: marked.referral, dueOn: work.today })
  return reasons
}

/** Everybody else whose name has all the same parts, folded, and whether they have died or asked for no contact. One query. */
async function sameName(work: Work, { person, name }: Marked): Promise<{ died: boolean; none: boolean }[]> {
  const parts = [...new Set(keysOfName(name).flatMap(({ kind, key }) => (kind === 'folded' ? [key] : [])))]
  if (parts.length === 0) return []
  const { rows } = await sql<{ died: boolean; none: boolean }>`
    select bool_or(d.person_id is not null) as died, bool_or(l.id is not null) as none
    from (
      select k.person_id from name_key k
      where k.organisation_id = ${work.organisation.id} and k.kind = 'folded' and k.key in (${sql.join(parts)}) and k.person_id <> ${person}
      group by k.person_id having count(*) = ${parts.length}
    ) n
    left join ${thoseWhoDied(work)} d on d.person_id = n.person_id
    left join participation p on p.organisation_id = ${work.organisation.id} and p.person_id = n.person_id
    left join contact_limit l on l.organisation_id = ${work.organisation.id} and l.participation_id = p.id and l.kind = 'none' and l.until is null
    group by n.person_id`.execute(work.db)
  return rows
}

/** What a person should look at first and has not yet. */
export async function readLookFirst(work: Work, referral: string): Promise<readonly LookFirst[]> {
  const row = await work.db.selectFrom('referral').select('look_first').where('organisation_id', '=', work.organisation.id).where('id', '=', referral).executeTakeFirst()
  return lookFirstReasons.filter((reason) => row?.look_first.includes(reason))
}

/** Somebody has looked, and goes on as they think right: the mark goes, the audit keeps who looked. */
export async function noteLookedFirst(work: Work, id: string): Promise<'looked' | { refused: 'not there' }> {
  const referral = await findReferral(work, id, { lock: true })
  if (!referral) return { refused: 'not there' }
  await work.db.updateTable('referral').set({ look_first: [] }).where('organisation_id', '=', work.organisation.id).where('id', '=', id).execute()
  await settleTask(work, { kind: 'look before anything else', thing: id, how: 'looked' })
  work.changed('looked first', { about: referral.member, thing: id })
  return 'looked'
}
