// What the room above may read and hold of proposals. The store itself is this room's own.
export { findProposal, type FoundProposal, holdProposal, holdReferral, holdSupporter } from './asking/store.ts'
