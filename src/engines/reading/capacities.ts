import type { Capacity, Read, References } from './types.ts'
import { ask, flag, isBrokenFormula, isUnknown, ok } from './reads.ts'

const NUMBER_WORDS: { readonly [word: string]: number } = { none: 0, nil: 0, zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 }

/**
 * Reads how many people a supporter can see at once, always taking the lower number of a range. "as many as you like" is
 * not a number and never unlimited. A spreadsheet turns "1-2" and "1/2" into "01-Feb": read back as a range, marked.
 *
 * Examples: "1 maybe 2" is 1, marked; "2-3" is 2, marked; "0 at mo" is 0, marked; blank is a question.
 */
export function readCapacity(raw: string): Read<Capacity> {
  const text = raw.trim()
  if (text === '') return ask('capacity not known')
  if (isUnknown(text) || isBrokenFormula(text)) return ask('capacity not known')
  if (/^\d{1,2}$/.test(text)) return ok({ most: Number(text), note: '' })
  const word = NUMBER_WORDS[text.toLowerCase()]
  if (word !== undefined) return ok({ most: word, note: '' })
  const eaten = eatenByCalendar(text)
  if (eaten) return flag({ most: Math.min(...eaten), note: `${eaten[0]}-${eaten[1]}` }, `a spreadsheet made ${eaten[0]}-${eaten[1]} or ${eaten[0]}/${eaten[1]} into ${text}`)
  if (/^\d{1,2}\.0$/.test(text)) return ok({ most: Number(text), note: '' })
  const said = /^(?:a |just |only |max\.? )?(one|two|three|four|five|six|none|nil|couple)\b(?! (?:more|knows))/i.exec(text)
  if (said) return flag({ most: /couple/i.test(said[1] ?? '') ? 2 : (NUMBER_WORDS[(said[1] ?? '').toLowerCase()] ?? 0), note: text }, `safe reading, noted "${text}"`)
  const range = /^(\d{1,2})\s*(?:-|–|to|or|\/)\s*(\d{1,2})(?!\d)(.*)$/i.exec(text)
  if (range) return flag({ most: Math.min(Number(range[1]), Number(range[2])), note: text }, 'range: the lower number is used')
  const some = /^(?:max\.?\s*|up to\s*)?(\d{1,2})\b\D/i.exec(`${text} `)
  if (some) return flag({ most: Number(some[1]), note: text }, `safe reading ${some[1]}; noted "${text}"`)
  return ask('not a number; never unlimited')
}

/** "01-Feb" (or "1 Feb", "Feb-01") where no date can stand: the two numbers before the spreadsheet made them a day. */
function eatenByCalendar(text: string): readonly [number, number] | undefined {
  const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
  const found = /^(\d{1,2})[- ]([a-z]{3})[a-z]*$/i.exec(text) ?? /^([a-z]{3})[a-z]*[- ](\d{1,2})$/i.exec(text)
  const [a = '', b = ''] = found?.slice(1) ?? []
  const month = (word: string) => months.indexOf(word.toLowerCase()) + 1
  if (!found || !(month(a) || month(b))) return undefined
  return month(b) ? [Number(a), month(b)] : [month(a), Number(b)]
}

/**
 * Reads how many references have come, of how many asked for.
 *
 * Examples: "2/2" is 2 of 2; "02-Feb" is 2 of 2, marked; "1 chased" is 1 of 2, marked; "Y" is a question (how many?).
 */
export function readReferences(raw: string): Read<References> {
  const text = raw.trim()
  if (text === '') return ask('no references recorded')
  if (/^\d$/.test(text)) return ok({ received: Number(text), of: null, note: '' })
  const of = /^(\d)\s*(?:\/|of|out of)\s*(\d)$/i.exec(text)
  if (of && Number(of[1]) < Number(of[2])) return flag({ received: Number(of[1]), of: Number(of[2]), note: /of/i.test(text) ? 'of' : '' }, 'not complete: cannot be approved on this')
  if (of) return ok({ received: Number(of[1]), of: Number(of[2]), note: '' })
  const eaten = eatenByCalendar(text)
  if (eaten) return flag({ received: eaten[0], of: eaten[1], note: '' }, `a spreadsheet made ${eaten[0]}/${eaten[1]} into ${text}${eaten[0] < eaten[1] ? `: ${eaten[0]} of ${eaten[1]} received` : ''}`)
  if (/^1\b.*(chas|await|wait|pending|outstanding)/i.test(text)) return flag({ received: 1, of: 2, note: 'second chased' }, 'not complete: cannot be approved on this')
  const some = /^(\d)\b(?![/.-]\d{1,2}[/.-])(.+)$/.exec(text)
  if (some) return flag({ received: Number(some[1]), of: null, note: (some[2] ?? '').replace(/[()]/g, '').trim() }, `with the remark "${(some[2] ?? '').trim()}"`)
  if (/^(?:both|both (?:in|received|done|ok)|(?:y|yes)? ?x ?2|✓ ?✓|y ?y|two)$/i.test(text)) return flag({ received: 2, of: 2, note: '' }, `"${text}": two are likely`)
  if (/^(?:one|1st|first)\b|^await\w* (?:2nd|second)/i.test(text)) return flag({ received: 1, of: 2, note: text }, 'not complete: cannot be approved on this')
  if (/^(?:none|nil|no)\b/i.test(text)) return flag({ received: 0, of: null, note: text }, 'none yet')
  if (/^(y|yes|✓|done|ok|received)$/i.test(text)) return ask('how many?')
  return ask('how many references, and of whom, is not written')
}

/** Reads how many people a supporter sees now; a blank is not nought. */
export function readSeeingNow(raw: string): Read<number> {
  const text = raw.trim()
  if (text === '') return ok(null)
  if (/^\d{1,2}$/.test(text)) return ok(Number(text))
  const word = NUMBER_WORDS[text.toLowerCase()]
  if (word !== undefined) return ok(word)
  const some = /^(\d{1,2})\b/.exec(text)
  return some && !eatenByCalendar(text) ? flag(Number(some[1]), `noted "${text}"`) : ask('not a number')
}
