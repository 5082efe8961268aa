import { get, type RoomRoutes } from '../audit/routing.ts'
import type { Hands } from './hands.ts'
import { questionRoutes } from './asking/question-routes.ts'
import { bringingRoutes } from './making/bringing-routes.ts'
import { takeUpRoutes } from './making/take-up-routes.ts'
import { bringInLists } from './permissions.ts'
import { listRoutes } from './sending/list-routes.ts'
import { showImport } from './show-import.ts'
import { outcomeRoutes } from './undoing/outcome-routes.ts'

/** Addresses of the lists: sent, looked at, asked about, brought in, undone. */
export const importRoutes = (hands: Hands): RoomRoutes => ({
  room: 'imports',
  routes: [
    ...listRoutes(hands.open),
    get('/imports/:id', { may: bringInLists, audit: 'list opened' }, (request) => showImport(request, hands.open)),
    ...questionRoutes(hands),
    ...bringingRoutes(hands),
    ...takeUpRoutes,
    ...outcomeRoutes(hands.open),
  ],
})
