import type { PartOfDay, Weekday } from './types.ts'

/** What a phrase has said so far of when somebody is free. */
export interface FreeFound { days: Weekday[] | undefined; parts: PartOfDay[] | undefined; readonly notes: string[] }

const HOUR = '(\\d{1,2})(?:[.:](\\d{2}))?\\s*(am|pm)?'
const ONWARDS = new RegExp(`\\b${'(\\d{1,2})(?:[.:](\\d{2}))?\\s*(am|pm)?'}\\s+on(?:wards?)?\\b`)
const BETWEEN = new RegExp(`\\b${HOUR}\\s*(?:-|to|until|till)\\s*${HOUR}\\b`)
const BOUND = new RegExp(`\\b(after|from|before|until|till|by)\\s+${HOUR}(?!\\d)`)
const EVENT = /\bafter (church|mass|chapel|lunch|dinner|school(?: run)?|tea|kids? (?:in |to )?bed|children(?: are)? in bed|work)\b/

/** Takes "10-12", "after 2" and "after church" out of the text and notes them. Hours before 7 or 8 without am are afternoon. */
export function clockTimes(text: string, inside: readonly string[], found: FreeFound): string {
  const [, a = '', aMinute, aHalf, b = '', bMinute, bHalf] = BETWEEN.exec(text) ?? []
  if (a) {
    const from = dayHour(Number(a), aHalf ?? (Number(a) < 7 ? 'pm' : undefined))
    const until = dayHour(Number(b), bHalf ?? (Number(b) < Number(a) || Number(b) < 7 ? 'pm' : undefined))
    found.parts = covered(from, until)
    found.notes.push(`${clock(from, aMinute)}-${clock(until, bMinute)}`)
  }
  let rest = text.replace(BETWEEN, ' ').replace(ONWARDS, 'from $1$3')
  const [, word, hour, minute, half] = BOUND.exec(rest) ?? []
  if (word) {
    const at = dayHour(Number(hour), half ?? (Number(hour) < 8 ? 'pm' : undefined))
    const later = word === 'after' || word === 'from'
    found.parts = later ? (at >= 17 ? ['eve'] : ['pm']) : at <= 13 ? ['am'] : ['am', 'pm']
    found.notes.push(`${later ? 'from' : 'until'} ${clock(at, minute)}`)
  }
  rest = rest.replace(BOUND, ' ')
  const what = EVENT.exec(rest)?.[1]
  if (what) {
    const late = /tea|bed|work/.test(what)
    found.parts = late ? ['eve'] : ['pm']
    const said = inside.map((t) => /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(t)).find(Boolean)
    found.notes.push(said ? `from ${clock(Number(said[1]) + 12, said[2])}` : /church|mass|chapel|lunch|dinner/.test(what) ? 'roughly from 12:00' : `after ${what}`)
  }
  return rest.replace(EVENT, ' ')
}

const dayHour = (hour: number, half: string | undefined) => (half === 'pm' && hour < 12 ? hour + 12 : hour)
const clock = (hour: number, minute: string | undefined) => `${String(hour).padStart(2, '0')}:${minute ?? '00'}`
const covered = (from: number, until: number): PartOfDay[] => [...(from < 12 ? ['am' as const] : []), ...(until > 12 && from < 17 ? ['pm' as const] : []), ...(until > 18 ? ['eve' as const] : [])]
