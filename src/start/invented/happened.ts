import type { Work } from '../../features/audit/work.ts'
import type { Added } from '../../features/people/add-person.ts'

/** One small thing that happened, some days before the history ends. */
export type Happened = { daysAgo: number; does: (work: Work) => Promise<unknown> }

export type Known = { members: Map<string, Added & { referral?: string }>; supporters: Map<string, Added> }

export function theOne<T>(all: ReadonlyMap<string, T>, slug: string): T {
  const found = all.get(slug)
  if (!found) throw new Error(`Nobody called ${slug} was there yet.`)
  return found
}
