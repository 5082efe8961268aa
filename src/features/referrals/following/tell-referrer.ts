import type { Work } from '../../audit/work.ts'
import { recordConsent } from '../../consent/record-consent.ts'
import { readHat } from '../../people/read-hats.ts'
import type { Channel } from '../attempt.ts'
import { type Feedback, hasEnded, mayTell, mayTellEnding } from './feedback.ts'
import { noteContact } from '../waiting/keep-in-touch.ts'
import { moveReferral } from '../move-referral.ts'
import { looksLikeEmail } from '../../accounts/account.ts'
import { settleTask } from '../../tasks/raise-task.ts'
import { queueMessage } from '../../messages/queue-message.ts'
import { sayAsKnown } from '../../people/say-days.ts'
import type { Referrer } from '../referral-told.ts'
import { findReferral, type ListedReferral, readReferrer } from '../store.ts'
import { howItCameOutLetter } from './letters/how-it-came-out.ts'
import { readEnding } from './read-ending.ts'
import { saidOfSharing } from './said-of-sharing.ts'

type Refused = { refused: 'not there' | 'nothing to tell yet' | 'nobody to tell' | 'they have not agreed' | 'a person tells it' }

/**
 * Whoever suggested somebody hears how it came out, once a coordinator has read and approved it: an outcome, a day, perhaps a sentence the
 * person heard first. Only where the person agreed, and never that somebody has died: a person says that. That support has ended is told once it
 * has, where they said yes to that since; it changes no state.
 */
export async function tellReferrer(work: Work, { referral: id, ...feedback }: Feedback & { referral: string }): Promise<'told' | Refused> {
  const referral = await findReferral(work, id, { lock: true })
  if (!referral) return { refused: 'not there' }
  const ending = feedback.outcome === 'ended' ? await readEnding(work, id) : undefined
  if (ending ? !hasEnded(ending) : !mayTell(referral.state)) return { refused: 'nothing to tell yet' }
  const referrer = await readReferrer(work, id)
  if (!referrer || (feedback.how === 'by email' && !mailable(referrer))) return { refused: 'nobody to tell' }
  if ((await readHat(work, referral.member))?.died) return { refused: 'a person tells it' }
  const said = await saidOfSharing(work, referral)
  if (ending ? !mayTellEnding(ending, said) : said !== 'given') return { refused: 'they have not agreed' }
  const row = work.newId()
  const sentence_sealed = feedback.sentence ? await work.text.seal(referral.person, { table: 'referral_feedback', column: 'sentence_sealed', row }, feedback.sentence) : null
  await work.db
    .insertInto('referral_feedback')
    .values({ organisation_id: work.organisation.id, id: row, referral_id: id, outcome: feedback.outcome, on_day: feedback.on, sentence_sealed, given_how: feedback.how, approved_by: work.by, recorded_at: work.now })
    .execute()
  if (feedback.how === 'by email') await mails(work, referral, referrer, feedback)
  await noteContact(work, { referral: id, kind: 'told', on: work.today, person: referral.person, whom: 'whoever suggested them', what: feedback.outcome, note: feedback.sentence })
  if (ending) {
    await settleTask(work, { kind: 'tell that support has ended', thing: id, how: 'told' })
    work.changed('referral feedback sent', { about: referral.member, thing: id })
  } else await moveReferral(work, { referral: id, to: 'feedback_sent', reason: 'whoever suggested them was told' })
  return 'told'
}

/** Whether they left an address to be written to at. */
export const mailable = ({ email }: Referrer): boolean => email !== null && looksLikeEmail(email)

/** Leaves with this save; asked again when it would leave, because a no or a death may come in between. */
async function mails(work: Work, referral: ListedReferral, { name, email }: Referrer, { outcome, sentence }: Feedback): Promise<void> {
  const receivedOn = referral.receivedOn && sayAsKnown(referral.receivedOn)
  const letter = howItCameOutLetter({ to: name, receivedOn, outcome, sentence, organisation: work.organisation.name, telephone: work.organisation.telephone })
  await queueMessage(work, { to: referral.member, person: referral.person, referral: referral.id, kind: 'how it came out', address: email ?? '', ...letter })
}

export type Sharing = { referral: string; answer: 'yes' | 'no'; channel: Channel; on: string }

/** The person was asked whether whoever suggested them may hear how it goes. A no is the answer, also to whether it may be told that support has ended. It changes nothing else. */
export async function askAboutSharing(work: Work, { referral: id, answer, channel, on }: Sharing): Promise<'noted' | { refused: 'not there' | 'nobody to tell' }> {
  const referral = await findReferral(work, id, { lock: true })
  if (!referral) return { refused: 'not there' }
  if (!(await readReferrer(work, id))) return { refused: 'nobody to tell' }
  await recordConsent(work, { participation: referral.member, person: referral.person, purpose: 'share with the referrer', thing: id, answer: answer === 'yes' ? 'given' : 'refused', how: channel === 'phone' ? 'on the phone' : channel === 'in person' ? 'face to face' : 'in writing', onDay: on })
  if (answer === 'no') await settleTask(work, { kind: 'tell that support has ended', thing: id, how: 'no' })
  work.changed('asked about sharing', { about: referral.member, thing: id })
  return 'noted'
}
