import type { BesideKind, Mark, MarkKind, Weekday, PartOfDay } from './types.ts'
import { readAvailability } from './availability.ts'
import { likelyAge } from './births.ts'
import { dayFirst, inOrder } from './day-orders.ts'
import type { DayOrder } from './day-orders.ts'
import { readDay } from './days.ts'
import { readPostcode } from './postcodes.ts'
import { readTelephones } from './telephones.ts'
import { ask, flag, isUnknown, ok } from './reads.ts'
import type { Read } from './types.ts'

/** What the marks of a whole list tell and one cell cannot: where ticks stand too, "x" is a no; where only "x" stands, it is the tick. */
export interface MarkScale { readonly ticked: boolean }

const TICK = /^(?:✓|✔|☑|√|y|yes|yep|ok|p|pres|present|here|in|came|attended|late|\/|\\|●|•|\*|1)$/i
const CROSS = /^(?:x|×|✗|✘|❌)$/i
const NONE = /^(?:n|no|-|–|0|o|abs|absent|dna|d\/n\/a|out|not here|busy|none|never)$/i
const SENT_WORD = /^(?:apol(?:s|ogies|ogy)?\.?|apologised|sent apologies|hols?|holiday|hosp(?:ital)?|ill|sick|poorly|unwell|away|visiting|appt|appointment|respite)\b/i
const DOUBT = /^(?:\?+|maybe|poss(?:ibly)?|perhaps|tbc|tba|not sure|n\/?k)$/i

export const isMark = (text: string): boolean => [TICK, CROSS, NONE, SENT_WORD, DOUBT].some((pattern) => pattern.test(text.trim()))
export const scaleOf = (cells: readonly string[]): MarkScale => ({ ticked: cells.some((cell) => TICK.test(cell.trim())) })

const ticks = (text: string, scale: MarkScale) => TICK.test(text) || (CROSS.test(text) && !scale.ticked)
const crosses = (text: string) => CROSS.test(text) || NONE.test(text)

/**
 * Reads one mark of a register: here, not here, or sent word. A blank says nothing: who was not written down was perhaps
 * not yet, or no longer, on the list.
 *
 * Examples: "✓", "Y", "1" and "/" are present; "x" is absent beside ticks, present where it is the only mark; "apols" and
 * "hosp" are apologies; "?" is a question; "A" may be absent or apologies: marked.
 */
export function readAttendance(raw: string, scale: MarkScale): Read<string> {
  const text = raw.trim()
  if (text === '') return ok(null)
  if (DOUBT.test(text) || isUnknown(text)) return ask('was somebody here or not?')
  if (ticks(text, scale)) return ok('present', 'here')
  if (crosses(text)) return ok('absent', 'not here')
  if (SENT_WORD.test(text)) return ok('apologies', 'sent word, or away for a reason')
  if (/^a$/i.test(text)) return flag('absent', 'absent, or apologies')
  if (/^\d{1,2}$/.test(text)) return flag('present', `"${text}": perhaps with others, or the hours`)
  const within = /^(✓|✔|(?:y|yes|1|p)\b)[\s(,+-]+(.+?)\)?$/i.exec(text)
  return within ? flag('present', `with the remark "${within[2]}"`) : ask('not a mark of a register')
}

/**
 * Reads one tick of a grid of days: whether somebody is free then. Words beside or in place of the tick ("alt", "after 10")
 * are a yes with a condition, and marked.
 */
