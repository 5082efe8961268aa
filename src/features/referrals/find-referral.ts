// What other rooms may read of referrals. The store itself is this room's own.
export { findReferral, type ListedReferral } from './store.ts'
