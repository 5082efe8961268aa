import type { Day } from '../../engines/calendar/day.ts'
import { wallClock } from '../../engines/calendar/zones.ts'
import type { IconName } from '../../interface/icons.tsx'
import { type Actor, hatsOf } from '../audit/actor.ts'
import type { OpenTask } from '../tasks/list-tasks.ts'
import type { TaskKind } from '../tasks/task.ts'
import type { TaskBunches, TaskLine, TaskLines } from '../tasks/task-line.ts'
import { todayWords } from './words.ts'

/** Kinds of task that belong under one heading. */
export type Group = keyof typeof todayWords.groups

const groupOf: Readonly<Record<TaskKind, Group>> = {
  'first conversation': 'people',
  'ask the person first': 'people',
  'waiting too long': 'people',
  'contact while waiting': 'people',
  'look at danger named': 'people',
  'acknowledge the referral': 'people',
  'chase what is missing': 'people',
  'decide on what is known': 'people',
  'decide with the person': 'people',
  'second person to look': 'people',
  'tell whoever suggested them': 'people',
  'tell that support has ended': 'people',
  'proposal to answer': 'proposals',
  'arrange the introduction': 'introductions',
  'introduction due': 'introductions',
  'answer a question from a list': 'questions',
  'look at people from a list': 'questions',
  'message not known to have arrived': 'messages',
  'message refused': 'messages',
  'look before anything else': 'people',
  'find out whether somebody died': 'people',
  'ring whoever is left': 'people',
  'tell the other after a death': 'people',
  'question after a death': 'proposals',
  'keep a promise': 'people',
  'ring as they asked': 'people',
  'offer again': 'people',
  'no longer wants support': 'people',
  'ask them alone': 'people',
}
const order: readonly Group[] = ['people', 'proposals', 'introductions', 'questions', 'messages']

export const groupIcons: Readonly<Record<Group, IconName>> = { people: 'talk', proposals: 'ask', introductions: 'door', questions: 'note', messages: 'letter' }

export type Grouped<Item> = { group: Group; items: readonly Item[]; total: number }

/** Tasks under their headings, each in the order it came, with how many there are in all, shown or not. */
export function grouped<Item extends { kind: TaskKind; ofKind: number }>(items: readonly Item[]): Grouped<Item>[] {
  return order.flatMap((group) => {
    const mine = items.filter((item) => groupOf[item.kind] === group)
    if (mine.length === 0) return []
    const kinds = new Map(mine.map((item) => [item.kind, item.ofKind]))
    return [{ group, items: mine, total: [...kinds.values()].reduce((sum, count) => sum + count, 0) }]
  })
}

/** Rows due by today stand together before everything else; the rest keep their heading, and a heading with no row left goes. */
export function nowAndLater<Shown extends GroupOf<{ turn: { dueOn: Day }; stands: number }>>(groups: readonly Shown[], today: Day): { now: { group: Group; task: Shown['tasks'][number] }[]; rest: number; later: Shown[] } {
  const isNow = ({ turn }: Shown['tasks'][number]) => turn.dueOn <= today
  const now = groups.flatMap(({ group, tasks }) => tasks.filter(isNow).map((task) => ({ group, task })))
  const stays = groups.filter(({ tasks }) => !tasks.every(isNow))
  const later = stays.map((shown) => {
    const gone = shown.tasks.filter(isNow).reduce((sum, { stands }) => sum + stands, 0)
    return { ...shown, tasks: shown.tasks.filter((task) => !isNow(task)), total: shown.total - gone }
  })
  return { now, later, rest: groups.filter((shown) => !stays.includes(shown)).reduce((sum, { rest }) => sum + rest, 0) }
}

type GroupOf<Task> = { group: Group; tasks: readonly Task[]; total: number; rest: number }

export type TaskRow = { id: string; line: TaskLine; turn: OpenTask; /** how many tasks it speaks for */ stands: number }

/** Tasks as rows, one each; where a kind is read in bunches, several of it are one row in the place of the soonest. */
export function rowsOf(tasks: readonly OpenTask[], { lines, bunches }: { lines: TaskLines; bunches?: TaskBunches }): TaskRow[] {
  return tasks.flatMap((task, place) => {
    const together = task.ofKind > 1 ? bunches?.[task.kind] : undefined
    if (together && tasks.findIndex(({ kind }) => kind === task.kind) < place) return []
    if (together) return [{ id: task.id, line: together(task), turn: task, stands: task.ofKind }]
    const line = lines[task.kind]?.(task)
    return line ? [{ id: task.id, line, turn: task, stands: 1 }] : []
  })
}

/** The hello for the hour on the organisation's wall: morning until noon, evening from six. */
export function greetingAt(zone: string, moment: Date): string {
  const hour = Number(wallClock(zone, moment).time.slice(0, 2))
  if (hour < 12) return todayWords.greetings.morning
  return hour < 18 ? todayWords.greetings.afternoon : todayWords.greetings.evening
}

/** Whose day the page is: the widest of the reader's hats. */
export function dayOf(actor: Actor): 'coordinator' | 'supporter' | 'member' | 'administrator' {
  const roles = hatsOf(actor).map((hat) => hat.role)
  if (roles.includes('coordinator') || roles.includes('safeguarding_lead')) return 'coordinator'
  if (roles.includes('supporter')) return 'supporter'
  return roles.includes('member') ? 'member' : 'administrator'
}
