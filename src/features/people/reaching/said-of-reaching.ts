import type { DayPart } from '../person.ts'
import { answerFor, type Way, type WayAnswer } from './reach.ts'
import { type Reach, rulesOf } from './read-reach.ts'

/** Whom to speak to: nobody said, themselves alone, somebody else first, or only somebody else. */
export type SpeakTo = 'not said' | 'them alone' | 'somebody first' | 'only somebody'

export type SaidOfReaching = {
  answers: Readonly<Record<Way, WayAnswer>>
  /** who else might hear a message, or why none is to be left */
  messageWords: string
  none: boolean
  speakTo: SpeakTo
  speakToWords: string
  noReveal: boolean
  noRevealWords: string
  times: string
  parts: readonly DayPart[]
}

/** What is written down now, as the form begins with it. */
export function saidNow(reach: Reach): SaidOfReaching {
  const rules = rulesOf(reach)
  const limit = (...kinds: readonly string[]) => reach.limits.find((one) => kinds.includes(one.kind))
  const answer = (way: Way): WayAnswer => answerFor(way, { ...rules, limits: rules.limits.filter((one) => one.kind !== 'none') })
  const speakTo = limit('third_party', 'proxy_first', 'proxy_only')
  return {
    answers: { ring: answer('ring'), message: answer('message'), text: answer('text'), letter: answer('letter'), email: answer('email'), visit: answer('visit') },
    messageWords: limit('no_message')?.words ?? '',
    none: limit('none') !== undefined,
    speakTo: speakTo === undefined ? 'not said' : speakTo.kind === 'third_party' ? 'them alone' : speakTo.kind === 'proxy_first' ? 'somebody first' : 'only somebody',
    speakToWords: speakTo?.words ?? '',
    noReveal: limit('no_reveal') !== undefined,
    noRevealWords: limit('no_reveal')?.words ?? '',
    times: limit('times')?.words ?? '',
    parts: limit('times')?.parts ?? [],
  }
}
