import type { CheckDay, CheckNumber, Read } from './types.ts'
import { readDay } from './days.ts'
import { ask, flag, isNothing, isScientific, isUnknown, ok } from './reads.ts'

/**
 * Reads the number of a criminal record check. A DBS certificate number has 12 digits and today begins with 00, which a
 * spreadsheet eats; those noughts are put back and shown. Other schemes' references (Garda vetting, PVG, AccessNI) have
 * letters and are kept as written.
 *
 * Examples: "9979728748" is 009979728748, marked; "seen", "applied 3/2" and "9.9E+09" are questions.
 * Limits: "009928000000" has the shape of a number whose last digits a spreadsheet lost: marked, not refused.
 */
export function readCheckNumber(raw: string): Read<CheckNumber> {
  const text = raw.trim()
  if (isNothing(text)) return ok(null)
  if (isUnknown(text)) return ask('number not known')
  if (isScientific(text)) return ask('digits lost in a spreadsheet')
  if (/^seen\b/i.test(text)) return ask('seen, but the number was never noted')
  if (/\b(applied|applying|sent|pending|await|waiting|in progress|in (?:the )?post|on (?:its|the) way|to come|not (?:yet|back|in)|chas|submitted|processing|due)/i.test(text)) return ask(`"${text}": no certificate yet`)
  const digits = text.replace(/^(?:dbs|crb|cert(?:ificate)?|no|number|ref)\b[.:\s]*(?=[\d\s-]+$)/i, '').replace(/[\s-]/g, '')
  if (/^\d+$/.test(digits)) return certificate(digits, text)
  return /\d{3}/.test(text) ? ok({ number: text }) : ask('not a certificate number')
}

const FALLS_DUE = /\b(?:expir\w*|renew\w*|due|valid (?:to|until)|recheck|next)\b/i

function certificate(digits: string, written: string): Read<CheckNumber> {
  if (/0{6}$/.test(digits)) return flag({ number: digits.padStart(12, '0') }, 'ends in six noughts: a spreadsheet may have lost the last digits')
  // A Scottish PVG membership number has 16.
  if (digits.length === 16) return ok({ number: digits }, digits === written ? '' : 'spacing')
  if (digits.length === 12) return ok({ number: digits }, digits === written ? '' : 'spacing')
  if (digits.length === 10 || digits.length === 11) return flag({ number: digits.padStart(12, '0') }, `${digits.length} digits: ${digits.length === 10 ? 'two leading zeros' : 'a leading zero'} eaten (numbers have 12)`)
  return ask(`${digits.length} digits; a certificate number has 12`)
}

/**
 * Reads the day of a check. "exp …" and "renewal due …" are days on which a recheck falls due under the charity's own
 * policy: a DBS certificate has no expiry date (Disclosure and Barring Service).
 *
 * Examples: "02.09.18" is 2018-09-02; "Jun 20" is 2020-06, marked; "exp 01/09/2026" is a recheck due 2026-09-01, marked.
 */
export function readCheckDay(raw: string, asOf: string, heading = ''): Read<CheckDay> {
  const written = raw.trim()
  // Under "DBS expiry" and "Renewal due" every day is one that falls due.
  const text = FALLS_DUE.test(heading) && /^\W*(?:\d|\p{L}{3,9}\W*\d)/u.test(written) ? `due ${written}` : written
  if (text === '') return ok(null)
  if (isNothing(text) || isUnknown(text)) return ask('no check recorded')
  const due = /^(?:exp(?:ires?|iry|\.)?|renew(?:al)?(?: due)?|recheck(?: due)?|due|until|valid (?:to|until))\s*:?\s*(.+)$/i.exec(text)
  const ahead = `${Number(asOf.slice(0, 4)) + 10}-12-31`
  const bare = text.replace(/^(?:yes|y|clear|done|issued|dated|seen|completed|ok|in date)\b[\s,:–-]*(?=.*\d)/i, '')
  const read = readDay(due?.[1] ?? bare, due ? ahead : asOf)
  if (!read.value) return read.level === 'ask' ? ask(read.why) : flag(null, read.why)
  if (due) return flag({ ...read.value, means: 'recheck due' }, 'a due date, not an issue date: certificates do not expire')
  const value: CheckDay = { ...read.value, means: 'done' }
  if (read.value.iso > asOf && read.value.precision !== 'no year') return ask('a check in the future')
  if (read.value.iso < '1950' && read.value.precision !== 'no year') return ask('a day so long ago stands for none')
  if (read.why === 'two-digit year' && read.value.iso < '1985') return ask('a check so long ago is most likely a day to come')
  return read.level === 'flag' || bare !== text ? flag(value, read.why || `"${text}"`) : ok(value, read.why)
}
