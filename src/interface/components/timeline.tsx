import type { ComponentChildren } from 'preact'
import { Icon } from '../icons.tsx'
import type { IconName } from '../icons.tsx'

export interface TimelineEvent {
  icon: IconName
  /** When, and who wrote it. */
  when: string
  /** What happened, in two or three words. */
  what: string
  children?: ComponentChildren
}

/** What happened, newest first. */
export const Timeline = ({ events }: { events: readonly TimelineEvent[] }) => (
  <ol class="time">
    {events.map(({ icon, when, what, children }, place) => (
      <li key={place}>
        <span class="time__dot">
          <Icon name={icon} />
        </span>
        <p class="time__when">{when}</p>
        <p>
          <b>{what}</b> {children}
        </p>
      </li>
    ))}
  </ol>
)
