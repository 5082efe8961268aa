import type { TaskBunches, TaskLines } from '../tasks/task-line.ts'
import { importWords } from './words.ts'

/** How an open question from a list reads on Today. */
export const importTaskLines: TaskLines = {
  'answer a question from a list': (task) => ({ title: importWords.task.title(task.aboutKnownAs ?? task.aboutName), line: importWords.task.line, action: { label: importWords.task.action, path: `/imports/questions/${task.thing}` } }),
}

/** Many of them are one thing to do: they are answered side by side. */
export const importTaskBunches: TaskBunches = {
  'answer a question from a list': (task) => ({ title: importWords.task.several(task.ofKind), line: importWords.task.severalLine, action: { label: importWords.task.severalAction, path: `/imports/questions/${task.thing}?show=all` } }),
}
