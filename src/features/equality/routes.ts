import type { RoomRoutes } from '../audit/routing.ts'
import { codeRoutes } from './code-routes.ts'
import { ownRoutes } from './own-routes.ts'
import { staffRoutes } from './staff-routes.ts'

/** Questions about equality: chosen by the organisation, handed over by a colleague, answered by the person, read back by nobody else. */
export const equalityRoutes: RoomRoutes = { room: 'equality', routes: [...ownRoutes, ...codeRoutes, ...staffRoutes] }
