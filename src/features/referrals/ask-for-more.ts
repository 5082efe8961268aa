import type { Work } from '../audit/work.ts'
import { settleTask } from '../tasks/raise-task.ts'
import type { Channel } from './attempt.ts'
import { noteContact, type Whom } from './waiting/keep-in-touch.ts'
import { moveReferral } from './move-referral.ts'
import { stoodInTheWay } from './obstacle.ts'
import { readStanding } from './read-standing.ts'
import { mayFollow } from './referral.ts'
import { remindersAtMost } from './referral-timers.ts'
import { findReferral } from './store.ts'

export type AskedForMore = { referral: string; what: string; whom: Whom; channel: Channel; on: string }

/** Something is missing, and somebody was asked for it; asked again it is a reminder, of which there are two. Then we decide on what is known. What was asked of the person before somebody decided what stood in the way happened too, and is marked. */
export async function askForMore(work: Work, asked: AskedForMore): Promise<'asked' | { refused: 'not there' | 'already decided' | 'reminded enough' }> {
  const referral = await findReferral(work, asked.referral, { lock: true })
  if (!referral) return { refused: 'not there' }
  if (referral.state !== 'incomplete' && !mayFollow(referral.state, 'incomplete')) return { refused: 'already decided' }
  const { askedForMore, obstacles, safe } = await readStanding(work, referral)
  if (askedForMore.length > remindersAtMost) return { refused: 'reminded enough' }
  const mark = asked.whom === 'the person' ? { closed: !safe.includes(asked.channel), before: stoodInTheWay(obstacles) } : {}
  await noteContact(work, { referral: referral.id, kind: 'asked for more', on: asked.on, person: referral.person, channel: asked.channel, whom: asked.whom, note: asked.what, ...mark })
  if (referral.state === 'incomplete') await settleTask(work, { kind: 'chase what is missing', thing: referral.id, how: 'reminded' })
  else await moveReferral(work, { referral: referral.id, to: 'incomplete', reason: 'something is missing', occurredOn: asked.on })
  work.changed('asked for more', { about: referral.member, thing: referral.id })
  return 'asked'
}

export type HeardMore = { referral: string; answer: 'heard' | 'go on'; note: string; on: string }

/** What was missing has come, or we go on with what is known: the referral is before us again, and what was said is kept with who and when. */
export async function hearMore(work: Work, heard: HeardMore): Promise<'heard' | { refused: 'not there' | 'nothing was missing' }> {
  const referral = await findReferral(work, heard.referral, { lock: true })
  if (!referral) return { refused: 'not there' }
  if (referral.state !== 'incomplete') return { refused: 'nothing was missing' }
  await noteContact(work, { referral: referral.id, kind: 'heard more', on: heard.on, person: referral.person, what: heard.answer, note: heard.note })
  await moveReferral(work, { referral: referral.id, to: 'received', reason: heard.answer === 'heard' ? 'what was missing came' : 'decided on what is known', occurredOn: heard.on })
  work.changed('heard more', { about: referral.member, thing: referral.id })
  return 'heard'
}
