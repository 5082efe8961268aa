import type { LimitKind } from './types.ts'
import { tidyHeading } from './headings.ts'

const CHANNELS: readonly (readonly [RegExp, LimitKind])[] = [
  [/^(?:post|letters?|mail|by post|by letter|write|mailings?|newsletters?)$/, 'no_letter'], [/^(?:texts?|sms|by text|texting)$/, 'no_text'], [/^(?:phone|calls?|ring|telephone|by phone|phone calls?)$/, 'no_phone'],
  [/^(?:e ?mails?|by e ?mail)$/, 'no_email'], [/^(?:visits?|home visits?|call round)$/, 'no_visit'], [/^(?:voice ?mails?|messages?|msgs?|answerphone|vm)$/, 'no_message'],
]

const ASKED = /\b(?:consent|consents|permission|agrees?|gdpr|contact|ok|okay|y n|yes no|allowed|permitted|can we|may we|happy with|contact by|by)\b|^(?:ok|can|may) /g

/**
 * The way of reaching somebody that a column of yes and no is about: under "Post?" or "OK to text" a no is a limit.
 * Undefined for a column that holds anything else, such as a number.
 */
export function channelOf(heading: string, cells: readonly string[]): LimitKind | undefined {
  const tidy = tidyHeading(heading)
  const plain = tidy.replace(ASKED, ' ').replace(/\b(?:to|us|you|a|we|the|us)\b/g, ' ').replace(/\s+/g, ' ').trim()
  const kind = CHANNELS.find(([pattern]) => pattern.test(plain))?.[1]
  const filled = cells.filter((cell) => cell.trim() !== '' && !/^#deleted$/i.test(cell.trim()))
  return kind && (areSwitches(filled) || filled.filter((cell) => /^(?:y|n|yes|no|ok|never|✓|✗|x)$/i.test(cell.trim())).length >= 0.7 * filled.length) ? kind : undefined
}

/** Whether these are the yes and no of a database: -1 or TRUE where a box was ticked, 0 or FALSE where not. */
export const areSwitches = (cells: readonly string[]): boolean => cells.length >= 3 && [/^(?:-1|0)$/, /^(?:true|false)$/i].some((either) => cells.every((cell) => either.test(cell.trim()))) && cells.some((cell) => /^(?:-1|true)$/i.test(cell.trim()))

/** Headings over which a yes, a tick or a day says what must not be, or that somebody has died. */
const FORBIDS: readonly (readonly [RegExp, LimitKind])[] = [
  [/^unsub(?:scribed?)?(?: (?:time|date|at|on))$/, 'no_email'], [/^(?:do not contact|dnc|no contact|opted out|opt out|opt outs?|unsubscribed|removed(?: on)?|asked to be removed|contact refused)(?: date| y n| flag)?$/, 'none'], [/^(?:do not|no|don t) (?:phone|call|calls|ring|phone calls?)(?: y n)?$/, 'no_phone'], [/^(?:do not|no|don t) (?:visit|visits|home visits?)(?: y n)?$/, 'no_visit'],
  [/^(?:do not|no|don t) (?:post|mail|letters?|write)(?: y n)?$/, 'no_letter'], [/^(?:do not|no|don t) (?:text|texts|sms)(?: y n)?$/, 'no_text'], [/^(?:do not|no|don t) e ?mails?(?: y n)?$/, 'no_email'], [/^(?:do not|no|don t) (?:leave (?:a )?(?:message|voicemail)|messages?|voice ?mails?)(?: y n)?$/, 'no_message'],
]

/** The limit that a filled cell under this heading sets, "Do not contact". */
export const forbiddenBy = (heading: string): LimitKind | undefined => FORBIDS.find(([pattern]) => pattern.test(tidyHeading(heading)))?.[1]

/** Whether a column says who has died: "Deceased?", "Date of death". */
export const tellsOfDeath = (heading: string): boolean => /^(?:date of death|(?:death|died|(?:is )?dec(?:ease)?d|dec d|dead)(?: (?:date|on|y n|flag|yn|ind(?:icator)?))?|date deceased|dod|d o d|rip|passed away(?: on)?)$/.test(tidyHeading(heading))

/** Whether a list says whom its people have lost, "Who died", "Relationship to them": a day of death in it is of that one. */
export const tellsWhoWasLost = (headings: readonly string[]): boolean => headings.some((heading) => /\b(?:who (?:has )?died|(?:person|relative|one) who (?:has )?died|bereaved (?:of|by)|bereavement|name of (?:the )?(?:deceased|person lost)|deceased (?:person )?s? ?name|loved one|who (?:they|you) (?:have )?lost|relation(?:ship)? (?:to|with) (?:the )?(?:them|deceased|him|her|person))\b/.test(tidyHeading(heading)))

/** Whether a column is about somebody close and not about the person: a death told there is not theirs. */
export const aboutAnother = (heading: string): boolean => /\b(?:cared for|looks after|caring for|carer|relative|lost|next of kin|nok|kin|partner|spouse|husband|wife|child(?:ren)?|baby|family|emergency|household|who else|pets?|dog)\b/.test(tidyHeading(heading))

/** A cell that affirms what its heading says: a yes, a tick, a day; no "no", and nothing left open. */
export const affirms = (cell: string): boolean => cell.trim() !== '' && !/^(?:n|no|0|false|-+|–|n\/?a|none|nil|alive|not known|n\/?k|\?+|✗)$/i.test(cell.trim())

/** What a no under such a heading says. */
export const channelLimit = (kind: LimitKind, heading: string, cell: string): { kind: LimitKind; text: string } | undefined => (/^(?:n|no|never|✗|0|false)$/i.test(cell.trim()) ? { kind, text: `"${heading}": ${cell.trim()}` } : undefined)
