import { h, type JSX } from 'preact'
import type { RoomRequest } from '../audit/routing.ts'
import { OwnReach, ReachCard } from './pages/reach-card.tsx'
import type { Panel } from './panel.ts'
import { readerOf } from './permissions.ts'
import { type Hat, readReach } from './store.ts'

/** How to reach somebody: for colleagues and for the person. Nothing where they have died, and nothing for a supporter: numbers and addresses stay with the organisation. */
export const reachPanel: Panel = { place: 'side', show: (request, hat) => showReach(request, hat, true) }

/** The same on a page whose main button is another. */
export const quietReachPanel: Panel = { place: 'side', show: (request, hat) => showReach(request, hat, false) }

async function showReach({ work }: RoomRequest, hat: Hat, main: boolean): Promise<JSX.Element | null> {
  const reader = readerOf(work.actor, hat.participation)
  if (reader === 'supporter' || (reader === 'staff' && hat.died)) return null
  const reach = await readReach(work, hat)
  return reader === 'self' ? h(OwnReach, { hat, reach, telephone: work.organisation.telephone }) : h(ReachCard, { hat, reach, main })
}
