import { permission } from '../audit/permission.ts'

export const decideReferrals = permission('decide referrals', { coordinator: 'whole organisation' })
export const seeReferrals = permission('see referrals', { coordinator: 'whole organisation' })
export const seeWaiting = permission('see who is waiting', { coordinator: 'whole organisation' })
