import { addWorkingDays } from '../../engines/calendar/working-days.ts'
import type { Work } from '../audit/work.ts'
import { raiseTask } from '../tasks/raise-task.ts'
import { readOwners } from '../tasks/read-owners.ts'
import { moveReferral } from './move-referral.ts'
import { decline, type DeclineReason, lookedAt, needsSecondPerson } from './referral.ts'
import { secondLookWithin } from './referral-timers.ts'
import { findReferral, type ListedReferral } from './store.ts'

export const toldHow = ['on the phone', 'face to face', 'in writing', 'through somebody they chose'] as const
export type Declining = { referral: string; reason: DeclineReason; onward: string; told: (typeof toldHow)[number] }
type Refused = { refused: 'not there' | 'already decided' | 'nothing to go on to' | 'second look open' }

/**
 * We cannot offer this: with why, with at least one place to go on to, and how the person was told, who may ask again or complain (domain
 * 2.1). For safety, how somebody behaved or an offence it is only asked for here: a second person looks, and decides.
 */
export async function declineReferral(work: Work, declining: Declining): Promise<'declined' | 'asked' | Refused> {
  const referral = await findReferral(work, declining.referral, { lock: true })
  if (!referral) return { refused: 'not there' }
  const decision = decline(referral)
  if ('refused' in decision) return decision
  if (declining.onward.trim() === '') return { refused: 'nothing to go on to' }
  if (await hasOpenLook(work, referral.id)) return { refused: 'second look open' }
  const second = needsSecondPerson(declining.reason)
  await addDecline(work, referral, { ...declining, second })
  if (second) {
    await askForSecondLook(work, referral)
    return 'asked'
  }
  await takeSteps(work, referral, declining)
  return 'declined'
}

/** What a decline is kept as; the reason and where to go on to stand in the step too. */
export async function takeSteps(work: Work, referral: Pick<ListedReferral, 'id' | 'state'>, { reason, onward }: { reason: DeclineReason; onward: string }): Promise<void> {
  const decision = decline(referral)
  if ('refused' in decision) throw new Error('It was decided meanwhile, though the row was held.')
  for (const to of decision.steps) await moveReferral(work, { referral: referral.id, to, reason: to === 'declined' ? reason : lookedAt, note: to === 'declined' ? onward : null })
}

const hasOpenLook = async (work: Work, referral: string): Promise<boolean> =>
  (await work.db.selectFrom('referral_decline').select('id').where('organisation_id', '=', work.organisation.id).where('referral_id', '=', referral).where('second_wanted', '=', true).where('looked_at', 'is', null).executeTakeFirst()) !== undefined

async function addDecline(work: Work, referral: ListedReferral, { reason, onward, told, second }: Declining & { second: boolean }): Promise<void> {
  const id = work.newId()
  const onward_sealed = await work.text.seal(referral.person, { table: 'referral_decline', column: 'onward_sealed', row: id }, onward)
  await work.db
    .insertInto('referral_decline')
    .values({ organisation_id: work.organisation.id, id, referral_id: referral.id, reason, onward_sealed, told_how: told, asked_by: work.by, recorded_at: work.now, second_wanted: second })
    .execute()
  work.changed('decline written down', { about: referral.member, thing: referral.id })
}

/** The task goes to a coordinator other than the one who asks, where there is one; until there is, nobody can decide it. */
async function askForSecondLook(work: Work, referral: ListedReferral): Promise<void> {
  const other = (await readOwners(work)).find((one) => one !== work.by)
  await raiseTask(work, { kind: 'second person to look', about: referral.member, thing: referral.id, dueOn: addWorkingDays(work.today, secondLookWithin, work.organisation.nation), ...(other ? { owner: other } : {}) })
}
