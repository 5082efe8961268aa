import { z } from 'zod'
import type { Day } from '../../../engines/calendar/day.ts'
import { countShown, type Shown } from '../../../engines/statistics/small-numbers.ts'
import type { Question } from '../../equality/equality.ts'
import { type Counted, type FairColumn, fairColumns, numbersOf, tableOf } from './fairness.ts'

const shown = z.union([z.number(), z.literal('small'), z.literal('hidden')])
const row = z.object({ group: z.string(), waiting: shown, meanWeeks: z.number().nullable(), asked: shown, yes: shown, share: z.number().nullable() })

/** One question’s comparison as it is kept: nothing in it that is not shown. `answered`: how many of those who waited gave a group. */
export const togetherShape = z.object({ rows: z.array(row), total: z.object({ waiting: z.number(), asked: z.number(), yes: z.number() }), enough: z.boolean(), answered: shown })
export type Together = z.infer<typeof togetherShape>

/** Those who gave no group, and why: a row of its own in every table, of nearly the same people. */
const withoutGroup = ['prefer not to say', 'declined', 'not asked']

/**
 * The same people compared by several questions. Whoever answered none of them stands in every table: as soon as one table hides such a row
 * all do, since another would show what it protects. No two questions are ever crossed.
 *
 * @param groupOf somebody’s group by a question, undefined where nobody asked
 */
export function compareTogether(people: readonly Counted[], questions: readonly Question[], groupOf: (member: string, question: Question) => string | undefined, lastDay: Day): ReadonlyMap<Question, Together> {
  const numbers = questions.map((question) => numbersOf(people, ({ member }) => groupOf(member, question) ?? 'not asked', lastDay))
  const hidden = new Set<string>()
  const besides = (group: string, column: FairColumn) => hidden.has(`${group} ${column}`)
  // Each round hides more or nothing, and there are nine things to hide.
  for (let before = -1; before < hidden.size; ) {
    before = hidden.size
    for (const { rows } of numbers.map((one) => tableOf(one, besides)))
      for (const found of rows.filter(({ group }) => withoutGroup.includes(group))) for (const column of fairColumns) if (typeof found[column] !== 'number') hidden.add(`${found.group} ${column}`)
  }
  return new Map(
    questions.map((question, place) => {
      const mine = numbers[place] ?? []
      const { rows, total, enough } = tableOf(mine, besides)
      return [question, { rows: [...rows], total, enough, answered: answeredOf(mine, rows) }]
    }),
  )
}

/** How many gave a group: shown only where every row of those who did not is shown, from which it follows anyway. */
function answeredOf(numbers: readonly { group: string; waiting: number }[], rows: readonly { group: string; waiting: Shown }[]): Shown {
  if (rows.some(({ group, waiting }) => withoutGroup.includes(group) && typeof waiting !== 'number')) return 'hidden'
  return countShown(numbers.filter(({ group }) => !withoutGroup.includes(group)).reduce((sum, { waiting }) => sum + waiting, 0), 'A')
}
