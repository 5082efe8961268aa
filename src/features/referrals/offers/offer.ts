import type { Day } from '../../../engines/calendar/day.ts'

export const offerAnswers = ['yes', 'no', 'later'] as const
export type OfferAnswer = (typeof offerAnswers)[number]

export type Offer = { id: string; step: string; by: string; on: Day; answer: OfferAnswer; askAgainOn: Day | null; name: string | null; reach: string | null; referral: string | null; /** asked again since, and answered there */ answered: boolean }

/** Of all offered at one step: how many said yes, how many no, and how many are to be asked again. Together they are everybody. */
export type StepCount = { step: string; offered: number; taken: number; declined: number; later: number }

/** Offers by their step, whatever its capitals, the step with the most first. */
export function countSteps(offers: readonly Pick<Offer, 'step' | 'answer'>[]): StepCount[] {
  const steps = Map.groupBy(offers, ({ step }) => step.toLowerCase())
  const counted = [...steps.values()].map((some): StepCount => {
    const said = (answer: OfferAnswer) => some.filter((one) => one.answer === answer).length
    return { step: some.map(({ step }) => step).toSorted()[0] ?? '', offered: some.length, taken: said('yes'), declined: said('no'), later: said('later') }
  })
  return counted.toSorted((one, other) => other.offered - one.offered || (one.step < other.step ? -1 : 1))
}

/** What may be kept of who it was: of somebody who said no, nothing. */
export function keptOf({ answer, name, reach }: { answer: OfferAnswer; name: string; reach: string }): { name: string | null; reach: string | null } {
  return answer === 'no' ? { name: null, reach: null } : { name: name || null, reach: reach || null }
}
