import { roles } from '../audit/actor.ts'
import { permission, type Reach } from '../audit/permission.ts'

const own = (): Reach => 'own'

/** Everybody who holds any role has a day of their own; what stands on it each room decides. */
export const seeToday = permission('see today', Object.fromEntries(roles.map((role) => [role, own()])))

/** Saying what became of something that was to be done. */
export const keepTasks = permission('keep tasks', { coordinator: 'whole organisation' })
