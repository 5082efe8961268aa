import type { TaskBunches, TaskLines } from '../tasks/task-line.ts'
import { importWords } from './words.ts'

/** How an open question from a list reads on Today, and that people of one are still to be looked at. */
export const importTaskLines: TaskLines = {
  'look at people from a list': (task) => ({ title: importWords.lookTask.title, line: importWords.lookTask.line, action: { label: importWords.lookTask.action, path: `/imports/${task.thing}/people` } }),
  'answer a question from a list': (task) => ({ title: importWords.task.title(task.aboutKnownAs ?? task.aboutName), line: importWords.task.line, action: { label: importWords.task.action, path: `/imports/questions/${task.thing}` } }),
}

/** Many of them are one thing to do: they are answered side by side. */
export const importTaskBunches: TaskBunches = {
  'answer a question from a list': (task) => ({ title: importWords.task.several(task.ofKind), line: importWords.task.severalLine, action: { label: importWords.task.severalAction, path: `/imports/questions/${task.thing}?show=all` } }),
}
