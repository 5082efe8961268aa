import { calledAs } from '../people/person.ts'
import type { TaskLines } from '../tasks/task-line.ts'
import { stepWords } from './words.ts'
import { offerWords } from './offers/words.ts'
import { waitWords } from './waiting/words.ts'

const { second, tell, ended } = stepWords.lines
const name = (task: { aboutName: string | null; aboutKnownAs: string | null }) => calledAs({ name: task.aboutName ?? '', knownAs: task.aboutKnownAs })

/** How this room's tasks about what is decided read on Today. Those about new referrals and about waiting stand there as rows of their own. */
export const referralTaskLines: TaskLines = {
  'second person to look': (task) => ({ title: second.title(name(task)), line: second.line, action: { label: second.action, path: `/referrals/${task.thing}` } }),
  'ring as they asked': (task) => ({ title: waitWords.ring.title(name(task)), line: waitWords.ring.line, action: { label: waitWords.ring.action, path: `/referrals/${task.thing}/while-waiting` } }),
  'offer again': (task) => ({ title: offerWords.task.title, line: offerWords.task.line, action: { label: offerWords.task.action, path: `/offers/${task.thing}` } }),
  'tell that support has ended': (task) => ({ title: ended.title(name(task)), line: ended.line, action: { label: ended.action, path: `/referrals/${task.thing}/feedback` } }),
  'tell whoever suggested them': (task) => ({ title: tell.title(name(task)), line: tell.line, action: { label: tell.action, path: `/referrals/${task.thing}/feedback` } }),
}
