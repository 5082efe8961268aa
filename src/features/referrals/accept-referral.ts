import type { Work } from '../audit/work.ts'
import { checkConsent } from '../consent/check-consent.ts'
import { moveReferral } from './move-referral.ts'
import { noteContact } from './keep-in-touch.ts'
import { accept } from './referral.ts'
import { findReferral } from './store.ts'

export type Acceptance = { referral: string; on: string; agreed: string }

/** The first conversation was had and a plan agreed: onto the waiting list from that day. Refused while the person has not said yes. */
export async function acceptReferral(work: Work, { referral: id, on, agreed }: Acceptance): Promise<'accepted' | { refused: 'not there' | 'already decided' | 'no consent yet' }> {
  const referral = await findReferral(work, id, { lock: true })
  if (!referral) return { refused: 'not there' }
  const decision = accept(referral, await checkConsent(work, referral.member, 'receive support'))
  if ('refused' in decision) return decision
  for (const to of decision.steps) await moveReferral(work, { referral: id, to, reason: 'agreed with the person', occurredOn: on, note: to === 'accepted' ? agreed : null })
  await noteContact(work, { referral: id, kind: 'spoke', on })
  return 'accepted'
}
