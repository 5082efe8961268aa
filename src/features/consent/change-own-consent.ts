import type { Work } from '../audit/work.ts'
import type { Telling } from '../people/around/person-around.ts'
import { readHat } from '../people/read-hats.ts'
import type { AfterConsent } from './after-consent.ts'
import { checkConsent } from './check-consent.ts'
import { answerOfNo, type Purpose } from './consent.ts'
import type { Says } from './conversation.ts'
import { recordConsent } from './record-consent.ts'
import { wordsNow } from './wording.ts'

export type OwnAnswer = { participation: string; purpose: Purpose; says: Says; words: string | null; each?: ReadonlyMap<string, Telling> }

/** Somebody says on their own page what is OK. It holds at once; nothing they are part of changes by itself. */
export async function changeOwnConsent(work: Work, { participation, purpose, says, words, each }: OwnAnswer, after: AfterConsent): Promise<'kept' | { refused: 'not there' }> {
  const hat = await readHat(work, participation, { lock: true })
  if (!hat || hat.died === 'yes') return { refused: 'not there' }
  const answer = says === 'yes' ? 'given' : says === 'no' ? answerOfNo(await checkConsent(work, participation, purpose)) : 'unclear'
  const id = await recordConsent(work, { participation, person: hat.person, purpose, answer, how: 'on their own page', onDay: work.today, note: words, each: each ?? new Map(), wordsVersion: wordsNow(purpose).version })
  if (purpose === 'receive support' && says === 'no') await after.supportTakenBack(work, participation)
  work.changed('own answer changed', { about: participation, thing: id })
  return 'kept'
}
