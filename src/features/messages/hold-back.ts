import type { Work } from '../audit/work.ts'
import type { WhyNotSent } from '../people/reaching/reach.ts'

/**
 * Holds back what still waits to leave, at once: what is only asked again when it would leave might leave after all, once a
 * flag was set and lifted in between. Held back it stays, whatever happens afterwards. Returns how many.
 */
export async function holdBack(work: Work, to: readonly string[], why: WhyNotSent): Promise<number> {
  if (to.length === 0) return 0
  const held = await work.db
    .updateTable('message')
    .set({ state: 'held back', why, settled_at: work.now })
    .where('organisation_id', '=', work.organisation.id)
    .where('to_id', 'in', to)
    .where('state', '=', 'queued')
    .returning(['id', 'to_id as to'])
    .execute()
  for (const message of held) work.changed('message held back', { about: message.to, thing: message.id })
  return held.length
}
