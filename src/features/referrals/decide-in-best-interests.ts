import type { Work } from '../audit/work.ts'
import { raiseFirstTalk } from './ask-person.ts'
import { noteContact } from './waiting/keep-in-touch.ts'
import { moveReferral } from './move-referral.ts'
import { readStanding } from './read-standing.ts'
import { newStates } from './referral.ts'
import { findReferral } from './store.ts'

export type BestInterests = { referral: string; decided: 'go on' | 'not now'; who: string; why: string; on: string }

/**
 * They cannot decide this themselves just now, so somebody who may has decided it in their best interests, with who and why (Mental
 * Capacity Act 2005, section 4). It is no consent of theirs: who can say yes or no later is asked.
 */
export async function decideInBestInterests(work: Work, said: BestInterests): Promise<'noted' | { refused: 'not there' | 'already decided' | 'a person decides first' }> {
  const referral = await findReferral(work, said.referral, { lock: true })
  if (!referral) return { refused: 'not there' }
  if (!newStates.some((state) => state === referral.state)) return { refused: 'already decided' }
  if (said.decided === 'go on' && (await readStanding(work, referral)).obstacles.length > 0) return { refused: 'a person decides first' }
  await noteContact(work, { referral: referral.id, kind: 'best interests', on: said.on, person: referral.person, what: said.decided, note: `${said.who}: ${said.why}` })
  work.changed('best interests decided', { about: referral.member, thing: referral.id })
  if (said.decided === 'not now') await moveReferral(work, { referral: referral.id, to: 'withdrawn', reason: 'decided in their best interests', occurredOn: said.on })
  else {
    if (referral.state !== 'triage') await moveReferral(work, { referral: referral.id, to: 'triage', reason: 'decided in their best interests', occurredOn: said.on })
    await raiseFirstTalk(work, referral)
  }
  return 'noted'
}
