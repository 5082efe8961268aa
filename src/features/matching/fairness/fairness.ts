import type { Day } from '../../../engines/calendar/day.ts'
import { weeksBetween } from '../../../engines/calendar/spans.ts'
import { meanShown, shareShown, type Shown, suppress } from '../../../engines/statistics/small-numbers.ts'

/** By what people are compared. Ethnicity, sex and disability are asked apart, by self-completed forms, and are not asked yet. */
export const groupings = ['age', 'district', 'language', 'source'] as const
export type Grouping = (typeof groupings)[number]

/** Somebody who waited in the quarter, or about whom somebody was asked, by the groups they are in. */
export type Counted = {
  groups: Readonly<Record<Grouping, string>>
  /** when they began to wait in it or before, and when that ended */
  waited: { since: Day; until: Day | null } | null
  asked: number
  saidYes: number
}

export type FairRow = { group: string; waiting: Shown; meanWeeks: number | null; asked: Shown; yes: Shown; share: number | null }
export type FairTable = { by: Grouping; rows: readonly FairRow[]; total: { waiting: number; asked: number; yes: number } }

/**
 * Waits, questions and yeses side by side by group, with small numbers hidden: what would show a pattern, and never a person. A wait
 * that goes on is counted up to the quarter's last day.
 */
export function compare(people: readonly Counted[], by: Grouping, lastDay: Day): FairTable {
  const groups = [...Map.groupBy(people, (one) => one.groups[by])].sort(([one], [other]) => (one < other ? -1 : 1))
  const numbers = groups.map(([group, members]) => {
    const waits = members.flatMap(({ waited }) => (waited ? [weeksBetween(waited.since, waited.until !== null && waited.until < lastDay ? waited.until : lastDay)] : []))
    return { group, waits, asked: sum(members, ({ asked }) => asked), yes: sum(members, ({ saidYes }) => saidYes) }
  })
  const waiting = suppress(numbers.map(({ waits }) => waits.length), 'A')
  const asked = suppress(numbers.map((one) => one.asked), 'A')
  const yes = suppress(numbers.map((one) => one.yes), 'A')
  const rows = numbers.map((one, place): FairRow => {
    const [w = 'hidden', a = 'hidden', y = 'hidden'] = [waiting.cells[place], asked.cells[place], yes.cells[place]]
    return { group: one.group, waiting: w, meanWeeks: typeof w === 'number' ? meanShown(one.waits) : null, asked: a, yes: y, share: shareShown({ count: one.yes, shown: y }, { count: one.asked, shown: a }) }
  })
  return { by, rows, total: { waiting: waiting.total, asked: asked.total, yes: yes.total } }
}

/** Where on the page whoever was chosen stood. */
export type Chosen = { first: Shown; later: Shown; notShown: Shown }

export function chosenWhere(places: readonly (number | null)[]): Chosen {
  const { cells } = suppress([places.filter((place) => place === 1).length, places.filter((place) => place !== null && place > 1).length, places.filter((place) => place === null).length], 'A')
  const [first = 'hidden', later = 'hidden', notShown = 'hidden'] = cells
  return { first, later, notShown }
}

const sum = <T>(list: readonly T[], of: (one: T) => number): number => list.reduce((all, one) => all + of(one), 0)
