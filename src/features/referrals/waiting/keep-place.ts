import type { Work } from '../../audit/work.ts'
import { raiseTask, settleTask } from '../../tasks/raise-task.ts'
import { findReferral } from '../store.ts'

/** How they know when we shall ring. */
export const cards = ['printed', 'sent', 'read out', 'not wanted'] as const
export type Card = (typeof cards)[number]

export type Pause = { referral: string; ringOn: string; words: string; card: Card }

/**
 * "Not just now, keep my place." The wait goes on and counts; nobody rings about waiting until the day they named, and on that day somebody
 * does. A second pause takes the place of the first.
 */
export async function keepPlace(work: Work, { referral: id, ringOn, words, card }: Pause): Promise<'paused' | { refused: 'not there' | 'not waiting' }> {
  const referral = await findReferral(work, id, { lock: true })
  if (!referral) return { refused: 'not there' }
  if (referral.state !== 'waiting') return { refused: 'not waiting' }
  await endOpen(work, id)
  const pause = work.newId()
  const words_sealed = words === '' ? null : await work.text.seal(referral.person, { table: 'referral_pause', column: 'words_sealed', row: pause }, words)
  await work.db.insertInto('referral_pause').values({ organisation_id: work.organisation.id, id: pause, referral_id: id, from_day: work.today, ring_on: ringOn, words_sealed, card, by_id: work.by, recorded_at: work.now }).execute()
  await settleTask(work, { kind: ['ring as they asked', 'contact while waiting'], thing: id, how: 'paused' })
  await raiseTask(work, { kind: 'ring as they asked', about: referral.member, thing: id, dueOn: ringOn })
  work.changed('place kept', { about: referral.member, thing: id })
  return 'paused'
}

/** A person ends it: they rang, or we did. From now on they hear from us as everybody does who waits. */
export async function endPause(work: Work, id: string): Promise<'ended' | { refused: 'not there' | 'over already' }> {
  const referral = await findReferral(work, id, { lock: true })
  if (!referral) return { refused: 'not there' }
  if (!(await endOpen(work, id))) return { refused: 'over already' }
  await settleTask(work, { kind: 'ring as they asked', thing: id, how: 'no longer paused' })
  work.changed('pause ended', { about: referral.member, thing: id })
  return 'ended'
}

async function endOpen(work: Work, referral: string): Promise<boolean> {
  const done = await work.db.updateTable('referral_pause').set({ ended_on: work.today }).where('organisation_id', '=', work.organisation.id).where('referral_id', '=', referral).where('ended_on', 'is', null).executeTakeFirst()
  return done.numUpdatedRows > 0n
}
