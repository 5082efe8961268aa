import type { Work } from '../../audit/work.ts'
import type { Correction } from './earlier-rows.ts'
import { keyOf } from '../asking/question.ts'
import { readBuiltOn } from '../undoing/read-built-on.ts'
import { participationsOf } from './read-earlier-rows.ts'

/** Corrected rows whose records somebody has built on since they were made. */
export async function editedSince(work: Work, corrections: readonly Correction[]): Promise<Set<string>> {
  const edited = new Set<string>()
  for (const [importId, some] of Map.groupBy(corrections, (one) => one.earlier.importId)) {
    const built = new Set((await readBuiltOn(work, importId)).map((one) => one.participation))
    const hats = await participationsOf(work, importId)
    for (const one of some) if ((hats.get(keyOf(one.earlier)) ?? []).some(({ hat }) => built.has(hat))) edited.add(keyOf(one))
  }
  return edited
}
