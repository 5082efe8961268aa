import type { ComponentChildren } from 'preact'

/** Buttons in a row, one under another on a phone. The main one comes first. */
export const Actions = ({ children }: { children: ComponentChildren }) => <div class="actions">{children}</div>
