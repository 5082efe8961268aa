import type { Work } from '../../audit/work.ts'
import { raiseTask, settleTask } from '../../tasks/raise-task.ts'
import { findOffer } from './list-offers.ts'
import { keptOf, type OfferAnswer } from './offer.ts'

/** `askAgainOn` where they said later. */
export type NewOffer = { step: string; by: string; on: string; answer: OfferAnswer; askAgainOn: string | null; name: string; reach: string }

/** Support was offered at a step of a pathway, with what they said. A no needs no name and keeps none; "later" is asked again on its day. */
export async function makeOffer(work: Work, offer: NewOffer): Promise<string> {
  const id = await insert(work, offer, null)
  work.changed('offer recorded', { thing: id })
  return id
}

/** Somebody who said later was asked again, and said this. The first answer stays as it was. */
export async function answerAgain(work: Work, { offer: id, ...said }: Pick<NewOffer, 'on' | 'answer' | 'askAgainOn'> & { offer: string }): Promise<{ offer: string } | { refused: 'not there' | 'answered already' }> {
  const before = await findOffer(work, id, { lock: true })
  if (!before) return { refused: 'not there' }
  // Asked again once it is held: what was read with it may be from before another tab's answer.
  const since = await work.db.selectFrom('offer').select('id').where('organisation_id', '=', work.organisation.id).where('follows', '=', id).executeTakeFirst()
  if (since || before.answer !== 'later') return { refused: 'answered already' }
  const next = await insert(work, { ...said, step: before.step, by: before.by, name: before.name ?? '', reach: before.reach ?? '' }, id)
  // Who said no asked nothing of us: their name goes from the first answer too.
  if (said.answer === 'no') await work.db.updateTable('offer').set({ name: null, reach: null }).where('organisation_id', '=', work.organisation.id).where('id', '=', id).execute()
  await settleTask(work, { kind: 'offer again', thing: id, how: said.answer })
  work.changed('offer answered', { thing: next })
  return { offer: next }
}

async function insert(work: Work, offer: NewOffer, follows: string | null): Promise<string> {
  const id = work.newId()
  const { name, reach } = keptOf(offer)
  const sealed = (column: string, text: string) => work.text.seal(id, { table: 'offer', column, row: id }, text)
  const again = offer.answer === 'later' ? offer.askAgainOn : null
  await work.db
    .insertInto('offer')
    .values({ organisation_id: work.organisation.id, id, step_sealed: await sealed('step_sealed', offer.step), offered_by_sealed: await sealed('offered_by_sealed', offer.by), on_day: offer.on, answer: offer.answer, ask_again_on: again, name, reach, follows, by_id: work.by, recorded_at: work.now })
    .execute()
  if (again) await raiseTask(work, { kind: 'offer again', about: null, thing: id, dueOn: again })
  return id
}

/** The referral that came of an offer somebody said yes to. */
export async function linkOffer(work: Work, { offer, referral }: { offer: string; referral: string }): Promise<void> {
  await work.db.updateTable('offer').set({ referral_id: referral }).where('organisation_id', '=', work.organisation.id).where('id', '=', offer).where('answer', '=', 'yes').where('referral_id', 'is', null).execute()
}
