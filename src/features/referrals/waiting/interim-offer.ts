import type { Day } from '../../../engines/calendar/day.ts'

/** What somebody said to something meanwhile: a group, a call now and then. */
export const interimAnswers = ['yes', 'no', 'thinking about it'] as const
export type InterimAnswer = (typeof interimAnswers)[number]

export type InterimOffer = { id: string; what: string; answer: InterimAnswer; on: Day; until: Day | null; by: string | null }

/** What there is meanwhile: what they said yes to, else what they are thinking about. Nothing where all was turned down or is over. */
export function meanwhile<Offer extends Pick<InterimOffer, 'answer' | 'until'>>(offers: readonly Offer[]): Offer | undefined {
  const open = offers.filter((one) => one.until === null)
  return open.find((one) => one.answer === 'yes') ?? open.find((one) => one.answer === 'thinking about it')
}
