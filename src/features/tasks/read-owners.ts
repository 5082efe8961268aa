// What other rooms may read of who tasks are given to. The store itself is this room's own.
export { readOwners } from './store.ts'
