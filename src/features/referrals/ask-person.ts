import { addWorkingDays } from '../../engines/calendar/working-days.ts'
import type { Work } from '../audit/work.ts'
import { recordConsent } from '../consent/record-consent.ts'
import { raiseTask } from '../tasks/raise-task.ts'
import { noteContact } from './keep-in-touch.ts'
import { moveReferral } from './move-referral.ts'
import { firstWithinWorkingDays, newStates } from './referral.ts'
import { findReferral } from './store.ts'

export const askedHow = ['on the phone', 'face to face', 'in writing'] as const
export type Asked = { referral: string; answer: 'yes' | 'no' | 'not reached'; how: (typeof askedHow)[number]; on: string }

/**
 * Somebody was suggested to us and has now been asked themselves. A yes leads to the first conversation, a no ends it there;
 * not reached is noted, and the question stays open.
 */
export async function askPerson(work: Work, asked: Asked): Promise<'noted' | { refused: 'not there' | 'already decided' }> {
  const referral = await findReferral(work, asked.referral, { lock: true })
  if (!referral) return { refused: 'not there' }
  if (!newStates.some((state) => state === referral.state)) return { refused: 'already decided' }
  work.changed('person asked', { about: referral.member, thing: referral.id })
  if (asked.answer === 'not reached') {
    await noteContact(work, { referral: referral.id, kind: 'tried', on: asked.on })
    if (referral.state !== 'consent_pending' && referral.state !== 'triage') await moveReferral(work, { referral: referral.id, to: 'consent_pending', reason: 'not reached yet', occurredOn: asked.on })
    return 'noted'
  }
  await noteContact(work, { referral: referral.id, kind: 'spoke', on: asked.on })
  await recordConsent(work, { participation: referral.member, person: referral.person, purpose: 'receive support', answer: asked.answer === 'yes' ? 'given' : 'refused', how: asked.how, onDay: asked.on })
  if (asked.answer === 'no') await moveReferral(work, { referral: referral.id, to: 'withdrawn', reason: 'the person would rather not', occurredOn: asked.on })
  else {
    if (referral.state !== 'triage') await moveReferral(work, { referral: referral.id, to: 'triage', reason: 'the person said yes', occurredOn: asked.on })
    await raiseTask(work, { kind: 'first conversation', about: referral.member, thing: referral.id, dueOn: addWorkingDays(work.today, firstWithinWorkingDays, work.organisation.nation) })
  }
  return 'noted'
}
