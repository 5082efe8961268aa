import { calledAs } from '../people/person.ts'
import type { TaskLines } from '../tasks/task-line.ts'
import { matchWords } from './words.ts'

const words = matchWords.tasks

/** How this room's tasks read on Today. */
export const matchingTaskLines: TaskLines = {
  'proposal to answer': ({ thing, aboutName, aboutKnownAs }) => ({
    title: words.answer.title(calledAs({ name: aboutName ?? '', knownAs: aboutKnownAs })),
    line: words.answer.line,
    action: { label: words.answer.action, path: `/proposals/${thing}` },
  }),
  'question after a death': ({ thing, aboutName, aboutKnownAs }) => ({
    title: words.death.title(calledAs({ name: aboutName ?? '', knownAs: aboutKnownAs })),
    line: words.death.line,
    action: { label: words.death.action, path: `/proposals/${thing}` },
  }),
}
