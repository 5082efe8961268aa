import type { Day } from '../../../engines/calendar/day.ts'
import type { Field, Troubles, Values } from './field.ts'
import type { Birth } from '../person.ts'
import type { Said, Told } from '../told.ts'

export const questionNames = ['name', 'described', 'matters', 'brings', 'enjoys', 'free', 'languages', 'talking', 'getting-about', 'visitor', 'at-home', 'travel', 'bad-day', 'dates', 'nhs-number', 'born', 'where'] as const
export type QuestionName = (typeof questionNames)[number]

/** As much of a hat as a question needs to begin with. */
export type Answered = { name: string; knownAs: string | null; birth: Birth; area: string | null; postcode: string | null; told: Told }

/** Who writes the answer: a colleague, or the person themselves on their own page. */
export type Writer = 'staff' | 'self'

export type Asking = { writer: Writer; today: Day; before: Answered }

/** What an answer changes: what they told us, the plain facts of the hat, or the person’s name. `how` says whose words it is. */
export type Read =
  | { troubles: Troubles }
  | { told: (told: Told) => Told; how: Said['how'] }
  | { hat: { birth: Birth } | { area: string | null; postcode: string | null } }
  | { called: { name: string; knownAs: string | null; findsByEarlier: boolean } }

/** One question about somebody, on a page of its own. Pure: what stands there now, which fields it has, and what an answer means. */
export type Question = {
  name: QuestionName
  hats: readonly ('member' | 'supporter')[]
  /** whether the person may answer it themselves on their own page */
  own: boolean
  fields(asking: Asking): readonly Field[]
  now(before: Answered): Values
  read(values: Values, asking: Asking): Read
}
