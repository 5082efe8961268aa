import { h } from 'preact'
import { OwnReach, ReachCard } from './pages/reach-card.tsx'
import type { Panel } from './panel.ts'
import { readerOf } from './permissions.ts'
import { readReach } from './store.ts'

/** How to reach somebody: for colleagues and for the person. Nothing where they have died, and nothing for a supporter: numbers and addresses stay with the organisation. */
export const reachPanel: Panel = {
  place: 'side',
  async show({ work }, hat) {
    const reader = readerOf(work.actor, hat.participation)
    if (reader === 'supporter' || (reader === 'staff' && hat.died)) return null
    const reach = await readReach(work, hat)
    return h(reader === 'self' ? OwnReach : ReachCard, { hat, reach })
  },
}
