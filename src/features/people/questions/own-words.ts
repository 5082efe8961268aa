import { type Field, linesIn, optionIn, type Troubles, type Values, valuesOf, wordsIn } from './field.ts'
import type { Asking, Question } from './question.ts'
import { dayOfYear, sayDayOfYear } from '../say-days.ts'
import type { Said } from '../told.ts'

const whose = ['own words', 'for them'] as const
const yesNo = ['yes', 'no'] as const

/** A colleague says whose words they write; what somebody writes themselves is theirs. */
const whoseField = ({ writer }: Asking): readonly Field[] => (writer === 'staff' ? [{ kind: 'one', name: 'whose', options: whose }] : [])
const howOf = (values: Values, { writer }: Asking): Said['how'] => (writer === 'self' ? 'own hand' : (optionIn(values, 'whose', whose) ?? 'for them'))
const missingWhose = (values: Values, { writer }: Asking): Troubles => (writer === 'staff' && !optionIn(values, 'whose', whose) ? { whose: { code: 'missing choice' } } : {})
const toldBy = ({ writer }: Asking): Said['how'] => (writer === 'self' ? 'own hand' : 'told us')

const both = ['member', 'supporter'] as const

export const described: Question = {
  name: 'described', hats: both, own: true,
  fields: () => [{ kind: 'line', name: 'pronouns', most: 100, optional: true }, { kind: 'words', name: 'describedAs', most: 500, rows: 3, optional: true }],
  now: ({ told }) => valuesOf({ pronouns: told.pronouns, describedAs: told.describedAs }),
  read: (values, asking) => ({ told: (told) => ({ ...told, pronouns: wordsIn(values, 'pronouns'), describedAs: wordsIn(values, 'describedAs') }), how: toldBy(asking) }),
}

export const matters: Question = {
  name: 'matters', hats: ['member'], own: true,
  fields: (asking) => [{ kind: 'words', name: 'matters', most: 4000, rows: 6, optional: true }, ...whoseField(asking)],
  now: ({ told }) => valuesOf({ matters: told.matters, whose: told.matters ? (told.mattersInOwnWords ? 'own words' : 'for them') : null }),
  read(values, asking) {
    const words = wordsIn(values, 'matters')
    const troubles = words ? missingWhose(values, asking) : {}
    if (Object.keys(troubles).length > 0) return { troubles }
    const how = howOf(values, asking)
    return { told: (told) => ({ ...told, matters: words, mattersInOwnWords: words !== null && how !== 'for them' }), how }
  },
}

export const brings: Question = {
  name: 'brings', hats: both, own: true,
  fields: () => [{ kind: 'lines', name: 'brings', most: 500, lines: 20, optional: true }],
  now: ({ told }) => valuesOf({ brings: told.brings.join('\n') }),
  read: (values, asking) => ({ told: (told) => ({ ...told, brings: unique(linesIn(values, 'brings')) }), how: toldBy(asking) }),
}

export const enjoys: Question = {
  name: 'enjoys', hats: both, own: true,
  fields: () => [{ kind: 'lines', name: 'interests', most: 200, lines: 40, optional: true }],
  now: ({ told }) => valuesOf({ interests: told.interests.join('\n') }),
  read: (values, asking) => ({ told: (told) => ({ ...told, interests: unique(linesIn(values, 'interests')) }), how: toldBy(asking) }),
}

export const badDay: Question = {
  name: 'bad-day', hats: both, own: true,
  fields: (asking) => [{ kind: 'words', name: 'badDay', most: 2000, rows: 5, optional: true }, ...whoseField(asking), { kind: 'one', name: 'shows', options: yesNo }],
  now: ({ told }) => valuesOf({ badDay: told.badDay?.words ?? null, whose: whoseBefore(told.said['bad-day']), shows: told.badDay ? (told.badDay.shows ? 'yes' : 'no') : null }),
  read(values, asking) {
    const words = wordsIn(values, 'badDay')
    const shows = optionIn(values, 'shows', yesNo)
    const troubles: Troubles = words ? { ...missingWhose(values, asking), ...(shows ? {} : { shows: { code: 'missing choice' } }) } : {}
    if (Object.keys(troubles).length > 0) return { troubles }
    return { told: (told) => ({ ...told, badDay: words ? { words, shows: shows === 'yes' } : null }), how: howOf(values, asking) }
  },
}

const whoseBefore = (said: Said | undefined): string | null => (said ? (said.how === 'for them' ? 'for them' : 'own words') : null)

export const dates: Question = {
  name: 'dates', hats: ['member'], own: true,
  fields: () => [{ kind: 'lines', name: 'dates', most: 200, lines: 20, optional: true }, { kind: 'one', name: 'shows', options: yesNo }],
  now: ({ told }) => valuesOf({ dates: told.dates.map(({ label, day }) => `${sayDayOfYear(day)}, ${label}`).join('\n'), shows: told.dates.length > 0 ? (told.datesShow ? 'yes' : 'no') : null }),
  read(values, asking) {
    const lines = linesIn(values, 'dates').map((line) => ({ line, read: dayOfYear(line) }))
    const unread = lines.find(({ read }) => read === undefined)
    const shows = optionIn(values, 'shows', yesNo)
    const troubles: Troubles = { ...(unread ? { dates: { code: 'day line', detail: unread.line } } : {}), ...(lines.length > 0 && !shows ? { shows: { code: 'missing choice' } } : {}) }
    if (Object.keys(troubles).length > 0) return { troubles }
    return { told: (told) => ({ ...told, dates: lines.flatMap(({ read }) => read ?? []), datesShow: shows === 'yes' }), how: toldBy(asking) }
  },
}

const unique = (lines: readonly string[]): string[] => [...new Set(lines)]
