import { isNew, type Prepared, prepare } from '../weighing/prepared.ts'
import type { MightChange } from '../weighing/decision.ts'
import { fittingAmong, judge } from '../weighing/hard-rules.ts'
import { type Values, valuesOf, weigh } from '../weighing/score.ts'
import type { SupporterProfile } from '../profile.ts'
import type { PlanInputs, Waiting } from './plan-inputs.ts'
import { priorityOf } from './what-stands-first.ts'

/** Every two people between whom no must stands, in one order whatever order they were read in: by person, then by supporter. */
export type Compared = {
  waiting: readonly Waiting[]
  supporters: readonly SupporterProfile[]
  priorities: Float64Array
  /** places that are left: what they see already, and whom they have been asked about, is taken off */
  places: Int32Array
  /** the pairs of person `i` lie from `starts[i]` up to `starts[i + 1]` */
  starts: Int32Array
  supporterOf: Int32Array
  /** 0 to 1000; nothing to compare is 0 */
  scoreOf: Int32Array
  /** for whom fewer fit than they need: how many break one open rule and no other open one */
  near: ReadonlyMap<number, readonly { why: MightChange; people: number }[]>
}

/** What asks least of everybody: a talk about how often, when or how; a lift; a little patience; and last, more of somebody who gives already. */
const cheapestFirst: readonly MightChange[] = ['how often', 'not free', 'ways', 'too far', 'asked elsewhere', 'not yet free', 'paused', 'full']

/** Judges every pair by the shortlist's own rules. `report` hears how many people are done; it may take a while for thousands. */
export function compareEverybody(inputs: PlanInputs, report: (done: number, of: number) => void): Compared {
  const waiting = inputs.waiting.toSorted((one, other) => (one.referral < other.referral ? -1 : 1))
  const supporters = inputs.supporters.toSorted((one, other) => (one.key < other.key ? -1 : 1))
  const prepared = inputs.settings.map((settings) => prepare({ asOf: inputs.asOf, settings }))
  const [usual] = prepared
  const places = Int32Array.from(supporters, (one) => (usual ? placesLeft(one, usual) : 0))
  const starts = new Int32Array(waiting.length + 1)
  const found: { supporter: number[]; score: number[] } = { supporter: [], score: [] }
  const near = new Map<number, readonly { why: MightChange; people: number }[]>()
  const withRoom = supporters.flatMap((supporter, place) => ((places[place] ?? 0) > 0 ? [{ supporter, place }] : []))
  const fitting = prepared.map((by) => fittingAmong(withRoom.map(({ supporter }) => supporter), by))
  waiting.forEach((one, person) => {
    const setting = prepared[one.setting] ? one.setting : 0
    const by = prepared[setting]
    if (!by) return
    const before = found.supporter.length
    fitting[setting]?.(one.profile, (at, ground) => {
      const free = withRoom[at]
      if (!free) return
      found.supporter.push(free.place)
      found.score.push(scoreOf(valuesOf(one.profile, free.supporter, ground, by), by))
    })
    starts[person + 1] = found.supporter.length
    if (found.supporter.length - before < one.needs) near.set(person, nearTo(one, supporters, by))
    report(person + 1, waiting.length)
  })
  return { waiting, supporters, priorities: Float64Array.from(waiting, (one) => priorityOf(one, inputs.asOf)), places, starts, supporterOf: Int32Array.from(found.supporter), scoreOf: Int32Array.from(found.score), near }
}

/** 0 to 1000. */
function scoreOf(values: Values, { settings }: Prepared): number {
  const score = weigh(values, settings.weights)
  return score === 'not known' ? 0 : Math.round(score * 1000)
}

/** How many break one open rule and no other, the cheapest rule first: found from open facts alone, so that it is the same whatever private reason there is. */
function nearTo({ profile }: Waiting, supporters: readonly SupporterProfile[], prepared: Prepared): { why: MightChange; people: number }[] {
  const alone = new Map<string, number>()
  for (const supporter of supporters) {
    const { against } = judge(profile, supporter, prepared)
    const [only] = against
    if (only !== undefined && against.length === 1) alone.set(only, (alone.get(only) ?? 0) + 1)
  }
  return cheapestFirst.flatMap((why) => (alone.has(why) ? [{ why, people: alone.get(why) ?? 0 }] : []))
}

/** How many more they would see, as the rule about room has it: one where nobody knows how many they see, and one more for a “maybe”. */
export function placesLeft(supporter: SupporterProfile, prepared: Prepared): number {
  const { most, now, perhaps, asked = 0 } = supporter.capacity
  const cap = isNew(supporter, prepared) ? 1 : prepared.settings.mostPeople
  const offered = Math.max(most === 'not known' ? cap : Math.min(most, cap), Math.min(perhaps ?? 0, cap))
  return Math.max(0, (now === 'not known' ? Math.min(offered, 1) : offered - now) - asked)
}
