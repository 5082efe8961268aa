import type { Day } from '../../engines/calendar/day.ts'
import type { Nation } from '../../engines/calendar/nations.ts'
import { sayDay, sayDue } from '../people/say-days.ts'
import type { OpenTask } from './store.ts'
import { howSoon, type Task, type TaskKind, whoseTurn } from './task.ts'
import { taskWords } from './words.ts'

/** How one kind of task reads on Today, and its one action. Each room words its own kinds; `start/rooms.ts` hands them over. */
export type TaskLine = {
  title: string
  line: string
  /** `path` lies inside the organisation */
  action: { label: string; path: string }
}
export type TaskLines = Readonly<Partial<Record<TaskKind, (task: OpenTask) => TaskLine>>>

/** Kinds that come by the dozen: several read as one row, worded from the soonest, which knows how many there are (`ofKind`). */
export type TaskBunches = TaskLines

export type Turn = Pick<Task, 'owner' | 'fallback' | 'dueOn'> & { ownerName: string; fallbackName: string }
export type Seen = { today: Day; nation: Nation; mine: readonly string[] }

/** The word for when, and a line with the day and whose it is: the owner's where that is not the reader, and the fallback's beside it once it is late. */
export function saysTurn(turn: Turn, { today, nation, mine }: Seen): { tag: string | null; full: boolean; line: string } {
  const soon = howSoon(turn.dueOn, today)
  const due = turn.dueOn < today ? taskWords.wasDue(sayDay(turn.dueOn, today)) : turn.dueOn === today ? taskWords.byToday : taskWords.by(sayDue(turn.dueOn, today))
  const tag = soon === 'today' ? taskWords.today : soon === 'soon' ? taskWords.soon : null
  return { tag, full: soon === 'today', line: [due, saysWhose(turn, { today, nation, mine })].filter(Boolean).join('. ') + '.' }
}

function saysWhose(turn: Turn, { today, nation, mine }: Seen): string {
  if (turn.owner === null) return taskWords.nobodys
  const both = turn.owner !== turn.fallback && whoseTurn(turn, today, nation).length > 1
  if (mine.includes(turn.owner)) return both ? taskWords.fallbackToo(turn.fallbackName) : ''
  if (both) return turn.fallback !== null && mine.includes(turn.fallback) ? taskWords.youToo(turn.ownerName) : `${taskWords.theirs(turn.ownerName)}. ${taskWords.fallbackToo(turn.fallbackName)}`
  return taskWords.theirs(turn.ownerName)
}
