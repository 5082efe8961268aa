import { addWorkingDays } from '../../engines/calendar/working-days.ts'
import type { Work } from '../audit/work.ts'
import type { AnsweredHow } from '../consent/consent.ts'
import { recordConsent } from '../consent/record-consent.ts'
import { raiseTask } from '../tasks/raise-task.ts'
import type { Channel } from './attempt.ts'
import { noteContact } from './waiting/keep-in-touch.ts'
import { moveReferral } from './move-referral.ts'
import { stoodInTheWay } from './obstacle.ts'
import { readStanding } from './read-standing.ts'
import { firstWithinWorkingDays, newStates } from './referral.ts'
import { findReferral } from './store.ts'

export type Asked = { referral: string; answer: 'yes' | 'no' | 'not reached'; channel: Channel; on: string; /** of the words they were shown, where they answered in writing */ wordsVersion?: string }
type Refused = { refused: 'not there' | 'already decided' | 'a person decides first' }

/** How an answer was given, as consent keeps it. */
const howOf: Readonly<Record<Channel, AnsweredHow>> = { phone: 'on the phone', 'in person': 'face to face', text: 'by text', email: 'by email', letter: 'in writing' }

/**
 * Somebody was suggested to us and has now been asked themselves: one safe question, whether they would like to hear more. A yes leads
 * to the first conversation, a no ends it there; not reached is noted, and the question stays open. Three tries on different days are
 * agreed; one more is noted too, and so is one by a way the person had closed, or before somebody decided what stood in the way, because it
 * happened: it is marked, and the page says so. Nothing goes on by a try that nobody had decided on.
 */
export async function askPerson(work: Work, asked: Asked): Promise<'noted' | 'tried' | 'tried by a closed way' | 'tried before deciding' | Refused> {
  const referral = await findReferral(work, asked.referral, { lock: true })
  if (!referral) return { refused: 'not there' }
  if (!newStates.some((state) => state === referral.state)) return { refused: 'already decided' }
  const { obstacles, safe } = await readStanding(work, referral)
  if (asked.answer === 'yes' && obstacles.length > 0) return { refused: 'a person decides first' }
  work.changed('person asked', { about: referral.member, thing: referral.id })
  if (asked.answer === 'not reached') {
    const closed = !safe.includes(asked.channel)
    const before = stoodInTheWay(obstacles)
    await noteContact(work, { referral: referral.id, kind: 'tried', on: asked.on, channel: asked.channel, closed, before })
    if (before) return 'tried before deciding'
    if (referral.state !== 'consent_pending' && referral.state !== 'triage') await moveReferral(work, { referral: referral.id, to: 'consent_pending', reason: 'not reached yet', occurredOn: asked.on })
    return closed ? 'tried by a closed way' : 'tried'
  }
  await noteContact(work, { referral: referral.id, kind: 'spoke', on: asked.on, channel: asked.channel })
  await recordConsent(work, { participation: referral.member, person: referral.person, purpose: 'receive support', answer: asked.answer === 'yes' ? 'given' : 'refused', how: howOf[asked.channel], onDay: asked.on, wordsVersion: asked.wordsVersion ?? null })
  if (asked.answer === 'no') await moveReferral(work, { referral: referral.id, to: 'withdrawn', reason: 'the person would rather not', occurredOn: asked.on })
  else {
    if (referral.state !== 'triage') await moveReferral(work, { referral: referral.id, to: 'triage', reason: 'the person said yes', occurredOn: asked.on })
    await raiseFirstTalk(work, referral)
  }
  return 'noted'
}

/** The first conversation, within ten working days of the yes. */
export const raiseFirstTalk = (work: Work, { id, member }: { id: string; member: string }): Promise<void> =>
  raiseTask(work, { kind: 'first conversation', about: member, thing: id, dueOn: addWorkingDays(work.today, firstWithinWorkingDays, work.organisation.nation) })
