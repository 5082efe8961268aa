import type { Work } from '../../audit/work.ts'
import { settleTask } from '../../tasks/raise-task.ts'
import type { Channel } from '../attempt.ts'
import { stoodInTheWay } from '../obstacle.ts'
import { noteContact } from '../waiting/keep-in-touch.ts'
import { readStanding } from '../read-standing.ts'
import { findReferral, readReferrer } from '../store.ts'

export type Acknowledged = { referral: string; whom: 'the person' | 'whoever suggested them'; channel: Channel; on: string }

/** Somebody was told that we have it: whoever suggested them, and the person themselves where it is safe and they know. By a way they had closed, or before somebody decided what stood in the way, it is written down too, because it happened, and marked. */
export async function acknowledgeReferral(work: Work, told: Acknowledged): Promise<'told' | { refused: 'not there' | 'nobody to tell' }> {
  const referral = await findReferral(work, told.referral, { lock: true })
  if (!referral) return { refused: 'not there' }
  const { obstacles, safe } = await readStanding(work, referral)
  const referrer = await readReferrer(work, referral.id)
  if (told.whom === 'whoever suggested them' && !referrer) return { refused: 'nobody to tell' }
  const mark = told.whom === 'the person' ? { closed: !safe.includes(told.channel), before: stoodInTheWay(obstacles) } : {}
  await noteContact(work, { referral: referral.id, kind: 'acknowledged', on: told.on, channel: told.channel, whom: told.whom, ...mark })
  if (owedWord(referrer !== null).every((one) => one === told.whom)) await settleTask(work, { kind: 'acknowledge the referral', thing: referral.id, how: 'told' })
  work.changed('referral acknowledged', { about: referral.member, thing: referral.id })
  return 'told'
}

/** Who must hear that we have it: whoever suggested them; without anybody, the person who asked. */
export const owedWord = (hasReferrer: boolean): ('the person' | 'whoever suggested them')[] => (hasReferrer ? ['whoever suggested them'] : ['the person'])
