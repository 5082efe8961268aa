import { permission } from '../audit/permission.ts'

/** What two people agreed and how far they are: the coordinator any, the two their own. Read on the participation of a party. */
export const seeRelationships = permission('see relationships', { coordinator: 'whole organisation', supporter: 'own', member: 'own' })

/** Writing down what is agreed, arranging a first meeting, and what came of it. */
export const keepRelationships = permission('keep relationships', { coordinator: 'whole organisation' })
