import { h, type JSX } from 'preact'
import type { RoomRequest } from '../../audit/routing.ts'
import { OwnReach, ReachCard } from './pages/reach-card.tsx'
import type { Panel } from '../panel.ts'
import { changeOwnWords, keepReaching, readerOf } from '../permissions.ts'
import { may } from '../../audit/permission.ts'
import { type Reach, readReach, saidUnder } from './read-reach.ts'
import type { Hat } from '../store.ts'

/** How to reach somebody: for colleagues and for the person. Nothing where they have died, and nothing for a supporter: numbers and addresses stay with the organisation. */
export const reachPanel: Panel = { place: 'side', show: (request, hat) => showReach(request, hat, true) }

/** The same on a page whose main button is another. */
export const quietReachPanel: Panel = { place: 'side', show: (request, hat) => showReach(request, hat, false) }

async function showReach(request: RoomRequest, hat: Hat, main: boolean): Promise<JSX.Element | null> {
  return showRead(request, hat, { main, read: () => readReach(request.work, hat) })
}

/** The quiet panel, for a page that knows already how to reach them. */
export const showKnownReach = (request: RoomRequest, hat: Hat, reach: Reach): Promise<JSX.Element | null> => showRead(request, hat, { main: false, read: async () => reach })

async function showRead({ work, address }: RoomRequest, hat: Hat, { main, read }: { main: boolean; read: () => Promise<Reach> }): Promise<JSX.Element | null> {
  const reader = readerOf(work.actor, hat.participation)
  if (reader === 'supporter' || (reader === 'staff' && hat.died)) return null
  const reach = await read()
  if (reader === 'self') return h(OwnReach, { hat, reach: saidUnder(reach, hat.participation), telephone: work.organisation.telephone, change: may(work.actor, changeOwnWords) ? address(`/people/${hat.participation}/own-reaching`) : undefined })
  return h(ReachCard, { hat, reach, main, change: may(work.actor, keepReaching) ? address(`/people/${hat.participation}/reaching`) : undefined })
}
