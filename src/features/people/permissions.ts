import { permission } from '../audit/permission.ts'

/** Opening somebody's page: a coordinator anybody's, a supporter those they are matched with, a member their own. */
export const seePeople = permission('see people', { coordinator: 'whole organisation', safeguarding_lead: 'whole organisation', supporter: 'tied', member: 'own' })

/** Looking people up by name: never for anybody who may only see some of them. */
export const findPeople = permission('find people', { coordinator: 'whole organisation', safeguarding_lead: 'whole organisation' })

export const keepPeople = permission('keep people’s records', { coordinator: 'whole organisation' })
