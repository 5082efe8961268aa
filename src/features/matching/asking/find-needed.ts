import type { Work } from '../../audit/work.ts'
import { readMember } from '../matching-profiles.ts'
import { countTogether } from './read-around.ts'
import { needed } from './two-supporters.ts'

/** How many supporters somebody still lacks before anybody goes there: for whoever arranges the first meeting. */
export async function stillLacks(work: Work, member: string): Promise<number> {
  const read = await readMember(work, { member, waitingSince: null })
  return read ? Math.max(0, needed(read.profile) - (await countTogether(work, member))) : 0
}
