import { sql } from 'kysely'
import { asDay, type Day } from '../../../engines/calendar/day.ts'
import type { Work } from '../../audit/work.ts'
import { readHat } from '../../people/read-hats.ts'
import type { Outcome } from './feedback.ts'
import { goesOnAs } from '../duplicates.ts'
import { newStates, type ReferralState } from '../referral.ts'
import { followingSince } from './open-following.ts'
import { saidOfSharing } from './said-of-sharing.ts'

/** How far a referral is, as whoever follows it may know: that we have it, always; anything more only where the person said so. */
export type Progress = { member: string; referral: string; receivedOn: Day | null; how: 'we have it' | 'asking' | 'talking' | 'waiting' | 'has someone' | 'finished'; outcome: Outcome | null }

/** What this browser has just sent the code of; undefined where it opens nothing, or nothing any more. */
export async function followReferral(work: Work, browser: Buffer | undefined): Promise<Progress | undefined> {
  if (!browser) return undefined
  const row = await work.db
    .selectFrom('referral_following as b')
    .innerJoin('referral_code as c', (join) => join.onRef('c.organisation_id', '=', 'b.organisation_id').onRef('c.id', '=', 'b.code_id'))
    .innerJoin('referral as r', (join) => join.onRef('r.organisation_id', '=', 'c.organisation_id').onRef('r.id', '=', 'c.referral_id'))
    // a referral that was found to be here twice goes on as the other one
    .innerJoin('referral as o', (join) => join.onRef('o.organisation_id', '=', 'r.organisation_id').on('o.id', '=', goesOnAs(work, sql.ref('r.id'))))
    .select((eb) => [
      'r.id', 'r.member_id as suggested', 'r.received_on as receivedOn', 'o.member_id as member', 'o.state',
      eb.selectFrom('referral_feedback as f').select('f.outcome').where('f.organisation_id', '=', work.organisation.id).whereRef('f.referral_id', '=', 'r.id').orderBy('f.recorded_at', 'desc').limit(1).as('outcome'),
    ])
    .where('b.organisation_id', '=', work.organisation.id)
    .where('b.browser_hash', '=', browser)
    .where('b.opened_at', '>', followingSince(work))
    .where('c.opens', '=', 'how far it is')
    .where('c.expires_at', '>', work.now)
    .executeTakeFirst()
  if (!row) return undefined
  const known = { member: row.member, referral: row.id, receivedOn: row.receivedOn === null ? null : asDay(row.receivedOn) }
  const said = [await saidOfSharing(work, { id: row.id, member: row.suggested }), await saidOfSharing(work, row)]
  const agreed = said.includes('given') && said.every((one) => one === 'given' || one === 'not asked')
  if (!agreed || (await readHat(work, row.member))?.died) return { ...known, how: 'we have it', outcome: null }
  return { ...known, how: howFar(row.state), outcome: row.outcome }
}

function howFar(state: ReferralState): Progress['how'] {
  if (state === 'triage' || state === 'accepted') return 'talking'
  if (newStates.some((one) => one === state)) return 'asking'
  if (state === 'waiting') return 'waiting'
  return state === 'placed' ? 'has someone' : 'finished'
}
