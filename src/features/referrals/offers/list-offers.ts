import { asDay } from '../../../engines/calendar/day.ts'
import type { Work } from '../../audit/work.ts'
import { countSteps, type Offer, type StepCount } from './offer.ts'
import { day } from '../store.ts'

const offers = (work: Work) =>
  work.db
    .selectFrom('offer as o')
    .leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'o.organisation_id').onRef('k.subject_id', '=', 'o.id'))
    .select((eb) => [
      'o.id', 'o.step_sealed as stepSealed', 'o.offered_by_sealed as bySealed', 'k.wrapped as key', 'o.on_day as on', 'o.answer', 'o.ask_again_on as askAgainOn', 'o.name', 'o.reach', 'o.referral_id as referral',
      eb.exists(eb.selectFrom('offer as f').select('f.id').where('f.organisation_id', '=', work.organisation.id).whereRef('f.follows', '=', 'o.id')).as('answered'),
    ])
    .where('o.organisation_id', '=', work.organisation.id)

/** An offer is about nobody known yet: what it says is sealed with a key of its own. */
const opened = (work: Work, { id, key }: { id: string; key: Buffer | null }, column: 'step_sealed' | 'offered_by_sealed', sealed: Buffer): string => work.text.open(id, { table: 'offer', column, row: id }, { sealed, key }) ?? ''

function shown(work: Work, { stepSealed, bySealed, key, ...row }: Awaited<ReturnType<ReturnType<typeof offers>['executeTakeFirstOrThrow']>>): Offer {
  const open = (column: 'step_sealed' | 'offered_by_sealed', sealed: Buffer) => opened(work, { id: row.id, key }, column, sealed)
  return { ...row, step: open('step_sealed', stepSealed), by: open('offered_by_sealed', bySealed), on: asDay(row.on), askAgainOn: day(row.askAgainOn), answered: Boolean(row.answered) }
}

const latest = (work: Work) => offers(work).where((eb) => eb.not(eb.exists(eb.selectFrom('offer as f').select('f.id').where('f.organisation_id', '=', work.organisation.id).whereRef('f.follows', '=', 'o.id'))))

/** What was offered lately, newest first; whoever was asked again stands there once, with the latest answer. */
export async function listOffers(work: Work, most: number): Promise<Offer[]> {
  const rows = await latest(work).orderBy('o.on_day', 'desc').orderBy('o.id', 'desc').limit(most).execute()
  return rows.map((row) => shown(work, row))
}

/** One offer; held, where it is to be answered. */
export async function findOffer(work: Work, id: string, { lock = false } = {}): Promise<Offer | undefined> {
  const query = offers(work).where('o.id', '=', id)
  const row = await (lock ? query.forUpdate('o') : query).executeTakeFirst()
  return row && shown(work, row)
}

/** How many were offered support at each step and what they said, the step with the most first. Each person offered counts once, by the latest answer. One query. */
export async function countOffers(work: Work): Promise<StepCount[]> {
  const rows = await latest(work).execute()
  return countSteps(rows.map((row) => shown(work, row)))
}
