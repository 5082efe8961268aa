import type { Read } from './types.ts'
import { flag, isNothing, isUnknown, ok } from './reads.ts'

/**
 * Splits a list written in one cell: interests, languages. Commas, slashes and semicolons part; brackets stay with their
 * word ("reading (large print)").
 *
 * Example: "allotment / brass bands" is ["allotment", "brass bands"].
 */
export function readTags(raw: string): Read<readonly string[]> {
  const text = raw.trim()
  if (isNothing(text)) return ok(null)
  if (isUnknown(text)) return flag(null, 'not known')
  const tags = text.split(/\s*(?:[,/;|+]|\n)\s*(?![^(]*\))/).map((t) => t.trim()).filter(Boolean)
  return ok(tags, tags.length > 1 ? 'several' : '')
}

/**
 * Reads which visitor somebody would like.
 *
 * Examples: "F" is F; "either" and "no pref" are either; "female pls" is F; blank is not known.
 */
export function readWantsVisitor(raw: string): Read<'M' | 'F' | 'either'> {
  const text = raw.trim().toLowerCase()
  if (isNothing(text)) return ok(null)
  if (/^(either|any(one)?|both|m\/f|f\/m|no pref\w*|don'?t mind|doesn'?t mind|not (bothered|fussed))/.test(text)) return ok<'either'>('either')
  if (/^(f|w|female|lady|woman|women)\b/.test(text)) return ok<'F'>('F')
  if (/^(m|male|man|men|gent\w*)\b/.test(text)) return ok<'M'>('M')
  return flag(null, `"${raw.trim()}" is not a preference known here`)
}

/** Reads whether a message may be left: "N" is no; a blank or a doubt is not a yes. */
export function readMessageAllowed(raw: string): Read<boolean> {
  const text = raw.trim()
  if (text === '') return ok(null)
  if (/^neither\b|\b(?:voice ?mails?|messages?|msgs?|vm|answer ?phone)\b:? ?(?:no|never|not)\b|\b(?:no|not|never|don['’]?t leave) (?:a )?(?:voice ?mails?|messages?|msgs?|vm)\b/i.test(text)) return flag(false, `"${text}"`)
  if (/^(y|yes|ok|fine|✓|both|either|any)\b|^✓/i.test(text)) return ok(true)
  if (/^(n|no|never|don'?t|do not|not)\b/i.test(text)) return ok(false)
  return flag(null, 'not a clear yes: leave no message')
}
