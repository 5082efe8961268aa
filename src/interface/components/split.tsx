import type { ComponentChildren } from 'preact'
import { classes } from '../classes.ts'

export interface SplitProps {
  /** The wide column. Comes first in reading order, except beside `start`. */
  children: ComponentChildren
  /** The narrow column: never the only place where a thing can be found. */
  side: ComponentChildren
  /** End: side column after the main one. Start: before it, for whom or what the page is about. Even: two halves. */
  narrow?: 'end' | 'start' | 'even' | undefined
  /** What must be read before anything else; with `early`, the top of the wide column. */
  first?: ComponentChildren
  /** The top of the narrow column, which on a phone comes right after `first` instead of at the end. */
  early?: ComponentChildren
}

/** Two columns from 992 pixels on, one below that. */
export function Split({ children, side, narrow = 'end', first, early }: SplitProps) {
  if (early)
    return (
      <div class="split split--early">
        <div class="split__first stack--wide">{first}</div>
        <div class="split__early stack">{early}</div>
        <div class="split__rest stack--wide">{children}</div>
        <div class="split__side stack">{side}</div>
      </div>
    )
  const main = (
    <div class="stack--wide">
      {first}
      {children}
    </div>
  )
  const beside = <div class="stack">{side}</div>
  return (
    <div class={classes('split', narrow !== 'end' && `split--${narrow}`)}>
      {narrow === 'start' ? [beside, main] : [main, beside]}
    </div>
  )
}

/** Parts one under another, with the same room between them. */
export const Stack = ({ wide, children }: { wide?: boolean | undefined; children: ComponentChildren }) => <div class={wide ? 'stack--wide' : 'stack'}>{children}</div>

/** Equal parts side by side as far as they fit. */
export const Columns = ({ narrow, children }: { narrow?: boolean | undefined; children: ComponentChildren }) => <div class={classes('cols', narrow && 'cols--narrow')}>{children}</div>
