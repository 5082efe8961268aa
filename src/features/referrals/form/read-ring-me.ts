import type { Day } from '../../../engines/calendar/day.ts'
import type { Problems } from './draft.ts'
import { type Answers, type FieldName, type ProblemKind, problemOf } from './question.ts'

const wanted = ['name', 'telephone', 'message'] as const

/**
 * Somebody named danger and leaves a name and a number alone: whoever it is about, we ring the one who asks. It is their own
 * asking, with what they said of the danger and nothing else, and it is no yes to anything but being rung.
 */
export function readingHelp(answers: Answers, typed: (name: string) => string, today: Day): { answers: Answers } | { problems: Problems } {
  const said: Answers = { who: 'myself', ringMe: 'yes', danger: 'yes', ...(answers['dangerWords'] ? { dangerWords: answers['dangerWords'] } : {}), name: typed('name'), way: 'phone', telephone: typed('telephone'), message: typed('message'), wantsOpen: 'yes' }
  const problems: Partial<Record<FieldName, ProblemKind>> = {}
  for (const name of wanted) {
    const problem = problemOf(name, said, { needed: true, today })
    if (problem) problems[name] = problem
  }
  return Object.keys(problems).length > 0 ? { problems } : { answers: said }
}
