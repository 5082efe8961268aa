// What other rooms may read of people. The store itself is this room's own.
export { type Hat, readHat, readHats, readReach } from './store.ts'
