import type { Work } from '../audit/work.ts'
import type { AnsweredHow } from '../consent/consent.ts'
import { recordConsent } from '../consent/record-consent.ts'
import { addPerson, type NewHat, type NewPerson } from '../people/add-person.ts'
import { isProfessional } from './following/feedback.ts'
import { makeFollowCode } from './following/make-follow-code.ts'
import { raiseAlert } from './raise-alert.ts'
import type { Source } from './referral.ts'
import type { CameBy, ReferralTold, Referrer } from './referral-told.ts'
import { receiveReferral } from './receive-referral.ts'
import { saveReferrer, writeReferralTold } from './store.ts'

export type TakenIn = {
  /** somebody new, or a member known already */
  whom: { new: NewPerson; hat: Omit<NewHat, 'kind' | 'since'> } | { member: string; person: string }
  source: Source
  sourceWords: string | null
  cameBy: CameBy
  referrer: Referrer | null
  told: ReferralTold
  /** the words the person was shown when they asked for support themselves; null where somebody else tells us */
  agreedTo: { how: AnsweredHow; wordsVersion: string } | null
}
/** `code`: where a professional suggested them, what they follow it by; shown this once. */
export type TakenInReferral = { referral: string; member: string; person: string; code: string | null }

/**
 * A referral as it comes in by a form, a call, a letter or a knock on the door: the person, what was told, and who told it,
 * in one save. Only somebody who asks for themselves has agreed to anything; "through me" is nobody's yes.
 */
export async function takeInReferral(work: Work, taken: TakenIn): Promise<TakenInReferral> {
  const { member, person } = await whoIsIt(work, taken.whom)
  if (taken.source === 'self' && taken.agreedTo) await recordConsent(work, { participation: member, person, purpose: 'receive support', answer: 'given', how: taken.agreedTo.how, onDay: work.today, wordsVersion: taken.agreedTo.wordsVersion })
  const referral = await receiveReferral(work, { member, person, receivedOn: work.today, source: taken.source, sourceWords: taken.sourceWords, cameBy: taken.cameBy })
  if (taken.referrer) await saveReferrer(work, { referral, person }, taken.referrer)
  await writeReferralTold(work, { referral, person, number: 1, told: taken.told })
  if (taken.told.danger === 'yes') await raiseAlert(work, { referral, member })
  const code = taken.referrer && isProfessional(taken.source) ? await makeFollowCode(work, { referral, member }) : null
  return { referral, member, person, code }
}

async function whoIsIt(work: Work, whom: TakenIn['whom']): Promise<{ member: string; person: string }> {
  if ('member' in whom) return whom
  const { participation, person } = await addPerson(work, whom.new, { ...whom.hat, kind: 'member', since: work.today })
  return { member: participation, person }
}
