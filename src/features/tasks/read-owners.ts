import type { Work } from '../audit/work.ts'
import { readHolders } from './store.ts'
import type { Role } from '../audit/actor.ts'

// What other rooms may read of who tasks are given to. The store itself is this room's own.
export { readOwners } from './store.ts'

/** Whether anybody holds one of these roles now: what may be promised of a person depends on there being one. */
export const anybodyHolds = async (work: Work, ...roles: readonly Role[]): Promise<boolean> => (await readHolders(work)).some(({ role }) => roles.includes(role))
