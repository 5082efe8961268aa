import { permission } from '../audit/permission.ts'

/** A supporter's file: the coordinator any, the supporter their own. Nobody else's, however they are tied. */
export const seeSupporters = permission('see supporters', { coordinator: 'whole organisation', safeguarding_lead: 'whole organisation', supporter: 'own' })
export const listSupporters = permission('list supporters', { coordinator: 'whole organisation', safeguarding_lead: 'whole organisation' })
