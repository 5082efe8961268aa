import type { Work } from '../audit/work.ts'
import { offerOf, stillToTalkAbout } from './conversation.ts'
import { noteContact } from './waiting/keep-in-touch.ts'
import { moveReferral } from './move-referral.ts'
import { readStanding, readTalk } from './read-standing.ts'
import { accept } from './referral.ts'
import { findReferral, saidWith } from './store.ts'

export type Acceptance = { referral: string; on: string; agreed: string }
type Refused = { refused: 'not there' | 'already decided' | 'no consent yet' | 'a person decides first' | 'not talked about yet' }

/**
 * The first conversation was had and a plan agreed: onto the waiting list from that day, in the same save, so that nobody stands between
 * the two unseen. Refused while the person has not said yes, or something they must be told or asked is still open.
 */
export async function acceptReferral(work: Work, { referral: id, on, agreed }: Acceptance): Promise<'accepted' | Refused> {
  const referral = await findReferral(work, id, { lock: true })
  if (!referral) return { refused: 'not there' }
  const { bestInterests, obstacles } = await readStanding(work, referral)
  const decision = accept({ ...referral, bestInterests }, await saidWith(work, id))
  if ('refused' in decision) return decision
  if (obstacles.length > 0) return { refused: 'a person decides first' }
  const talk = await readTalk(work, referral)
  if (stillToTalkAbout(talk).length > 0) return { refused: 'not talked about yet' }
  for (const to of decision.steps) await moveReferral(work, { referral: id, to, reason: 'agreed with the person', occurredOn: on, note: to === 'accepted' ? agreed : null })
  await work.db.updateTable('referral').set({ accepted_as: offerOf(talk) }).where('organisation_id', '=', work.organisation.id).where('id', '=', id).execute()
  await noteContact(work, { referral: id, kind: 'spoke', on })
  return 'accepted'
}
