import type { Day } from '../../../engines/calendar/day.ts'
import type { Form } from '../../../platform/http/form.ts'
import { readDayField } from '../read-day-field.ts'
import type { Mistakes } from '../reaching/read-reaching.ts'
import { deathWords } from './words.ts'

const most = 2000
const words = deathWords.problems

export type DeathRead = { certain: boolean; died: string | null; heardOn: Day; words: string }

/** What somebody told us of a death. The day of the death may be a year alone, or not known; nothing is completed. */
export function readDeathForm(form: Form, today: Day): { read: DeathRead } | { problems: Mistakes } {
  const problems: Record<string, string> = {}
  const certain = form.text('certain')
  if (certain !== 'yes' && certain !== 'no') problems['certain'] = words.certain
  const said = form.text('words').trim()
  if (said === '') problems['words'] = words.words
  if (said.length > most) problems['words'] = words.long
  const heard = readDayField(form.text, 'heard', today)
  if (!('day' in heard)) problems['heard'] = heard.problem === 'later' ? words.later : words.day
  const died = readPartial(form, today)
  if (typeof died === 'object' && died !== null) problems['died'] = died.problem
  if (Object.keys(problems).length > 0 || !('day' in heard)) return { problems }
  return { read: { certain: certain === 'yes', died: typeof died === 'string' ? died : null, heardOn: heard.day, words: said } }
}

/** A day, a month of a year, or a year. */
function readPartial(form: Form, today: Day): string | null | { problem: string } {
  const [day, month, year] = (['day', 'month', 'year'] as const).map((part) => form.text(`died-${part}`).trim())
  if (!day && !month && !year) return null
  if (day) {
    const whole = readDayField(form.text, 'died', today)
    if ('day' in whole) return whole.day
    return { problem: whole.problem === 'later' ? words.later : words.partial }
  }
  if (!/^\d{4}$/.test(year ?? '')) return { problem: words.partial }
  const partial = month ? `${year}-${month.padStart(2, '0')}` : (year ?? '')
  if (!/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(partial)) return { problem: words.partial }
  return partial > today ? { problem: words.later } : partial
}

/** That somebody has been spoken with: the day, and a note if there is one. */
export function readSpoken(form: Form, today: Day): { read: { on: Day; words: string } } | { problems: Mistakes } {
  const problems: Record<string, string> = {}
  const on = readDayField(form.text, 'on', today)
  if (!('day' in on)) problems['on'] = on.problem === 'later' ? words.later : words.day
  const note = form.text('note').trim()
  if (note.length > most) problems['note'] = words.long
  return 'day' in on && Object.keys(problems).length === 0 ? { read: { on: on.day, words: note } } : { problems }
}
