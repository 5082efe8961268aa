import { permission } from '../audit/permission.ts'

/** Writing down what one has promised somebody, and what became of it: whoever tasks may be given to. */
export const keepPromises = permission('keep promises', { coordinator: 'whole organisation' })
