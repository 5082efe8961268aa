import { permission } from '../audit/permission.ts'

/** How many messages left, wait or were refused: numbers, never what they say. */
export const seePost = permission('see what became of messages', { coordinator: 'whole organisation', administrator: 'whole organisation' })
