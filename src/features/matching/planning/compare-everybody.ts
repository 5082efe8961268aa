import { isNew, type Prepared, prepare } from '../weighing/common-ground.ts'
import type { MightChange } from '../weighing/decision.ts'
import { judge } from '../weighing/hard-rules.ts'
import { valuesOf, weigh } from '../weighing/score.ts'
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
  waiting.forEach((one, person) => {
    const by = prepared[one.setting] ?? usual
    if (!by) return
    const before = found.supporter.length
    const alone = new Map<string, number>()
    supporters.forEach((supporter, place) => {
      const { score, only } = lookAt(one, supporter, by)
      if (only !== undefined) alone.set(only, (alone.get(only) ?? 0) + 1)
      if (score === null || (places[place] ?? 0) === 0) return
      found.supporter.push(place)
      found.score.push(score)
    })
    starts[person + 1] = found.supporter.length
    // Found from open facts alone, so that it is the same whatever private reason there is.
    if (found.supporter.length - before < one.needs) near.set(person, cheapestFirst.flatMap((why) => (alone.has(why) ? [{ why, people: alone.get(why) ?? 0 }] : [])))
    report(person + 1, waiting.length)
  })
  return { waiting, supporters, priorities: Float64Array.from(waiting, (one) => priorityOf(one, inputs.asOf)), places, starts, supporterOf: Int32Array.from(found.supporter), scoreOf: Int32Array.from(found.score), near }
}

/** The score where no must stands between two people; else the open reason that stands alone, if one does. */
function lookAt({ profile }: Waiting, supporter: SupporterProfile, prepared: Prepared): { score: number | null; only?: string } {
  const { excluded, against, ground } = judge(profile, supporter, prepared)
  if (excluded) return { score: null, ...(against.length === 1 && against[0] !== undefined ? { only: against[0] } : {}) }
  const score = weigh(valuesOf(profile, supporter, ground, prepared), prepared.settings.weights)
  return { score: score === 'not known' ? 0 : Math.round(score * 1000) }
}

/** How many more they would see, as the rule about room has it: one where nobody knows how many they see, and one more for a “maybe”. */
export function placesLeft(supporter: SupporterProfile, prepared: Prepared): number {
  const { most, now, perhaps, asked = 0 } = supporter.capacity
  const cap = isNew(supporter, prepared) ? 1 : prepared.settings.mostPeople
  const offered = Math.max(most === 'not known' ? cap : Math.min(most, cap), Math.min(perhaps ?? 0, cap))
  return Math.max(0, (now === 'not known' ? Math.min(offered, 1) : offered - now) - asked)
}
