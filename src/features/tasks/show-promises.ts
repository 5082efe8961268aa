import { h } from 'preact'
import { hatsOf } from '../audit/actor.ts'
import { may } from '../audit/permission.ts'
import type { Work } from '../audit/work.ts'
import type { Panel, TodayPanel } from '../people/panel.ts'
import { firstName } from '../people/person.ts'
import { readerOf } from '../people/permissions.ts'
import { PromiseCard, PromiseRow, PromiseSection } from './pages/promise-card.tsx'
import { keepPromises } from './permissions.ts'
import { readOwnPromises, readPromisesTo } from './read-promises.ts'
import type { Seen } from './task-line.ts'
import { promiseWords as words } from './words.ts'

const seenBy = (work: Work): Seen => ({ today: work.today, nation: work.organisation.nation, mine: hatsOf(work.actor).map((hat) => hat.participation) })

/** More than anybody should have promised at once. */
const mostOnToday = 20

/** What was promised to somebody: for colleagues, who may write down another, and for the person, who can see what is open. */
export const promisePanel: Panel = {
  place: 'side',
  async show({ work, address }, hat) {
    const reader = readerOf(work.actor, hat.participation)
    const keeps = reader === 'staff' && may(work.actor, keepPromises)
    if (hat.died || (reader === 'staff' ? !keeps : reader !== 'self')) return null
    const promises = (await readPromisesTo(work, hat.participation)).filter((promise) => promise.kept === null || keeps)
    if (promises.length === 0 && !keeps) return null
    return h(PromiseCard, { about: hat.participation, name: firstName(hat), promises, seen: seenBy(work), keeps, address })
  },
}

/** What the reader promised, on Today, in the words it was promised in. */
export const promisesToday: TodayPanel = {
  place: 'main',
  async show({ work, address }) {
    if (!may(work.actor, keepPromises)) return null
    const promises = await readOwnPromises(work, mostOnToday)
    const seen = seenBy(work)
    const due = promises.filter((promise) => promise.dueOn <= work.today)
    const later = promises.filter((promise) => promise.dueOn > work.today)
    return {
      view: later.length > 0 ? h(PromiseSection, { promises: later, seen, address }) : null,
      jump: { id: 'promised', label: words.jump(later.length), count: later.length },
      due: due.length,
      now: due.map((promise) => h(PromiseRow, { key: promise.id, promise, seen, address })),
    }
  },
}
