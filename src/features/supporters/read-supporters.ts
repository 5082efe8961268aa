// What other rooms may read of supporters. The store itself is this room's own.
export { findSupporter, readSupporters } from './store.ts'
