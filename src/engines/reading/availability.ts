import type { Availability, PartOfDay, Read, Weekday } from './types.ts'
import { clockTimes } from './clock-hours.ts'
import type { FreeFound as Found } from './clock-hours.ts'
import { englishDays } from './other-tongues.ts'
import { ask, flag, isUnknown, ok } from './reads.ts'

const DAYS: readonly Weekday[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const WEEKDAYS = DAYS.slice(0, 5)
const DAY_WORDS = 'mon(?:days?|s)?|tues?(?:days?)?|wed(?:nes)?(?:days?)?|weds|thu(?:rs?)?(?:days?)?|fri(?:days?|s)?|sat(?:ur)?(?:days?)?|sats|sun(?:days?|s)?'
const WHOLE: readonly PartOfDay[] = ['am', 'pm']

/**
 * Reads when somebody is free: "Tues/Thurs pm" is Tuesday and Thursday afternoon.
 *
 * Careful conventions: a day without a part of the day is morning and afternoon; "mornings", "daytime" and hours without
 * days are Monday to Friday; "evenings" are all days, weekend evenings not certain; what depends on somebody else ("when
 * carer not here") cannot be turned into times and is a question. The reason in brackets is kept out: it is often about health.
 *
 * Examples: "M-F 10-12" is every weekday morning with the note 10:00-12:00; "alternate Tues" is Tuesday, which week must be
 * asked; "not Fri (dialysis)" is every day but Friday. Limits: English only; several times on one day are joined.
 */
export function readAvailability(raw: string): Read<Availability> {
  const text = tidy(raw)
  if (text === '') return ok(null, 'not known, not "never"')
  if (/^(?:-+|n\/?a|nil|tick|y|yes|x|✓)$/.test(text)) return flag(null, 'no times are written')
  if (isUnknown(text)) return flag(null, 'not known')
  if (/\b(when|if|unless|depends|varies|variable|flexible around|ask|by arrangement|ring first|shifts?)\b/.test(text)) return ask('cannot be turned into times: ask')
  const phrase = whole(text)
  if (phrase) return phrase
  // "not Mon or Tue": what is taken out belongs together; a part of the day after a comma would be its own.
  if (WITHOUT.test(text) && /,| or | and |\//.test(text)) return /\b(?:am|pm|morn\w*|aft\w*|eve\w*)\b/.test(text) && /,/.test(text) ? ask('cannot be turned into times: ask') : joinedOrAsk([piece(text.replace(/,| or /g, ' '))])
  const pieces = text.split(/(?<=evenings|mornings|afternoons) ?(?:&|\+|and) ?(?=weekends)|(?<=weekends) ?(?:&|\+|and) ?(?=evenings|mornings|afternoons)|\s*(?:,|;| and (?=\w+ (?:am|pm|mor|aft|eve))|(?<=\d(?:am|pm)?) ?(?:&|and) ?(?=[a-z]{3})| or (?!both)|(?<=[ap]m|mornings?|afternoons?|evenings?) ?\/ ?)\s*/).filter(Boolean)
  // "Mon, Tues, not Weds": the day taken out belongs to all that stands before it.
  const whole_ = pieces.length > 1 && pieces.slice(1).some((one) => WITHOUT.test(one)) ? [text.replaceAll(',', ' ')] : pieces
  return joinedOrAsk(whole_.map(piece))
}

function joinedOrAsk(read: readonly (Found | undefined)[]): Read<Availability> {
  const sure = read.filter((r) => r !== undefined)
  return !sure.length || sure.length < read.length ? ask('cannot be turned into times: ask') : joined(sure)
}

const WITHOUT = /^(?:but )?(?:not|except|excl?\.?|apart from)\b/

const tidy = (raw: string) =>
  englishDays(raw.trim()).toLowerCase().replace(/[–—]/g, '-').replace(/\bw\/?k?ends?\b|\bweek-?ends?\b|^w\/e$/g, 'weekends').replace(/\ba\.m\.?(?=\W|$)/g, 'am').replace(/\bp\.m\.?(?=\W|$)/g, 'pm').replace(/\bm\/?w\/?f\b/g, 'mon wed fri').replace(/\bt\/?th\b/g, 't/th').replace(/\bnot (?:before|until|till) (?=\d)/g, 'after ').replace(/\bnot after (?=\d)/g, 'before ').replace(/\beves?\b|\bevngs?\b/g, 'evenings').replace(/\s+/g, ' ')

function whole(text: string): Read<Availability> | undefined {
  const plain = text.replace(/\([^)]*\)/g, '').trim()
  if (/^(any|any ?time( really)?|anytime|any ?day(?:s|time)?|all( the)? (time|week)|whenever|most (days|times)|no preference|flexible|always|every ?day|7 days( a week)?|24\/7)$/.test(plain)) return ok({ times: times(DAYS, WHOLE), note: 'evenings not certain' })
  if (/^(never|not available|none)$/.test(plain)) return flag({ times: {}, note: 'none' }, 'no time given')
  return undefined
}

function piece(text: string): Found | undefined {
  const found: Found = { days: undefined, parts: undefined, notes: [] }
  const inside = [...text.matchAll(/\(([^)]*)\)/g)].map((m) => m[1] ?? '')
  let rest = text.replace(/\([^)]*\)/g, ' ')
  const without = /\b(?:not|except|but not|excl?\.?|apart from)\s+(.+)$/.exec(rest)
  rest = without ? rest.slice(0, without.index) : rest
  if (inside.some((words) => /\b(?:not|except|only|unless|if)\b/.test(words))) found.notes.push(`with the condition "${inside.join('; ')}": it must be asked`)
  rest = someWeeks(alternate(rest, found), found)
  rest = clockTimes(rest, inside, found)
  rest = partsOfDay(rest, found)
  rest = dayNames(rest, found)
  if (without && !exclude(without[1] ?? '', found, inside)) return undefined
  if (/\bterm[- ]?time\b/.test(rest)) found.notes.push('in term time only')
  const left = rest.replace(/\b(term[- ]?time|any|anytime|most|early|late|mid|prefers?|pref|prefer|preferably|ideally|generally|good|ok|can do|free|onwards|the|on|in|at|only|best|free|really|usually|mostly|please|or|and|each|every|week|a|of|from)\b/g, ' ').replace(/[\s/+&.-]+/g, '')
  if (left !== '' || (!found.days && !found.parts)) return undefined
  return found
}

