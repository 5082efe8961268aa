import { h } from 'preact'
import { hatsOf } from '../audit/actor.ts'
import { may } from '../audit/permission.ts'
import type { Work } from '../audit/work.ts'
import type { TodayPanel } from '../people/panel.ts'
import type { Seen } from '../tasks/task-line.ts'
import { openAlerts } from './list-alerts.ts'
import { type Line, listReferrals } from './waiting/list-referrals.ts'
import { AlertsSection } from './pages/alert-panel.tsx'
import { NewRow, WaitingRow } from './waiting/pages/line-parts.tsx'
import { NewSection, WaitingSection } from './waiting/pages/list-pages.tsx'
import { decideReferrals, lookAtDanger, seeWaiting } from './permissions.ts'
import { newStates } from './referral.ts'
import { stepWords } from './words.ts'
import { listWords } from './waiting/words.ts'

/** What a page needs to say when and whose a task is, for whoever reads it. */
export const seenBy = (work: Work): Seen => ({ today: work.today, nation: work.organisation.nation, mine: hatsOf(work.actor).map((hat) => hat.participation) })

/** Whoever needs somebody by today stands before the rest of the day, and not twice. */
const nowAndLater = (lines: readonly Line[], { today }: Seen) => {
  const isNow = ({ task }: Line) => task !== null && task.dueOn <= today
  return { now: lines.filter(isNow), later: lines.filter((line) => !isNow(line)) }
}

/** Danger that was named and nobody has looked at: before anything else, for every coordinator and whoever looks after safety, until somebody says what they did. */
export const alertsPanel: TodayPanel = {
  place: 'first',
  async show({ work, address }) {
    if (!may(work.actor, lookAtDanger)) return null
    const alerts = await openAlerts(work)
    if (alerts.length === 0) return null
    return { view: h(AlertsSection, { alerts, zone: work.organisation.zone, today: work.today, address }), jump: { id: 'danger', label: stepWords.alert.jump, count: alerts.length }, due: alerts.length }
  },
}

/** New referrals on a coordinator’s first page, each with its one action. */
export const newReferralsPanel: TodayPanel = {
  place: 'main',
  async show({ work, address }) {
    if (!may(work.actor, decideReferrals)) return null
    const lines = await listReferrals(work, { states: newStates, order: 'task first', page: 1, size: 5 })
    const count = lines[0]?.total ?? 0
    const seen = seenBy(work)
    const { now, later } = nowAndLater(lines, seen)
    const moved = later.length === 0 && now.length > 0 && now.length === count
    return {
      view: moved ? null : h(NewSection, { lines: later, count, seen, address }),
      jump: { id: 'new', label: listWords.today.fresh(count), count },
      due: lines[0]?.withTask ?? 0,
      now: now.map((line) => h(NewRow, { key: line.id, line, seen, address })),
    }
  },
}

/** Who waits, on a coordinator’s first page: whoever somebody should ring or talk about first, then the longest waits. */
export const waitingPanel: TodayPanel = {
  place: 'main',
  async show({ work, address }) {
    if (!may(work.actor, seeWaiting)) return null
    const lines = await listReferrals(work, { states: ['waiting'], order: 'task first', page: 1, size: 5 })
    const count = lines[0]?.living ?? 0
    const seen = seenBy(work)
    const { now, later } = nowAndLater(lines, seen)
    return {
      view: h(WaitingSection, { lines: later, of: lines[0], seen, address }),
      jump: { id: 'waiting', label: listWords.today.waiting(), count },
      due: lines[0]?.withTask ?? 0,
      now: now.map((line) => h(WaitingRow, { key: line.id, line, seen, address })),
    }
  },
}
