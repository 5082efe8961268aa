import type { Work } from '../../audit/work.ts'
import { firstName } from '../person.ts'
import { readTheseHats } from '../store.ts'

/** Somebody of whom we heard that they have died, or may have. */
export type WhoDied = { participation: string; name: string; certain: boolean }

/** Which of these have died, or may have, under any record of theirs: one query. */
export async function readWhoDied(work: Work, participations: readonly string[]): Promise<WhoDied[]> {
  const hats = await readTheseHats(work, participations)
  return [...hats.values()].flatMap((hat) => (hat.died === null ? [] : [{ participation: hat.participation, name: firstName(hat), certain: hat.died === 'yes' }]))
}
