import type { LimitKind } from './types.ts'
import { tidyHeading } from './headings.ts'

const CHANNELS: readonly (readonly [RegExp, LimitKind])[] = [
  [/^(?:post|letters?|mail|by post|by letter|write|mailings?|newsletters?)$/, 'no_letter'], [/^(?:texts?|sms|by text|texting)$/, 'no_text'], [/^(?:phone|calls?|ring|telephone|by phone|phone calls?)$/, 'no_phone'],
  [/^(?:e ?mails?|by e ?mail)$/, 'no_email'], [/^(?:visits?|home visits?|call round)$/, 'no_visit'], [/^(?:voice ?mails?|messages?|msgs?|answerphone|vm)$/, 'no_message'],
]

const ASKED = /\b(?:ok|okay|y n|yes no|allowed|permitted|can we|may we|happy with|contact by|by)\b|^(?:ok|can|may) /g

/**
 * The way of reaching somebody that a column of yes and no is about: under "Post?" or "OK to text" a no is a limit.
 * Undefined for a column that holds anything else, such as a number.
 */
export function channelOf(heading: string, cells: readonly string[]): LimitKind | undefined {
  const tidy = tidyHeading(heading)
  const plain = tidy.replace(ASKED, ' ').replace(/\b(?:to|us|you|a|we|the|us)\b/g, ' ').replace(/\s+/g, ' ').trim()
  const kind = CHANNELS.find(([pattern]) => pattern.test(plain))?.[1]
  const filled = cells.filter((cell) => cell.trim() !== '')
  return kind && filled.filter((cell) => /^(?:y|n|yes|no|ok|never|✓|✗|x)$/i.test(cell.trim())).length >= 0.7 * filled.length ? kind : undefined
}

/** What a no under such a heading says. */
export const channelLimit = (kind: LimitKind, heading: string, cell: string): { kind: LimitKind; text: string } | undefined => (/^(?:n|no|never|✗)$/i.test(cell.trim()) ? { kind, text: `"${heading}": ${cell.trim()}` } : undefined)
