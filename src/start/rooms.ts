import type { RoomDoors } from '../features/audit/doors.ts'
import type { RoomRoutes } from '../features/audit/routing.ts'

/** Every room's addresses, in the order of the floors. */
export const rooms: readonly RoomRoutes[] = []
export const doors: readonly RoomDoors[] = []
