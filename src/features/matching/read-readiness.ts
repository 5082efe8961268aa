import { addMonths, asDay, isDay, type Day } from '../../engines/calendar/day.ts'
import type { Readiness } from '../supporters/supporter.ts'
import type { Check, CheckLevel, Known, SupporterProfile, Training } from './profile.ts'

/**
 * The level of a check from what was written: "Enh + Update Service", "Enh - no barred", "Basic", "enhanced". The Update
 * Service says that a check can be looked up again, not that it was. A PVG membership looks at the barred lists (Protection
 * of Vulnerable Groups (Scotland) Act 2007); Ireland's Garda vetting knows no barred list. "DBS" alone names no level.
 */
export function readCheckLevel(written: string): Known<CheckLevel> {
  const text = written.toLowerCase()
  const barred = /\bbarred\b/.test(text) && !/\b(?:no|not|without|w\/o)\s+(?:the\s+)?barred\b/.test(text)
  if (/\benh/.test(text)) return barred ? 'enhanced with barred list' : 'enhanced'
  if (/\bpvg\b/.test(text)) return 'enhanced with barred list'
  if (/\bgarda\b/.test(text)) return 'enhanced'
  if (/\bstandard\b/.test(text)) return 'standard'
  if (/\bbasic\b/.test(text)) return 'basic'
  return /^(?:none|not needed)$/.test(text.trim()) ? 'none' : 'not known'
}

/**
 * The best check on file. A day known only to its year or month is taken as the first day it can have been, so that nothing
 * is relied on for longer than it may be; a day on which it falls due counts where that is sooner.
 *
 * @param goodForMonths how long the organisation relies on a check, to place one of which only the due day is known
 */
export function readCheck(readiness: readonly Readiness[], goodForMonths: number): Known<Check> {
  const checks = readiness.filter(({ kind }) => kind === 'check').map((one) => ({ level: readCheckLevel(one.what), seenOn: seenOn(one, goodForMonths) }))
  const order: readonly Known<CheckLevel>[] = ['enhanced with barred list', 'enhanced', 'standard', 'basic', 'none', 'not known']
  const best = checks.toSorted((one, other) => order.indexOf(one.level) - order.indexOf(other.level) || (other.seenOn < one.seenOn ? -1 : 1))[0]
  return best ?? 'not known'
}

function seenOn({ onDay, due, complete }: Readiness, goodForMonths: number): Known<Day> {
  if (complete === false) return 'not known'
  const seen = firstDayOf(onDay)
  const dueOn = firstDayOf(due)
  const bySuch = dueOn === undefined ? undefined : addMonths(dueOn, -goodForMonths)
  if (seen === undefined) return bySuch ?? 'not known'
  return bySuch !== undefined && bySuch < seen ? bySuch : seen
}

export function readReferences(readiness: readonly Readiness[]): SupporterProfile['references'] {
  const answers = readiness.filter(({ kind }) => kind === 'references').map(({ complete }) => complete)
  if (answers.includes(true)) return 'complete'
  return answers.includes(false) ? 'not complete' : 'not known'
}

/** Trainings of which something is known. One that is neither done, booked nor missing is left out: not known. */
export function readTrainings(readiness: readonly Readiness[]): readonly Training[] {
  return readiness.flatMap((one): readonly Training[] => {
    if (one.kind !== 'training') return []
    const tag = one.what.toLowerCase()
    const until = firstDayOf(one.due)
    if (/\bbook/i.test(one.asWritten ?? '')) return [{ tag, state: 'booked' }]
    if (one.complete === true) return [{ tag, state: 'done', ...(until === undefined ? {} : { until }) }]
    return one.complete === false ? [{ tag, state: 'not done' }] : []
  })
}

/** `2024` is 1 January 2024, `2024-03` is 1 March. Undefined for what is no day. */
export function firstDayOf(written: string | null): Day | undefined {
  if (written === null) return undefined
  const whole = /^\d{4}$/.test(written) ? `${written}-01-01` : /^\d{4}-\d{2}$/.test(written) ? `${written}-01` : written
  return isDay(whole) ? asDay(whole) : undefined
}
