import type { Day } from '../../../engines/calendar/day.ts'
import { daysBetween } from '../../../engines/calendar/spans.ts'

/** Days nobody has waited: whoever stands first by a reason comes before everybody who does not, however long they have waited. */
const beforeEverybody = 100_000

/**
 * What orders the waiting list, as a number: a reason that a person gave, then days waited (docs/decisions/0012). Nothing else counts, and
 * equals are a tie. A day later everybody's is one more, which changes no plan: it is compared only between plans of as many people.
 */
export const priorityOf = ({ since, first }: { since: Day; first: boolean }, today: Day): number => (first ? beforeEverybody : 0) + Math.min(Math.max(0, daysBetween(since, today)), beforeEverybody - 1)
