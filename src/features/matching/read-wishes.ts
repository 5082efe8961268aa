import type { Told } from '../people/told.ts'
import type { Channel, Known, VisitorWish } from './profile.ts'

const onlyWomen = /\b(?:female|lady|woman|women)(?: (?:visitors?|befrienders?|volunteers?))? only\b|\bonly (?:a )?(?:female|lady|woman|women)\b|\bmust be (?:a )?(?:female|lady|woman)\b|\bno (?:men|male)\b/i
const onlyMen = /\b(?<!fe)(?:male|man|men)(?: (?:visitors?|befrienders?|volunteers?))? only\b|\bonly (?:a )?(?:male|man|men)\b|\bmust be (?:a )?(?:male|man)\b|\bno (?:women|female)\b/i

/**
 * Whom a member would like to come. A list says whom, seldom how firmly: "F" alone is asked about, "female visitor only" is a
 * must. The purpose is not in any list and is asked before it is relied on.
 */
export function readVisitorWish(visitor: Told['visitor'], beforeVisiting: readonly string[]): Known<VisitorWish | 'either'> {
  const women = beforeVisiting.some((text) => onlyWomen.test(text))
  const men = beforeVisiting.some((text) => onlyMen.test(text))
  const wanted = visitor?.wants ?? (women === men ? undefined : women ? 'F' : 'M')
  if (wanted === undefined) return 'not known'
  if (wanted === 'either') return 'either'
  const must = wanted === 'F' ? women && !men : men && !women
  return { gender: wanted === 'F' ? 'woman' : 'man', firmness: visitor?.firmness ?? (must ? 'must' : 'not known'), purpose: 'not known' }
}

/** "2 visitors please": a condition of safety, so a must. Nothing written says nothing. */
export function readTwoVisitors(beforeVisiting: readonly string[]): Known<'must'> {
  const two = /\b(?:2|two|pair of) (?:visitors?|people|befrienders?|volunteers?|staff)\b|\bdouble[- ]up\b|\bin pairs\b|\bnot alone\b/i
  return beforeVisiting.some((text) => two.test(text)) ? 'must' : 'not known'
}

/** "Phone only" is a way to meet; everything less plain is asked. */
export function readChannels(written: readonly (string | null)[]): Known<readonly Channel[]> {
  const onlyPhone = /\b(?:tele)?phone only\b|\bonly (?:by |on the )?(?:tele)?phone\b|\bchat not visits?\b|\bcalls,? not visits?\b/i
  return written.some((text) => text !== null && onlyPhone.test(text)) ? ['phone'] : 'not known'
}
