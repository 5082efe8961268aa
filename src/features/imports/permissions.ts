import { permission } from '../audit/permission.ts'

export const bringInLists = permission('bring in lists', { coordinator: 'whole organisation' })
