import { permission } from '../audit/permission.ts'

/** Saying by which number, email and address the organisation is reached: it stands on every letter and on the public form. */
export const sayHowReached = permission('say how the organisation is reached', { administrator: 'whole organisation', coordinator: 'whole organisation' })
