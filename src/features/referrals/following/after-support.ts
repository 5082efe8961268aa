import { addWorkingDays } from '../../../engines/calendar/working-days.ts'
import type { Work } from '../../audit/work.ts'
import { readHat } from '../../people/read-hats.ts'
import { raiseTask, settleTask } from '../../tasks/raise-task.ts'
import { setAside, takeUpAgain } from '../../tasks/set-aside.ts'
import { feedbackWithin } from '../referral-timers.ts'
import { findReferral, readReferrer } from '../store.ts'
import { asksAboutEnding } from './feedback.ts'
import { readEnding } from './read-ending.ts'
import { saidOfSharing } from './said-of-sharing.ts'

const kind = 'tell that support has ended'

/**
 * Support may have ended: where it has, nothing else goes on and somebody suggested them, a named person asks them whether that may be told
 * (domain 2.1: final message at end of support). Nobody after a death or the fear of one. Called in the save that ends something.
 */
export async function raiseEnding(work: Work, referral: { id: string; member: string }): Promise<void> {
  const ending = await readEnding(work, referral.id)
  if (!ending || !(await readReferrer(work, referral.id)) || (await readHat(work, referral.member))?.died) return
  if (asksAboutEnding(ending, await saidOfSharing(work, referral))) await raiseTask(work, { kind, about: referral.member, thing: referral.id, dueOn: addWorkingDays(work.today, feedbackWithin, work.organisation.nation), owner: work.by })
}

/** Why nothing is told though nobody said no. */
export const leftUntold = ['could not ask', 'goes on'] as const

/** Nobody could ask them, or it goes on after all: nothing is told, and nobody is reminded of it again. */
export async function leaveUntold(work: Work, { referral: id, why }: { referral: string; why: (typeof leftUntold)[number] }): Promise<'left' | { refused: 'not there' }> {
  const referral = await findReferral(work, id, { lock: true })
  if (!referral) return { refused: 'not there' }
  await settleTask(work, { kind, thing: id, how: why === 'goes on' ? 'not needed' : 'could not' })
  work.changed('asked about sharing', { about: referral.member, thing: id })
  return 'left'
}

/** Nobody is asked, nor told, while somebody may have died, or has. */
export const setEndingsAside = async (work: Work, hats: readonly string[]): Promise<void> => setAside(work, { kinds: [kind], things: await referralsOf(work, hats) })
export const takeUpEndings = async (work: Work, hats: readonly string[]): Promise<void> => takeUpAgain(work, { kinds: [kind], things: await referralsOf(work, hats) })

async function referralsOf(work: Work, hats: readonly string[]): Promise<string[]> {
  if (hats.length === 0) return []
  const rows = await work.db.selectFrom('referral').select('id').where('organisation_id', '=', work.organisation.id).where('member_id', 'in', hats).where('state', 'in', ['feedback_sent', 'closed']).execute()
  return rows.map(({ id }) => id)
}
