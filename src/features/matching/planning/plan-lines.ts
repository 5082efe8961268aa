import { daysBetween } from '../../../engines/calendar/spans.ts'
import { firstName, listedAs } from '../../people/person.ts'
import { waited } from '../../referrals/referral.ts'
import { explainToStaff } from '../weighing/explain.ts'
import { shortlist } from '../weighing/shortlist.ts'
import { matchingWords } from '../weighing/words.ts'
import type { Cost, LeftOut, PlanResult, Together } from './plan.ts'
import type { PlanRead } from './read-plan-inputs.ts'
import { type Wanted, wantedSupporters } from './wanted-supporters.ts'

/** Two or three people in the plan, with why, as things stand when somebody looks: nothing told is kept with a plan. */
export type PairLine = {
  referral: string
  /** null for somebody who is not on the list any more */
  name: string | null
  weeks: number
  first: boolean
  supporters: readonly { participation: string; name: string }[]
  /** null where a must stands between them now */
  said: { why: readonly string[]; check: readonly string[] } | null
}

export type LeftOutLine = Omit<LeftOut, 'taken' | 'cost'> & {
  name: string | null
  called: string
  weeks: number
  first: boolean
  taken: { size: number; some: readonly string[] } | null
  cost: CostLine | null
}

export type CostLine = Pick<Cost, 'exact'> & { people: number; days: number; points: number; instead: readonly { name: string; weeks: number; first: boolean }[] }

/** What a plan looks like to whoever reads it today. */
export function linesIn(read: PlanRead, result: PlanResult) {
  const waiting = new Map(read.inputs.waiting.map((one) => [one.referral, one]))
  const helpers = new Map(read.inputs.supporters.map((one) => [one.key, one]))
  const on = (referral: string) => {
    const one = read.list.get(referral)
    return { name: one ? listedAs(one.hat) : null, called: one ? firstName(one.hat) : '', weeks: one ? waited(one.since, read.inputs.asOf).weeks : 0, first: one?.first ?? false }
  }
  const supporterName = (participation: string) => {
    const hat = read.supporters.get(participation)
    return hat ? [listedAs(hat)] : []
  }
  return {
    pair({ referral, supporters }: Together): PairLine {
      const { name, weeks, first } = on(referral)
      return { referral, name, weeks, first, supporters: supporters.flatMap((participation) => supporterName(participation).map((each) => ({ participation, name: each }))), said: saidOf(referral, supporters) }
    },
    leftOut(one: LeftOut): LeftOutLine {
      return { ...one, ...on(one.referral), taken: one.taken && { size: one.taken.size, some: one.taken.some.flatMap(supporterName) }, cost: one.cost && costLine(one.referral, one.cost) }
    },
    wanted(): readonly Wanted[] {
      return wantedSupporters(result.leftOut.flatMap(({ referral }) => waiting.get(referral) ?? []))
    },
  }

  function saidOf(referral: string, supporters: readonly string[]): PairLine['said'] {
    const member = waiting.get(referral)
    const settings = member && read.inputs.settings[member.setting]
    if (!member || !settings) return null
    const each = supporters.map((key) => {
      const supporter = helpers.get(key)
      const list = supporter && shortlist(member.profile, [supporter], { asOf: read.inputs.asOf, settings })
      const [fits] = list?.candidates ?? []
      return list && fits ? explainToStaff(member.profile, fits, list, matchingWords) : null
    })
    if (each.some((said) => said === null)) return null
    return { why: [...new Set(each.flatMap((said) => said?.whyLines ?? []))], check: [...new Set(each.flatMap((said) => said?.checkLines.map(({ line }) => line) ?? []))] }
  }

  function costLine(referral: string, { change: [people, priority, points], instead, exact }: Cost): CostLine {
    const others = instead.map(on)
    const { asOf } = read.inputs
    const daysOf = (one: string) => {
      const found = read.list.get(one)
      return found ? Math.max(0, daysBetween(found.since, asOf)) : 0
    }
    // A reason stands before every wait: said beside the name, not as days.
    const days = instead.length > 0 || people > 0 ? daysOf(referral) - instead.reduce((sum, one) => sum + daysOf(one), 0) : priority
    return { people, days, points, exact, instead: others.flatMap(({ name, weeks, first }) => (name === null ? [] : [{ name, weeks, first }])) }
  }
}