export function readFree(raw: string, scale: MarkScale): Read<boolean> {
  const text = raw.trim()
  if (text === '') return ok(null)
  if (DOUBT.test(text) || isUnknown(text)) return ask('free or not?')
  if (ticks(text, scale) || /^free$/i.test(text)) return ok(true, 'free')
  if (crosses(text)) return ok(false, 'not free')
  return /^(?:not|never|can['’]?t|no)\b/i.test(text) ? flag(false, `"${text}"`) : flag(true, `with the condition "${text}"`)
}

/**
 * Reads who stood on a shift. Doubt, a swap or two names are marked; a gap is a question, for nobody is named; a day on
 * which the place was shut is no gap.
 *
 * Examples: "Moya" is Moya; "Ken?" is Ken, marked; "Ken / Ffion" is both, marked; "NEEDED" is a question; "CLOSED" is nobody.
 */
export function readShift(raw: string): Read<string | readonly string[]> {
  const text = raw.trim()
  if (text === '') return ok(null)
  if (/^(?:closed|shut|bank hol(?:iday)?|b\/?h|no (?:session|group|shift|cover needed)|cancelled|xmas|christmas|easter|n\/?a|-+|–|off)\b/i.test(text) || /^[-–]+$/.test(text)) return flag(null, 'nobody was needed')
  if (/^(?:\?+|gap!*|needed|need(?:s)? (?:cover|someone)|wanted|vacant|empty|tbc|tba|nobody|no one|none|uncovered|help!*|cover)[!?. ]*$/i.test(text)) return ask('nobody is named')
  const swap = /^(.+?)\s*(?:\(|,|-)?\s*\b(?:swap(?:ped)?|instead of|for|covering|cover for)\b.*$/i.exec(text)
  if (swap?.[1]) return flag(swap[1].replace(/[\s(,-]+$/, ''), `"${text}"`)
  const names = text.replace(/\?+$/, '').split(/\s*(?:\/|&|\+|,|\band\b|\n)\s*/i).map((name) => name.trim()).filter(Boolean)
  if (names.length > 1) return flag(names, 'two names in one place')
  return text.endsWith('?') ? flag(names[0] ?? null, 'not certain') : ok(text)
}

/** Whether a heading stands for one day on which people met. */
export function isDayHeading(heading: string, asOf: string): boolean {
  if (/^(?:wk|week|session|meeting|date) ?\.?\d{1,2}$|^(?:(?:mon|tues?|wed|thur?s?|fri|sat|sun)[a-z]* )?\d{1,2}(?:st|nd|rd|th)$|^(?:mon|tues?|wed|thur?s?|fri|sat|sun)[a-z]* \d{1,2}$/i.test(heading.trim())) return true
  const read = readDay(heading, asOf).value
  return read?.precision === 'day' || read?.precision === 'no year'
}

export interface Slot { readonly day: Weekday; readonly parts: readonly PartOfDay[]; readonly whole: boolean }

/** The part of the week a heading stands for: "Mon am", "Saturday", a form's "When are you free? [Tuesday]". */
export function slotOf(heading: string): Slot | undefined {
  const text = (/\[([^\]]+)\]\s*$/.exec(heading)?.[1] ?? heading).trim()
  if (text.length > 30 || /\d{1,2}[/.]\d|\d{4}/.test(text)) return undefined
  const times = Object.entries(readAvailability(text).value?.times ?? {})
  const [only] = times
  if (!only || times.length > 1 || !/^\W*(?:mon|tue|wed|thu|fri|sat|sun)/i.test(text)) return undefined
  const day = WEEK.find((one) => one === only[0])
  return day && { day, parts: only[1], whole: !/\b(?:am|pm|a\.m|p\.m|morn|aft|eve|night|lunch)/i.test(text) }
}

const WEEK: readonly Weekday[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** Reads one cell under a heading that stands for a day, a part of the week or a shift. */
/** A day that may still come stands under words such as these. */
const COMING = /\b(?:due|next|review|renew\w*|expir\w*|until|planned|booked|recheck|re check|target|follow ?up)\b/i

/** Reads a further day, number or postcode of a row. */
export function readBeside(of: BesideKind, heading: string, raw: string, at: { readonly asOf: string; readonly country: string; readonly areaCode: string; readonly outwards: ReadonlyMap<string, number>; readonly order: DayOrder }): Mark {
  if (of === 'another telephone') {
    const read = readTelephones(raw, at)
    const [one, ...more] = read.value ?? []
    const shown = read.value === null ? null : one && !more.length ? (one.e164 ?? one.written) : read.value.map((t) => `${t.e164 ?? t.written}${t.belongsTo ? ` = ${t.belongsTo}` : ''}`)
    return { of, heading, raw, ...read, value: shown }
  }
  if (of === 'another postcode') {
    const read = readPostcode(raw, at)
    return { of, heading, raw, ...read, value: read.value?.text ?? null }
  }
  if (/^(?:-+|–|n\/?a|none|nil|y|yes|✓|done|n|no|not yet|booked|ongoing)$/i.test(raw.trim())) return { of, heading, raw, ...flag(null, 'no day is written') }
  const birth = /\bd\.?o\.?b\b|birth|born/i.test(heading)
  const read = readDay(dayFirst(raw, at.order), COMING.test(heading) ? `${Number(at.asOf.slice(0, 4)) + 10}-12-31` : at.asOf, birth ? likelyAge(at.asOf) : undefined)
  const ahead = read.value !== null && read.value.precision !== 'no year' && read.value.iso > at.asOf && !COMING.test(heading)
  const long = !birth && read.why === 'two-digit year' && read.value !== null && Number(read.value.iso.slice(0, 4)) < Number(at.asOf.slice(0, 4)) - 60
  if (birth && read.level === 'ok' && read.value?.iso.endsWith('-01-01')) return { of, heading, raw, ...flag(read.value.iso, '1 January may be a stand-in for "year known only"') }
  return { of, heading, raw, ...(ahead || long ? ask('in the future, or the century was guessed') : inOrder(raw, at.order, { ...read, value: read.value?.iso ?? null })) }
}

export function readMark(of: MarkKind, heading: string, raw: string, scale: MarkScale): Mark {
  if (of === 'attendance') return { of, heading, raw, ...readAttendance(raw, scale) }
  if (of === 'shift') return { of, heading, raw, ...readShift(raw) }
  return { of, heading, raw, ...(partsIn(raw).length && slotOf(heading)?.whole ? ok(raw.trim()) : readFree(raw, scale)) }
}

/** "Morning, Afternoon" under a heading that is a whole day. */
export function partsIn(raw: string): PartOfDay[] {
  const text = raw.toLowerCase()
  const found: readonly [RegExp, PartOfDay][] = [[/\bam\b|morn/, 'am'], [/\bpm\b|aft/, 'pm'], [/\beve|night/, 'eve']]
  return found.flatMap(([pattern, part]) => (pattern.test(text) ? [part] : []))
}
