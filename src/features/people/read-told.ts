import type { Work } from '../audit/work.ts'
import { type Told, toldShape } from './told.ts'

export type SealedTold = { person: string; participation: string; profileNumber: number; toldSealed: Buffer | null; key: Buffer | null }

/** Opens what somebody told us, out of a query that brought it with its key; null where they told nothing or it was erased. */
export function openTold(work: Work, row: SealedTold): Told | null {
  const opened = work.text.open(row.person, { table: 'profile', column: 'told_sealed', row: `${row.participation}/${row.profileNumber}` }, { sealed: row.toldSealed, key: row.key })
  return opened === undefined ? null : toldShape.parse(JSON.parse(opened))
}
