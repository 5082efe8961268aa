import type { Jump } from '../../interface/components/jumps.tsx'
import { get, post, type RoomRequest, type RoomRoutes } from '../audit/routing.ts'
import { hatsOf } from '../audit/actor.ts'
import type { TodayPanel } from '../people/panel.ts'
import { firstName } from '../people/person.ts'
import { sayToday } from '../people/say-days.ts'
import { countUnheld } from '../tasks/count-unheld.ts'
import { listTasks } from '../tasks/list-tasks.ts'
import type { TaskBunches, TaskLines } from '../tasks/task-line.ts'
import { taskKinds } from '../tasks/task.ts'
import { administratorPage, type GroupShown, todayPage } from './pages/today.tsx'
import { settleMessageTask, showMessageTask } from './message-task.ts'
import { keepTasks, seeToday } from './permissions.ts'
import { dayOf, greetingAt, grouped, nowAndLater, rowsOf } from './today.ts'
import { todayWords as words } from './words.ts'

/** How many of a kind stand on Today; the rest are counted. */
const mostOfAKind = 5

/** What other rooms show on Today: how their kinds of task read, and panels of their own, in this order. */
export type TodayParts = { lines: TaskLines; bunches?: TaskBunches; panels: readonly TodayPanel[] }

export const homeRoutes = (parts: TodayParts): RoomRoutes => ({
  room: 'home',
  routes: [
    get('/today', { may: seeToday, audit: 'today opened' }, async (request) => {
      const { actor } = request.work
      const name = actor.kind === 'person' ? firstName({ name: actor.name, knownAs: null }) : ''
      return { page: dayOf(actor) === 'administrator' ? administratorPage({ name, unheld: await countUnheld(request.work), address: request.address }) : await pageOf(request, parts, name) }
    }),
    get('/tasks/:id', { may: keepTasks, audit: 'task opened' }, showMessageTask),
    post('/tasks/:id/settlement', { may: keepTasks, audit: 'task settled' }, settleMessageTask),
  ],
})

async function pageOf(request: RoomRequest, { panels, ...parts }: TodayParts, name: string) {
  const { work, address } = request
  const tasks = await readGroups(request, parts)
  const views: ({ place: TodayPanel['place'] } & NonNullable<Awaited<ReturnType<TodayPanel['show']>>>)[] = []
  for (const panel of panels) {
    const shown = await panel.show(request)
    if (shown) views.push({ place: panel.place, ...shown })
  }
  const { now, rest, later } = nowAndLater(tasks.groups, work.today)
  const people = views.flatMap((view) => view.now ?? [])
  const duePeople = views.reduce((sum, view) => sum + (view.due ?? 0), 0)
  const due = tasks.due + duePeople
  const jumps: Jump[] = [
    ...(due > 0 ? [{ label: words.now.jump(due), href: '#now', count: due }] : []),
    ...later.map(({ group, total }) => ({ label: words.groups[group].jump(total), href: `#${group}`, count: total })),
    ...views.flatMap(({ view, jump }) => (view && jump && jump.count > 0 ? [{ label: jump.label, href: `#${jump.id}`, count: jump.count }] : [])),
  ]
  const day = dayOf(work.actor)
  const at = (place: TodayPanel['place']) => views.flatMap(({ place: stands, view }) => (view && stands === place ? [view] : []))
  return todayPage({
    kicker: sayToday(work.today),
    heading: words.hello(greetingAt(work.organisation.zone, work.now), name),
    lead: day === 'coordinator' ? words.leads.coordinator(due) : day === 'supporter' ? words.leads.supporter : words.leads.member,
    jumps,
    first: at('first'),
    now: { tasks: now, people, rest: rest + duePeople - people.length },
    groups: later,
    main: at('main'),
    side: at('side'),
    seen: { today: work.today, nation: work.organisation.nation, mine: hatsOf(work.actor).map((hat) => hat.participation) },
    address,
  })
}

/** The reader's tasks under their headings. One query, however many there are. */
async function readGroups({ work }: RoomRequest, parts: Omit<TodayParts, 'panels'>): Promise<{ groups: GroupShown[]; due: number }> {
  const open = await listTasks(work, { kinds: taskKinds.filter((kind) => parts.lines[kind] !== undefined), most: mostOfAKind })
  const groups = grouped(open).map(({ group, items, total }) => {
    const rows = rowsOf(items, parts)
    return { group, total, rest: total - rows.reduce((sum, { stands }) => sum + stands, 0), tasks: rows }
  })
  return { groups, due: groups.flatMap(({ tasks }) => tasks).filter(({ turn }) => turn.dueOn <= work.today).length }
}
