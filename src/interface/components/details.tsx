import type { ComponentChildren } from 'preact'
import { Icon } from '../icons.tsx'
import type { IconName } from '../icons.tsx'

export interface DetailsProps {
  summary: string
  open?: boolean | undefined
  children: ComponentChildren
}

/** More about something, for whoever wants it. */
export const Details = ({ summary, open, children }: DetailsProps) => (
  <details open={open}>
    <summary>{summary}</summary>
    <div class="inside">{children}</div>
  </details>
)

export interface FoldProps extends DetailsProps {
  icon?: IconName | undefined
  /** Folds of one group close one another. */
  group?: string | undefined
}

/** A whole task behind one line, for a phone. */
export const Fold = ({ summary, open, icon, group, children }: FoldProps) => (
  <details class="fold" open={open} name={group}>
    <summary>
      {icon && <Icon name={icon} />}
      <span>{summary}</span>
    </summary>
    <div class="inside">{children}</div>
  </details>
)
