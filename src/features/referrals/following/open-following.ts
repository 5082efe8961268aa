import { hashOfSpokenCode, readSpokenCode } from '../../../platform/keys/spoken-code.ts'
import type { Work } from '../../audit/work.ts'
import { moveDraft } from '../form/keep-draft.ts'

/** Minutes in which a browser that sent a code may look again without it. */
export const followMinutes = 20

type Browser = { begun: Buffer | undefined; begin(): Buffer }

/** Sends a code once: what it opens is this browser's for a few minutes, under a new secret. A form begun in this browser goes with it. */
export async function openFollowing(work: Work, { begun, begin }: Browser, typed: string): Promise<'open' | 'not a code' | 'nothing'> {
  const digits = readSpokenCode(typed)
  if (!digits) return 'not a code'
  const code = await work.db
    .selectFrom('referral_code')
    .select('id')
    .where('organisation_id', '=', work.organisation.id)
    .where('code_hash', '=', await hashOfSpokenCode(digits, work.organisation.id))
    .where('opens', '=', 'how far it is')
    .where('expires_at', '>', work.now)
    .executeTakeFirst()
  if (!code) return 'nothing'
  await closeFollowing(work, begun)
  const browser = begin()
  await moveDraft(work, begun, browser)
  await work.db.insertInto('referral_following').values({ organisation_id: work.organisation.id, browser_hash: browser, code_id: code.id, opened_at: work.now }).execute()
  return 'open'
}

/** Nothing more is shown in this browser without the code. */
export async function closeFollowing(work: Work, browser: Buffer | undefined): Promise<void> {
  if (browser) await work.db.deleteFrom('referral_following').where('organisation_id', '=', work.organisation.id).where('browser_hash', '=', browser).execute()
}

/** Forgets what browsers looked at whose minutes are over. Returns how many. */
export async function forgetFollowing(work: Work): Promise<number> {
  const gone = await work.db.deleteFrom('referral_following').where('organisation_id', '=', work.organisation.id).where('opened_at', '<=', followingSince(work)).executeTakeFirst()
  return Number(gone.numDeletedRows)
}

/** From when on a browser that sent a code still may look. */
export const followingSince = (work: Work): Date => new Date(work.now.getTime() - followMinutes * 60_000)
