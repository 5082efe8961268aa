import type { ComponentChildren } from 'preact'

/** Part of a page in letters of 18 points on paper, as large print is: to be handed over. */
export const LargePrint = ({ children }: { children: ComponentChildren }) => <div class="large-print">{children}</div>
