import type { Actor } from '../../features/audit/actor.ts'
import type { Work } from '../../features/audit/work.ts'
import type { Added } from '../../features/people/add-person.ts'

/** One small thing that happened, some days before the history ends; Asha did it where nobody else is named. */
export type Happened = { daysAgo: number; by?: Actor; does: (work: Work) => Promise<unknown> }

export type Known = { members: Map<string, Added & { referral?: string }>; supporters: Map<string, Added> }

export function theOne<T>(all: ReadonlyMap<string, T>, slug: string): T {
  const found = all.get(slug)
  if (!found) throw new Error(`Nobody called ${slug} was there yet.`)
  return found
}