function alternate(text: string, found: Found): string {
  return text.replace(/\b(alternate|alt\.?|every (?:other|second|2nd)|fortnightly)\b/g, () => {
    found.notes.push('every second week; which week must be asked')
    return ' '
  })
}

/** "1st & 3rd Tues": some weeks of the month. */
function someWeeks(text: string, found: Found): string {
  return text.replace(/\b(?:(?:1st|2nd|3rd|4th|first|second|third|fourth|last)\s*(?:&|and|\/|,)?\s*)+(?=\w)/g, (which) => {
    found.notes.push(`only the ${which.trim()} of the month; it must be asked whether that still holds`)
    return ' '
  })
}

function partsOfDay(text: string, found: Found): string {
  const words: readonly [RegExp, readonly PartOfDay[], string][] = [
    [/\b(mornings?|mornin|am|a\.m\.|morn)\b/g, ['am'], ''],
    [/\b(afternoons?|aft|pm|p\.m\.)\b/g, ['pm'], ''],
    [/\b(evenings?|nights?)\b/g, ['eve'], ''],
    [/\b(lunch(?: ?times?)?|midday|noon)\b/g, ['pm'], 'about 12:00 to 14:00'],
    [/\b(day ?times?|days|all day|office hours|working hours)\b/g, ['am', 'pm'], ''],
  ]
  let rest = text
  for (const [pattern, parts, note] of words) {
    if (rest.search(pattern) < 0) continue
    rest = rest.replace(pattern, ' ')
    found.parts = [...new Set([...(found.parts ?? []), ...parts])]
    if (note) found.notes.push(note)
  }
  return rest
}

