import type { OpenTask } from './store.ts'
import type { TaskKind } from './task.ts'

/** How one kind of task reads on Today, and its one action. Each room words its own kinds; `start/rooms.ts` hands them over. */
export type TaskLine = {
  title: string
  line: string
  /** `path` lies inside the organisation */
  action: { label: string; path: string }
}
export type TaskLines = Readonly<Partial<Record<TaskKind, (task: OpenTask) => TaskLine>>>
