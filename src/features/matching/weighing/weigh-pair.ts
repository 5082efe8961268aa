import type { Day } from '../../../engines/calendar/day.ts'
import { ruledOutLines } from './explain.ts'
import type { PairRead } from '../matching-profiles.ts'
import { matchingWords } from './words.ts'
import type { MatchingSettings } from './settings.ts'
import { shortlist, type Candidate, type Shortlist } from './shortlist.ts'

/** How two people stand by the rules today: they fit, nobody is to be looked for just now, or a reason in words. */
export type Weighed = { fits: Candidate } | { notNow: NonNullable<Shortlist['notNow']> } | { because: string; private: boolean }

/** The same rules as the shortlist's, for one pair: what is proposed today must still be right today. */
export function weighPair({ member, supporter }: Pick<PairRead, 'member' | 'supporter'>, { asOf, settings }: { asOf: Day; settings: MatchingSettings }): Weighed {
  const list = shortlist(member, [supporter.profile], { asOf, settings })
  const [fits] = list.candidates
  if (fits) return { fits }
  if (list.notNow) return { notNow: list.notNow }
  const hidden = list.ruledOut[0]?.why === 'private'
  return { because: hidden ? '' : (ruledOutLines(member, list, matchingWords)[0]?.because ?? ''), private: hidden }
}
