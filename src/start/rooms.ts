import { accountDoors } from '../features/accounts/routes.ts'
import type { RoomDoors } from '../features/audit/doors.ts'
import type { RoomRoutes } from '../features/audit/routing.ts'
import type { Work } from '../features/audit/work.ts'
import type { NavEntry } from '../features/home/pages/frame.tsx'
import type { OnUnsure } from '../features/messages/send-message.ts'
import { raiseTask } from '../features/tasks/raise-task.ts'

/** Every room's addresses, in the order of the floors. */
export const rooms: readonly RoomRoutes[] = []
export const doors: readonly RoomDoors[] = [accountDoors]
/** The main navigation, in the order of a coordinator's day. */
export const nav: readonly NavEntry[] = []
/** What each room looks for every hour, to raise as tasks. */
export const timers: readonly ((work: Work) => Promise<unknown>)[] = []

/** A message that may or may not have arrived is asked about by a person, never sent twice. */
export const onUnsure: OnUnsure = (work, message) =>
  raiseTask(work, { kind: message.state === 'failed' ? 'message refused' : 'message not known to have arrived', about: message.to, thing: message.id, dueOn: work.today })