function dayNames(text: string, found: Found): string {
  const days = new Set<Weekday>()
  let rest = text.replace(new RegExp(`\\b(m|${DAY_WORDS})\\s*(?:-|to)\\s*(f|${DAY_WORDS})\\b`, 'g'), (_all, from: string, until: string) => {
    const [a, b] = [dayOf(from), dayOf(until)]
    for (let i = DAYS.indexOf(a); i !== (DAYS.indexOf(b) + 1) % 7; i = (i + 1) % 7) days.add(DAYS[i] ?? 'Mon')
    return ' '
  })
  rest = rest.replace(/\bweekends\b/g, () => (days.add('Sat').add('Sun'), ' ')).replace(/\bweek ?days?\b/g, () => (WEEKDAYS.forEach((d) => days.add(d)), ' '))
  rest = rest.replace(new RegExp(`\\b(${DAY_WORDS})\\b`, 'g'), (word) => (days.add(dayOf(word)), ' '))
  // Single letters stand for days only among themselves: "T/Th", "M/W/F".
  if (/^[\s/+&,]*(?:(?:m|tu?|w|th|f)\b[\s/+&,]*)+$/.test(rest) && /[a-z]/.test(rest)) {
    const letters: readonly string[] = rest.match(/[a-z]+/g) ?? []
    letters.forEach((l) => days.add(dayOf(l === 'th' ? 'thu' : l)))
    if (letters.includes('t') && letters.includes('th')) found.notes.push('T = Tuesday because Th is separate')
    rest = ''
  }
  if (days.size) found.days = DAYS.filter((d) => days.has(d))
  return rest
}

function dayOf(word: string): Weekday {
  const at = ['m', 't', 'w', 'th', 'f', 'sa', 'su']
  const two = word.slice(0, 2)
  const i = two === 'th' ? 3 : two === 'sa' ? 5 : two === 'su' ? 6 : at.indexOf(word[0] ?? 'm')
  return DAYS[i] ?? 'Mon'
}

function exclude(text: string, found: Found, inside: readonly string[]): boolean {
  const out: Found = { days: undefined, parts: undefined, notes: [] }
  const left = dayNames(partsOfDay(text, out), out).replace(/\b(or|and|on)\b/g, ' ').replace(/[\s/+&.-]+/g, '')
  if (left !== '' || !out.days) {
    if (left === '' && out.parts && !found.parts) {
      found.parts = (['am', 'pm', 'eve'] as const).filter((p) => !out.parts?.includes(p))
      return true
    }
    return false
  }
  const from = found.days ?? (found.parts && !found.parts.includes('eve') ? WEEKDAYS : DAYS)
  found.days = from.filter((d) => !out.days?.includes(d))
  if (inside.length) found.notes.push('the reason may be about health: keep private')
  return true
}

function joined(pieces: readonly Found[]): Read<Availability> {
  const all = new Map<Weekday, Set<PartOfDay>>()
  const notes = pieces.flatMap((p) => p.notes)
  const loose = pieces.length > 1 && pieces.every((p) => p.days) ? undefined : pieces.find((p) => p.parts)?.parts
  for (const p of pieces) {
    const weekend = p.days?.length === 2 && p.days.includes('Sat') && p.days.includes('Sun')
    const parts = p.parts ?? (weekend ? WHOLE : loose) ?? WHOLE
    const days = p.days ?? (parts.every((x) => x === 'eve') ? DAYS : WEEKDAYS)
    if (!p.days && parts.includes('am') && !parts.includes('eve') && !notes.length) notes.push('weekends not certain')
    if (parts.includes('eve') && days.includes('Sun') && days.includes('Mon')) notes.push('weekend evenings not certain')
    for (const d of days) all.set(d, new Set([...(all.get(d) ?? []), ...parts]))
  }
  const found: { [D in Weekday]?: readonly PartOfDay[] } = {}
  for (const d of DAYS) if (all.has(d)) found[d] = (['am', 'pm', 'eve'] as const).filter((p) => all.get(d)?.has(p))
  const value: Availability = { times: found, note: [...new Set(notes)].join('; ') }
  return value.note.includes('must be asked') ? flag(value, value.note) : ok(value, value.note)
}

const times = (days: readonly Weekday[], parts: readonly PartOfDay[]) => Object.fromEntries(days.map((d) => [d, parts]))
