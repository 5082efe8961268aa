import { permission } from '../audit/permission.ts'

export const decideReferrals = permission('decide referrals', { coordinator: 'whole organisation' })
export const seeReferrals = permission('see referrals', { coordinator: 'whole organisation' })
/** Danger that was named: whoever looks after safety looks too, and does nothing else with a referral. */
export const lookAtDanger = permission('look at danger named', { coordinator: 'whole organisation', safeguarding_lead: 'whole organisation' })
export const seeWaiting = permission('see who is waiting', { coordinator: 'whole organisation' })
