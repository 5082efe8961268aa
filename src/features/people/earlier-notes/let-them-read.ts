import type { Work } from '../../audit/work.ts'
import { changeTold } from '../change-told.ts'
import { readHat } from '../store.ts'
import type { Told } from '../told.ts'

/** By what a page was shown, so that nobody opens what they have not read. */
export const remarksKey = (remarks: Told['remarks']): string => JSON.stringify(remarks.map(({ words, from }) => [words, from]))

/** The remarks as somebody decided who has read them all: those at these places are the person’s to read, the others stay with us. */
export const decided = (remarks: Told['remarks'], places: readonly number[]): Told['remarks'] => remarks.map(({ words, from }, place) => (places.includes(place) ? { words, from, theirs: true as const } : { words, from }))

/** Keeps which of the earlier list’s remarks somebody may read; refused where they are not what was read any more. */
export async function letThemRead(work: Work, participation: string, { places, isAsRead }: { places: readonly number[]; isAsRead: (remarks: Told['remarks']) => boolean }): Promise<'kept' | 'changed meanwhile'> {
  const hat = await readHat(work, participation, { lock: true })
  if (!isAsRead(hat?.told?.remarks ?? [])) return 'changed meanwhile'
  await changeTold(work, participation, (told) => ({ ...told, remarks: decided(told.remarks, places) }))
  work.changed('older notes decided', { about: participation, thing: participation })
  return 'kept'
}
