import type { RoomDoors } from '../features/audit/doors.ts'
import type { RoomRoutes } from '../features/audit/routing.ts'
import type { NavEntry } from '../features/home/pages/frame.tsx'

/** Every room's addresses, in the order of the floors. */
export const rooms: readonly RoomRoutes[] = []
export const doors: readonly RoomDoors[] = []
/** The main navigation, in the order of a coordinator's day. */
export const nav: readonly NavEntry[] = []
