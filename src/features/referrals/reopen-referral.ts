import type { Work } from '../audit/work.ts'
import { moveReferral } from './move-referral.ts'
import { readStanding } from './read-standing.ts'
import { raiseFirst } from './receive-referral.ts'
import { findReferral } from './store.ts'

const over = ['closed', 'declined', 'withdrawn'] as const

/** They, or somebody for them, ask again: the same referral is before us once more, with a note of why. What happened before stays to read. */
export async function reopenReferral(work: Work, { referral: id, note }: { referral: string; note: string }): Promise<'reopened' | { refused: 'not there' | 'not over yet' | 'has died' }> {
  const referral = await findReferral(work, id, { lock: true })
  if (!referral) return { refused: 'not there' }
  if (!over.some((state) => state === referral.state)) return { refused: 'not over yet' }
  if ((await readStanding(work, referral)).obstacles.includes('has died')) return { refused: 'has died' }
  await moveReferral(work, { referral: id, to: 'received', reason: 'opened again', note })
  await work.db.updateTable('referral').set({ waiting_since: null, duplicate_of: null, accepted_as: null }).where('organisation_id', '=', work.organisation.id).where('id', '=', id).execute()
  await raiseFirst(work, id, { ...referral, receivedOn: work.today })
  work.changed('referral reopened', { about: referral.member, thing: id })
  return 'reopened'
}
