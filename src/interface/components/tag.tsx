import { classes } from '../classes.ts'
import { Icon } from '../icons.tsx'
import type { IconName } from '../icons.tsx'

export interface TagProps {
  label: string
  /** Shape tells kinds apart, never hue. Full: first. Outline: a plain fact. Dash: open or unknown. Square: a kind of thing. */
  kind?: 'full' | 'outline' | 'dash' | 'square' | undefined
  icon?: IconName | undefined
}

export const Tag = ({ label, kind = 'outline', icon }: TagProps) => (
  <span class={classes('tag', kind !== 'outline' && `tag--${kind}`)}>
    {icon && <Icon name={icon} />}
    {label}
  </span>
)
