import { h } from 'preact'
import { readWhoLooked } from '../audit/who-looked.ts'
import { LookedPanel } from './pages/looked-panel.tsx'
import type { Panel } from './panel.ts'
import { readerOf } from './permissions.ts'
import { firstName } from './person.ts'

const most = 6

/** Who has looked, for colleagues and for the person themselves: both see the same list. */
export const lookedPanel: Panel = {
  place: 'side',
  async show({ work }, hat) {
    const reader = readerOf(work.actor, hat.participation)
    if (reader === 'supporter') return null
    const looks = await readWhoLooked(work, hat.participation, most)
    return h(LookedPanel, { looks, name: firstName(hat), today: work.today, zone: work.organisation.zone, own: reader === 'self', died: reader === 'staff' && hat.died !== null })
  },
}
