import type { Call, Read } from './types.ts'
import { ask, flag, isUnknown, ok } from './reads.ts'

/** Results and remarks that mean that nobody was spoken to. */
const ATTEMPT = /^(lm|l\/m|left (a )?(msg|message|vm|voicemail)|vm|voicemail|ansaphone|answerphone|n\/a|no (answer|reply)|na|nr|engaged|busy|rang out|unobtainable|wrong number|missed|tried|silent( call)?|hang ?up|hung up|rang off|dropped|no speech|heavy breathing|prank)\b/i

export const isAttempt = (text: string) => ATTEMPT.test(text.trim())

/** Longer than any telephone conversation a befriender has: a figure above it is a slip of the pen. */
const LONGEST = 240

/**
 * Reads the minutes of a call, with the cell that says how it went. "lm", "no answer", "engaged" and 0 are attempts, never
 * conversations of no length; a blank beside "talked" is a conversation of unknown length, not 0.
 *
 * Examples: "1:17" and "1h17" are 77; "0,5h" is 30; "37 + 7" is 44 (cut off and rang back); "50ish" is 50, marked; "600" is a question.
 */
export function readMinutes(raw: string, result: string): Read<Call> {
  const text = raw.trim().toLowerCase()
  const attempt: Read<Call> = ok<Call>({ kind: 'attempt' }, 'attempt, no conversation; not counted as minutes')
  if (isAttempt(text)) return attempt
  if (text === '' || isUnknown(text)) return isAttempt(result) ? attempt : flag<Call>({ kind: 'conversation', minutes: null, about: false }, 'a conversation of unknown length; not 0')
  const { minutes, about, why } = inMinutes(text)
  if (minutes === 0) return result.trim() === '' || isAttempt(result) ? attempt : flag<Call>({ kind: 'conversation', minutes: null, about: false }, 'nought minutes beside a conversation: length unknown')
  if (minutes === undefined) return ask('not read as minutes')
  if (minutes > LONGEST) return ask(`${Math.floor(minutes / 60)} hours: above any plausible call${minutes % 10 === 0 && minutes / 10 <= LONGEST ? `; perhaps ${minutes / 10}` : ''}`)
  const value: Call = { kind: 'conversation', minutes, about }
  return about ? flag(value, 'about') : ok(value, why)
}

function inMinutes(text: string): { minutes: number | undefined; about: boolean; why: string } {
  const about = /^(about|approx\.?|around|c\.?|~|nearly|over)|(ish|\+|\?)$/.test(text)
  const plain = text.replace(/^(about|approx\.?|around|c\.?|~|nearly|over)\s*/, '').replace(/\s*(ish|\+|\?)$/, '')
  const whole = /^(\d{1,4})\s*(?:m|mins?|minutes?)?\.?$/.exec(plain)
  if (whole) return { minutes: Number(whole[1]), about, why: '' }
  const clock = /^(\d{1,2}):([0-5]\d)(?::00)?$/.exec(plain) ?? /^(\d{1,2})\s*h(?:(?:ou)?rs?)?\s*([0-5]?\d)\s*(?:m(?:ins?)?)?$/.exec(plain)
  if (clock) return { minutes: Number(clock[1]) * 60 + Number(clock[2]), about, why: 'hours and minutes' }
  const range = /^(\d{1,3})\s*(?:-|–|to)\s*(\d{1,3})\s*(?:m|mins?|minutes?)?$/.exec(plain)
  if (range && Number(range[1]) < Number(range[2])) return { minutes: Number(range[1]), about: true, why: 'the lower of two' }
  const hours = /^(\d{1,2}(?:[.,]\d{1,2})?|½|1\/2)\s*h(?:(?:ou)?rs?)?$/.exec(plain)
  if (hours) return { minutes: Math.round((/½|1\/2/.test(hours[1] ?? '') ? 0.5 : Number((hours[1] ?? '').replace(',', '.'))) * 60), about, why: 'hours' }
  const sum = /^(\d{1,3})\s*(?:\+|&|and)\s*(\d{1,3})(?:\s*mins?)?$/.exec(plain)
  if (sum) return { minutes: Number(sum[1]) + Number(sum[2]), about, why: 'cut off and rang back: one contact' }
  return { minutes: undefined, about, why: '' }
}

/**
 * Reads the time a call began, on the 24-hour clock. An hour of 1 to 7 without "am" is taken for the afternoon or evening
 * and marked: volunteers ring then.
 *
 * Examples: "8pm" is 20:00; "20.15" is 20:15; "7.30" is 19:30, marked.
 */
export function readStart(raw: string): Read<string> {
  const text = raw.trim().toLowerCase().replace(/\s+/g, '')
  if (text === '') return ok(null)
  const found = /^(\d{1,2})(?:[:.](\d{2})(?::\d{2})?)?([ap])?\.?m?\.?$/.exec(text)
  if (/^(noon|midday|12noon)$/.test(text)) return ok('12:00')
  const about = /^(?:about|around|approx\.?|c\.?|~)?(.+?)(?:ish)$|^(?:about|around|approx\.?|~)(.+)$/.exec(text)
  if (about) return marked(readStart(about[1] ?? about[2] ?? ''))
  const together = /^([01]\d|2[0-3])([0-5]\d)(?:h|hrs?)?$/.exec(text)
  if (together) return ok(`${together[1]}:${together[2]}`, 'on the 24-hour clock')
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2] ?? 0)]
  if (!found || hour > 23 || minute > 59) return ask('not read as a time')
  if (found[3]) return hour > 12 ? ask('not read as a time') : ok(clock((hour % 12) + (found[3] === 'p' ? 12 : 0), minute), 'with am or pm')
  if (/^0\d/.test(text) || hour >= 12 || hour === 0) return ok(clock(hour, minute), '')
  if (hour <= 7) return flag(clock(hour + 12, minute), 'morning or evening is not stated; evening is likely')
  if (hour >= 10 && found[2]) return ok(clock(hour, minute), '')
  return found[2] ? flag(clock(hour, minute), 'morning or evening is not stated; morning is likely') : ask('not clear what time this is')
}

const marked = (read: Read<string>): Read<string> => (read.value === null ? read : flag(read.value, 'about'))
const clock = (hour: number, minute: number) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
