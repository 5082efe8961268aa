import type { ListKind, Read, Standing, Status } from './types.ts'
import { readDay } from './days.ts'
import { flag, isUnknown, ok } from './reads.ts'

type Word = readonly [RegExp, Standing]

const EITHER: readonly Word[] = [
  [/^(rip|r\.i\.p|dec(ease)?d\b|died|dead|passed (away|on)|deceased)/, 'died'],
  [/\bsuspend/, 'suspended'],
  [/^now (a )?(befriender|volunteer|supporter|peer)/, 'now a supporter'],
  [/^(removed|take[n]? off|do not contact|dnc\b)/, 'withdrawn'],
]

const MEMBERS: readonly Word[] = [
  [/^(match|pairing|visits?|visiting)\b.*\b(ended|finished|closed|stopped)/, 'ended'],
  [/^(inactive|dormant|lapsed|dropped out|no longer|care home|gone into)/, 'ended'],
  [/^(w\/?l|waiting|wait(ing)?[- ]?list|on (the )?(waiting )?list|new)/, 'waiting'],
  [/^(visited|assessed|visit done|first visit|to match)/, 'visited'],
  [/^(match|paired|linked)/, 'matched'],
  [/^(on hold|hold|paused?|resting|respite|in hospital)/, 'on hold'],
  [/^(ended|closed|finished|complete|moved|left|discharged)/, 'ended'],
  [/^(declined|doesn'?t want|does not want|refused|not interested|said no)/, 'declined'],
  [/^withdr/, 'withdrawn'],
  [/^(phone|telephone) only/, 'telephone only'],
  [/^(active|current|live)/, 'active'],
]

const SUPPORTERS: readonly Word[] = [
  [/^(match|pairing)\b.*\b(ended|finished|closed|stopped)/, 'available'],
  [/^(inactive|dormant|lapsed|dropped out|stood down|no longer)/, 'left'],
  [/^(taking a break|on a break|on leave|away until|having time out)/, 'paused'],
  [/^(trainee|in training|shadowing)/, 'applied'],
  [/^ok$/, 'active'],
  [/^(left|resigned|ended|retired|gone|leaver|stopped|moved)/, 'left'],
  [/^(waiting|awaiting|pending).*(dbs|check|disclosure|ref|garda|pvg|train)/, 'waiting for check'],
  [/^(applied|applicant|enquir|new|interview|form)/, 'applied'],
  [/^(on hold|hold|paused?|resting|break|sabbatical|maternity|off sick)|can'?t start|cannot start|not (until|before|till)/, 'paused'],
  [/^(available|free|unmatched|spare)/, 'available'],
  [/^bank/, 'bank'],
  [/^(active|current|a$|matched|live|y$)/, 'active'],
]

/**
 * Reads where somebody stands. The day and the reason written beside it are kept as a note; nothing moves by itself: "on
 * hold till Easter" stays paused after Easter until a person decides, and "suspended" is never read as a pause.
 *
 * Examples: "WL" is waiting; "RIP 12/1/25" is died, on 2025-01-12; "Left Aug 22" is left, 2022-08; "A" is active (supporters).
 */
export function readStatus(raw: string, kind: ListKind, asOf: string): Read<Status> {
  const text = raw.trim()
  if (text === '') return ok(null)
  const plain = text.toLowerCase()
  const found = [...EITHER, ...(kind === 'supporters' ? SUPPORTERS : MEMBERS), ...(kind === 'supporters' ? MEMBERS : SUPPORTERS)].find(([pattern]) => pattern.test(plain))
  if (!found || isUnknown(text)) return flag({ standing: 'unknown', on: null, note: text }, `"${text}" is not a status known here`)
  const note = text.replace(/^\S+\s*/, '').trim()
  const on = readDay(note, asOf).value?.iso ?? readDay(/\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}[./]\d{2,4}|\b\p{L}{3,9} \d{2,4}$/u.exec(text)?.[0] ?? '', asOf).value?.iso ?? null
  const value: Status = { standing: found[1], on, note: text.includes(' ') ? text : '' }
  return found[1] === 'suspended' || (found[1] === 'paused' && note !== 'hold' && note !== '') ? flag(value, `"${text}"`) : ok(value, plain === found[1] ? '' : `"${text}"`)
}
