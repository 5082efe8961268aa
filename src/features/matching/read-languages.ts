import type { Known, LanguageLevel, LanguageWish, SpokenLanguage } from './profile.ts'

const nothing = /^(?:|\?|n\/?k|n\/?a|none|not known|unknown)$/i
const aLittle = /^(?:some|a little|a bit of|bit of|basic)\s+|\(?\b(?:school|basic|a little|a bit|learning)!?\)?/i
const conversation = /\b(?:ok|okay|conversation(?:al)?|gets by)\b/i
const fluent = /\b(?:fluent|native|first language|mother tongue)\b/i

/**
 * Languages as lists write them: "Gujarati + English", "Punjabi, some English", "French (school!)", "Ukrainian/Russian ok",
 * "some BSL". How well somebody speaks one is not known unless it is said.
 */
export function readLanguages(written: readonly string[]): Known<readonly SpokenLanguage[]> {
  const found = new Map<string, SpokenLanguage>()
  for (const part of written.flatMap((text) => (nothing.test(text.trim()) ? [] : text.split(/[+/,;&\n]|\band\b/)))) {
    const word = part.trim()
    if (nothing.test(word)) continue
    const language = nameOf(word)
    if (language !== '') found.set(language, { language, level: levelOf(word) })
  }
  return found.size === 0 ? 'not known' : [...found.values()]
}

/**
 * What a member's own languages say about whom they could talk with. English among them makes the others a liking; one
 * without English, or with a little, may be a must: that is asked, never assumed. English alone is no wish at all.
 */
export function languageWishesFrom(speaks: Known<readonly SpokenLanguage[]>): Known<readonly LanguageWish[]> {
  if (speaks === 'not known') return 'not known'
  const others = speaks.filter(({ language }) => language !== 'English').map(({ language }) => language)
  if (others.length === 0) return []
  const english = speaks.find(({ language }) => language === 'English')
  const enough = english !== undefined && english.level !== 'a little'
  return [{ anyOf: others, level: 'conversation', firmness: enough ? 'would like' : 'not known' }]
}

function levelOf(word: string): Known<LanguageLevel> {
  if (fluent.test(word)) return 'fluent'
  if (aLittle.test(word)) return 'a little'
  return conversation.test(word) ? 'conversation' : 'not known'
}

function nameOf(word: string): string {
  const bare = word
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\b(?:some|a little|a bit of|bit of|basic|ok|okay|conversational|gets by(?: in)?|fluent|native|first language|mother tongue|school|learning|speaks)\b!?/gi, ' ')
    .replace(/[!?.]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (/^bsl$|^british sign language$/i.test(bare)) return 'British Sign Language'
  return bare.charAt(0).toUpperCase() + bare.slice(1)
}
