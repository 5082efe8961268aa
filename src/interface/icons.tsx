import { classes } from './classes.ts'
import { spriteAddress } from './sprite.ts'
import type { IconName } from './sprite.ts'

export type { IconName } from './sprite.ts'

const pointing: readonly IconName[] = ['left', 'right']

/** An icon beside words, never instead of them: it has no name of its own and is hidden from screen readers. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class={classes('i', pointing.includes(name) && 'i--flip')} aria-hidden="true" focusable="false">
    <use href={`${spriteAddress}#i-${name}`} />
  </svg>
)

/** Two arches side by side. Decoration: the organisation’s name stands beside it. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
    <path class="mark__one" d="M3 38V24.5a8.5 8.5 0 0 1 17 0V38z" />
    <circle class="mark__one" cx="11.5" cy="8.5" r="5.5" />
    <path class="mark__two" d="M20 38V27a8 8 0 0 1 16 0v11z" />
    <circle class="mark__two" cx="28" cy="12.5" r="5" />
  </svg>
)
