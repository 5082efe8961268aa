import type { Work } from '../audit/work.ts'
import { goesOnAs } from './duplicates.ts'
import { moveReferral } from './move-referral.ts'
import { mayFollow } from './referral.ts'
import { findReferral } from './store.ts'

/**
 * The same person was suggested to us already. This referral points to the one that goes on, which from now on shows what was told here
 * too, with who told it and when; nothing is copied, changed or thrown away. Both are held in one order whoever asks, so that of two who mark
 * two of them at each other at once the second is refused; nothing ever points back to itself.
 */
export async function markDuplicate(work: Work, { referral: id, other }: { referral: string; other: string }): Promise<'linked' | { refused: 'not there' | 'already decided' | 'not another one' }> {
  await work.db.selectFrom('referral').select('id').where('organisation_id', '=', work.organisation.id).where('id', 'in', [id, other]).orderBy('id').forUpdate().execute()
  const referral = await findReferral(work, id)
  if (!referral) return { refused: 'not there' }
  if (!mayFollow(referral.state, 'duplicate')) return { refused: 'already decided' }
  const goesOn = other === id ? undefined : await findReferral(work, other)
  if (!goesOn || goesOn.state === 'duplicate' || (await endOf(work, other)) === id) return { refused: 'not another one' }
  await work.db.updateTable('referral').set({ duplicate_of: other }).where('organisation_id', '=', work.organisation.id).where('id', '=', id).execute()
  await moveReferral(work, { referral: id, to: 'duplicate', reason: 'here twice' })
  return 'linked'
}

const endOf = async (work: Work, referral: string) => (await work.db.selectNoFrom(goesOnAs(work, referral).as('id')).executeTakeFirst())?.id
