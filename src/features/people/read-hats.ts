// What other rooms may read of people. The store itself is this room's own.
export { readReach } from './reaching/read-reach.ts'
export { type Hat, readHat, readHats, readTheseHats } from './store.ts'
