import { hashOfSpokenCode, newSpokenCode, readSpokenCode } from '../../../platform/keys/spoken-code.ts'
import type { Work } from '../../audit/work.ts'
import { isProfessional } from './feedback.ts'
import { findReferral } from '../store.ts'

/** Days a code opens how far a referral is. */
const codeDays = 365

/** A code nobody has yet, of the one kind that we read out to people. Only its hash is kept, so it is shown this once. */
export async function makeFollowCode(work: Work, { referral, member }: { referral: string; member: string }): Promise<string> {
  const code = newSpokenCode()
  const code_hash = await hashOfSpokenCode(readSpokenCode(code) ?? '', work.organisation.id)
  await work.db
    .insertInto('referral_code')
    .values({ organisation_id: work.organisation.id, id: work.newId(), referral_id: referral, opens: 'how far it is', code_hash, made_at: work.now, expires_at: new Date(work.now.getTime() + codeDays * 86_400_000) })
    .execute()
  work.changed('follow code made', { about: member, thing: referral })
  return code
}

/** Another code for a professional who lost theirs; the old one opens nothing from now on. */
export async function makeAnotherCode(work: Work, id: string): Promise<{ code: string } | { refused: 'not there' | 'nobody to follow' }> {
  const referral = await findReferral(work, id, { lock: true })
  if (!referral) return { refused: 'not there' }
  if (!isProfessional(referral.source)) return { refused: 'nobody to follow' }
  await work.db
    .updateTable('referral_code')
    .set({ expires_at: work.now })
    .where('organisation_id', '=', work.organisation.id)
    .where('referral_id', '=', id)
    .where('opens', '=', 'how far it is')
    .where('expires_at', '>', work.now)
    .execute()
  return { code: await makeFollowCode(work, { referral: id, member: referral.member }) }
}
