import { permission } from '../audit/permission.ts'

/** Reading everything somebody said is OK, with its history. */
export const seeConsent = permission('see what somebody said is OK', { coordinator: 'whole organisation', safeguarding_lead: 'whole organisation' })

/** Writing down what somebody said when they were asked. */
export const askConsent = permission('write down what somebody says is OK', { coordinator: 'whole organisation' })

/** Saying oneself what is OK, and changing one’s mind. */
export const sayConsent = permission('say themselves what is OK', { member: 'own' })
