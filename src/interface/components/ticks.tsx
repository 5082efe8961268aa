import { Icon } from '../icons.tsx'
import type { IconName } from '../icons.tsx'

export interface TicksProps {
  items: readonly string[]
  icon?: IconName | undefined
}

/** Short lines with an icon before each. */
export const Ticks = ({ items, icon = 'check' }: TicksProps) => (
  <ul class="ticks">
    {items.map((item) => (
      <li key={item}>
        <Icon name={icon} />
        <span>{item}</span>
      </li>
    ))}
  </ul>
)
