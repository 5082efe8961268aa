import { sql } from 'kysely'
import type { Work } from '../audit/work.ts'
import { everyRecordOf } from '../people/same-person/same-person.ts'
import { settleTask } from '../tasks/raise-task.ts'
import { takeSteps } from './decline-referral.ts'
import { noteContact } from './waiting/keep-in-touch.ts'
import { type DeclineReason, declineReasons } from './referral.ts'
import { findReferral, type ListedReferral } from './store.ts'

export type SecondLook = { id: string; reason: DeclineReason; onward: string; askedBy: string | null; askedByName: string | null }

/** What a second person is asked to look at; undefined where nothing is. */
export async function readSecondLook(work: Work, referral: Pick<ListedReferral, 'id' | 'person'>): Promise<SecondLook | undefined> {
  const row = await work.db
    .selectFrom('referral_decline as d')
    .leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'd.organisation_id').on('k.subject_id', '=', referral.person))
    .leftJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'd.organisation_id').onRef('p.id', '=', 'd.asked_by'))
    .leftJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id'))
    .select(['d.id', 'd.reason', 'd.onward_sealed as sealed', 'd.asked_by as askedBy', 'n.name as askedByName', 'k.wrapped as key'])
    .where('d.organisation_id', '=', work.organisation.id)
    .where('d.referral_id', '=', referral.id)
    .where('d.second_wanted', '=', true)
    .where('d.looked_at', 'is', null)
    .executeTakeFirst()
  const reason = declineReasons.find((one) => one === row?.reason)
  if (!row || !reason) return undefined
  return { id: row.id, reason, askedBy: row.askedBy, askedByName: row.askedByName, onward: work.text.open(referral.person, { table: 'referral_decline', column: 'onward_sealed', row: row.id }, row) ?? '' }
}

export type LookedAgain = { referral: string; agrees: boolean; why: string }

/** The second person's word: with them, we cannot offer this; without them, it stays before us. Never the same person twice. */
export async function lookAgain(work: Work, { referral: id, agrees, why }: LookedAgain): Promise<'looked' | { refused: 'not there' | 'nothing to look at' | 'somebody else looks' }> {
  const referral = await findReferral(work, id, { lock: true })
  if (!referral) return { refused: 'not there' }
  const asked = await readSecondLook(work, referral)
  if (!asked) return { refused: 'nothing to look at' }
  if (work.by === null || (asked.askedBy !== null && (await isOneHuman(work, work.by, asked.askedBy)))) return { refused: 'somebody else looks' }
  const why_sealed = await work.text.seal(referral.person, { table: 'referral_decline', column: 'why_sealed', row: asked.id }, why)
  await work.db.updateTable('referral_decline').set({ looked_by: work.by, looked_at: work.now, agreed: agrees, why_sealed }).where('organisation_id', '=', work.organisation.id).where('id', '=', asked.id).execute()
  await noteContact(work, { referral: id, kind: 'second opinion', on: work.today, person: referral.person, what: agrees ? 'agreed' : 'not agreed', note: why })
  await settleTask(work, { kind: 'second person to look', thing: id, how: agrees ? 'agreed' : 'not agreed' })
  if (agrees) await takeSteps(work, referral, asked)
  work.changed('second person looked', { about: referral.member, thing: id })
  return 'looked'
}

/** Whether two hats are worn by one human, under whichever record: a second login is no second person. */
async function isOneHuman(work: Work, one: string, other: string): Promise<boolean> {
  const found = await work.db
    .selectFrom('participation as p')
    .innerJoin('participation as o', (join) => join.on('o.organisation_id', '=', work.organisation.id).on('o.id', '=', other))
    .select('p.id')
    .where('p.organisation_id', '=', work.organisation.id)
    .where('p.id', '=', one)
    .where(sql<boolean>`o.person_id in ${everyRecordOf(work, sql.ref('p.person_id'))}`)
    .executeTakeFirst()
  return found !== undefined
}
