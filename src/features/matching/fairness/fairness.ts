import type { Day } from '../../../engines/calendar/day.ts'
import { weeksBetween } from '../../../engines/calendar/spans.ts'
import { meanShown, shareShown, type Shown, suppress } from '../../../engines/statistics/small-numbers.ts'

/** By what people are compared that is known of them. What they are asked apart, and counted by apart, is in `together.ts`. */
export const groupings = ['age', 'district', 'language', 'source'] as const
export type Grouping = (typeof groupings)[number]

/** Somebody who waited in the quarter, or about whom somebody was asked, by the groups they are in. */
export type Counted = {
  member: string
  groups: Readonly<Record<Grouping, string>>
  /** when they began to wait in it or before, and when that ended */
  waited: { since: Day; until: Day | null } | null
  asked: number
  saidYes: number
}

export type FairRow = { group: string; waiting: Shown; meanWeeks: number | null; asked: Shown; yes: Shown; share: number | null }
export type FairTotal = { waiting: number; asked: number; yes: number }
/** `enough`: there are ten people or ten questions at least, before anything is rounded */
export type FairNumbers = { rows: readonly FairRow[]; total: FairTotal; enough: boolean }
export type FairTable = { by: Grouping } & FairNumbers

/**
 * Waits, questions and yeses side by side by group, with small numbers hidden: what would show a pattern, and never a person. A wait
 * that goes on is counted up to the quarter's last day.
 */
export const compare = (people: readonly Counted[], by: Grouping, lastDay: Day): FairTable => ({ by, ...tableOf(numbersOf(people, (one) => one.groups[by], lastDay)) })

export const fairColumns = ['waiting', 'asked', 'yes'] as const
export type FairColumn = (typeof fairColumns)[number]
/** Groups are compared where there are enough of them to say anything, and to hide anybody. */
const leastCompared = 10

/** What lies behind a row, before anything is hidden. */
export type Numbers = { group: string; waits: readonly number[] } & Record<FairColumn, number>

/** Everybody's numbers by group, in the order of the groups' names. */
export function numbersOf(people: readonly Counted[], groupOf: (one: Counted) => string, lastDay: Day): Numbers[] {
  const groups = [...Map.groupBy(people, groupOf)].sort(([one], [other]) => (one < other ? -1 : 1))
  return groups.map(([group, members]) => {
    const waits = members.flatMap(({ waited }) => (waited ? [weeksBetween(waited.since, waited.until !== null && waited.until < lastDay ? waited.until : lastDay)] : []))
    return { group, waits, waiting: waits.length, asked: sum(members, ({ asked }) => asked), yes: sum(members, ({ saidYes }) => saidYes) }
  })
}

/** The numbers as they may be shown. `besides` says what is hidden in a column because another table of the same people hides it. */
export function tableOf(numbers: readonly Numbers[], besides: (group: string, column: FairColumn) => boolean = () => false): FairNumbers {
  const [waiting, asked, yes] = fairColumns.map((column) => suppress(numbers.map((one) => one[column]), 'A', numbers.map(({ group }) => besides(group, column))))
  const rows = numbers.map((one, place): FairRow => {
    const [w = 'hidden', a = 'hidden', y = 'hidden'] = [waiting?.cells[place], asked?.cells[place], yes?.cells[place]]
    return { group: one.group, waiting: w, meanWeeks: typeof w === 'number' ? meanShown(one.waits) : null, asked: a, yes: y, share: shareShown({ count: one.yes, shown: y }, { count: one.asked, shown: a }) }
  })
  const enough = (['waiting', 'asked'] as const).some((column) => sum(numbers, (one) => one[column]) >= leastCompared)
  return { rows, total: { waiting: waiting?.total ?? 0, asked: asked?.total ?? 0, yes: yes?.total ?? 0 }, enough }
}

/** Where on the page whoever was chosen stood. */
export type Chosen = { first: Shown; later: Shown; notShown: Shown }

export function chosenWhere(places: readonly (number | null)[]): Chosen {
  const { cells } = suppress([places.filter((place) => place === 1).length, places.filter((place) => place !== null && place > 1).length, places.filter((place) => place === null).length], 'A')
  const [first = 'hidden', later = 'hidden', notShown = 'hidden'] = cells
  return { first, later, notShown }
}

const sum = <T>(list: readonly T[], of: (one: T) => number): number => list.reduce((all, one) => all + of(one), 0)
