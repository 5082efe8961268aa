import type { ComponentChildren } from 'preact'

export interface TaskListProps {
  tasks: readonly {
    label: string
    /** Left out where there is nothing for the reader to do. */
    href?: string | undefined
    /** How far it is: words, or a `Tag`. */
    state: ComponentChildren
  }[]
}

/** Things to do in one’s own order, each with how far it is. */
export const TaskList = ({ tasks }: TaskListProps) => (
  <ul class="tasks">
    {tasks.map(({ label, href, state }) => (
      <li key={label}>
        {href === undefined ? <span>{label}</span> : <a href={href}>{label}</a>}
        {typeof state === 'string' ? <span class="soft">{state}</span> : state}
      </li>
    ))}
  </ul>
)
