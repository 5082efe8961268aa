import type { Work } from '../../audit/work.ts'
import { firstUnanswered, promisedBy, type QuestionName, whoOf } from './draft.ts'
import { closeDraft, findDraft } from './keep-draft.ts'
import { markLookFirst } from './look-first.ts'
import { makeFollowCode } from '../following/make-follow-code.ts'
import { somebodyReads } from './somebody-reads.ts'
import { readDraft } from './read-draft.ts'
import { takeInReferral } from '../take-in-referral.ts'
import { agreedWords } from './words.ts'

export type Sent = 'sent' | 'not there' | { missing: QuestionName }

/**
 * A form becomes a referral, once: the draft is held while it is looked at, so that of two taps, two tabs and a resend after a
 * lost answer the first makes it and the others find it sent. Somebody beside them is a referral of their own.
 */
export async function sendDraft(work: Work, browser: Buffer | undefined, id: string): Promise<Sent> {
  const draft = await findDraft(work, browser, { lock: true })
  if (!draft || draft.id !== id) return 'not there'
  if (draft.referral) return 'sent'
  const missing = firstUnanswered(draft.answers, work.today)
  if (missing) return { missing }
  const read = readDraft(draft.answers, { today: work.today, wordsVersion: agreedWords.version })
  const taken = await takeInReferral(work, read.one)
  await markLookFirst(work, { ...taken, name: read.one.whom.new.name, under18: read.under18 })
  const alone = !(await somebodyReads(work, read.danger))
  const lookBy = read.danger && !alone ? promisedBy(work.now, work.organisation) : null
  if (read.beside) {
    const beside = await takeInReferral(work, read.beside)
    await markLookFirst(work, { ...beside, name: read.beside.whom.new.name, under18: false })
  }
  const who = whoOf(draft.answers)
  await closeDraft(work, draft, { referral: taken.referral, who, followCode: taken.code ?? (who === 'professional' ? await makeFollowCode(work, taken) : null), danger: read.danger, lookBy, alone, hears: Boolean(read.one.referrer?.telephone ?? read.one.referrer?.email), beside: read.beside !== null })
  return 'sent'
}
