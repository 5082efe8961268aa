import type { Purpose } from './consent.ts'
import { wordings } from './words.ts'

/** One question as it is asked. Once somebody has answered it, it is never changed: other words are another version. */
export type Wording = { version: string; text: string }

/** The words asked now. */
export const wordsNow = (purpose: Purpose): Wording => wordings[purpose][0]

/** The words somebody was shown; undefined where no version was written down, or they are words of another place. */
export const wordsShown = (purpose: Purpose, version: string | null): string | undefined => wordings[purpose].find((one) => one.version === version)?.text
