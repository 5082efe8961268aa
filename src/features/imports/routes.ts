import { get, type RoomRoutes } from '../audit/routing.ts'
import type { AfterDeath } from '../people/deaths/hear-of-death.ts'
import { questionRoutes } from './asking/question-routes.ts'
import { bringingRoutes } from './making/bringing-routes.ts'
import { takeUpRoutes } from './making/take-up-routes.ts'
import { bringInLists } from './permissions.ts'
import { listRoutes } from './sending/list-routes.ts'
import { showImport } from './show-import.ts'
import { outcomeRoutes } from './undoing/outcome-routes.ts'

/** Addresses of the lists: sent, looked at, asked about, brought in, undone. `after` is what other rooms do about a death that a list tells of. */
export const importRoutes = (after: AfterDeath): RoomRoutes => ({
  room: 'imports',
  routes: [
    ...listRoutes,
    get('/imports/:id', { may: bringInLists, audit: 'list opened' }, (request) => showImport(request)),
    ...questionRoutes(after),
    ...bringingRoutes(after),
    ...takeUpRoutes,
    ...outcomeRoutes,
  ],
})
