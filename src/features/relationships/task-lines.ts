import { calledAs } from '../people/person.ts'
import type { TaskLines } from '../tasks/task-line.ts'
import type { OpenTask } from '../tasks/list-tasks.ts'
import { relationshipWords } from './words.ts'

const words = relationshipWords.tasks
const nameOf = ({ aboutName, aboutKnownAs }: OpenTask) => calledAs({ name: aboutName ?? '', knownAs: aboutKnownAs })

/** How this room's tasks read on Today. */
export const relationshipTaskLines: TaskLines = {
  'arrange the introduction': (task) => ({ title: words.arrange.title(nameOf(task)), line: words.arrange.line, action: { label: words.arrange.action, path: `/proposals/${task.thing}/agreement` } }),
  'introduction due': (task) => ({ title: words.due.title(nameOf(task)), line: words.due.line, action: { label: words.due.action, path: `/introductions/${task.thing}` } }),
  'tell the other after a death': (task) => ({ title: words.death.title(nameOf(task)), line: words.death.line, action: { label: words.death.action, path: `/relationships/${task.thing}` } }),
}
