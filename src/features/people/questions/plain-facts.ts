import { asDay, type Day, isDay } from '../../../engines/calendar/day.ts'
import { readNhsNumber } from '../../../engines/reading/nhs-numbers.ts'
import { readPostcode } from '../../../engines/reading/postcodes.ts'
import { optionIn, textIn, type Trouble, type Values, valuesOf, wordsIn } from './field.ts'
import type { Birth } from '../person.ts'
import type { Question } from './question.ts'
import { nhsIssuers } from '../told.ts'

const both = ['member', 'supporter'] as const

/** Exactly as it is written: one name or many, in any script, with whatever signs belong to it. Nothing is capitalised. */
export const called: Question = {
  name: 'name', hats: both, own: false,
  fields: () => [
    { kind: 'line', name: 'name', most: 300, exact: true },
    { kind: 'line', name: 'knownAs', most: 120, exact: true, optional: true },
    { kind: 'any', name: 'earlier', options: ['finds'], optional: true },
  ],
  now: (before) => valuesOf({ name: before.name, knownAs: before.knownAs }),
  read(values) {
    const name = wordsIn(values, 'name')
    // Only marks and blanks: nothing anybody could be called by.
    if (name === null || !/[^\p{Z}\p{C}\p{M}]/u.test(name)) return { troubles: { name: { code: 'missing name' } } }
    return { called: { name, knownAs: wordsIn(values, 'knownAs'), findsByEarlier: textIn(values, 'earlier') === 'finds' } }
  },
}

export const nhsNumber: Question = {
  name: 'nhs-number', hats: ['member'], own: false,
  fields: () => [{ kind: 'line', name: 'number', most: 40, width: 20, exact: true, numeric: true, optional: true }, { kind: 'one', name: 'issuer', options: nhsIssuers }],
  now: ({ told }) => valuesOf({ number: told.nhsNumber && spaced(told.nhsNumber), issuer: told.nhsIssuer }),
  read(values) {
    const typed = textIn(values, 'number')
    const issuer = optionIn(values, 'issuer', nhsIssuers)
    if (typed.trim() === '') return { told: (told) => ({ ...told, nhsNumber: null, nhsIssuer: null, nhsStanding: 'unverified' }), how: 'told us' }
    const read = readNhsNumber(typed)
    if (read.value === null) return { troubles: { number: { code: typed.replace(/[\s-]/g, '').match(/^\d{10}$/) ? 'check digit' : 'ten digits' } } }
    if (!issuer) return { troubles: { issuer: { code: 'issuer' } } }
    const number = read.value
    return { told: (told) => ({ ...told, nhsNumber: number, nhsIssuer: issuer, nhsStanding: 'unverified' }), how: 'told us' }
  },
}

/** 3, 3 and 4 figures, as it stands on NHS letters (domain: identifiers). */
export const spaced = (number: string): string => number.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3')

export const born: Question = {
  name: 'born', hats: both, own: false,
  fields: () => [{ kind: 'day', name: 'born', optional: true }, { kind: 'line', name: 'age', most: 3, width: 5, numeric: true, optional: true }],
  now: ({ birth }) => {
    const [year = null, month, day] = birth.born?.split('-') ?? []
    return valuesOf({ 'born-day': day ? String(Number(day)) : null, 'born-month': month ? String(Number(month)) : null, 'born-year': year, age: birth.born === null && birth.age !== null ? String(birth.age) : null })
  },
  read(values, { today }) {
    const read = readBorn(values, today)
    return 'code' in read ? { troubles: { [read.field]: { code: read.code } } } : { hat: { birth: read } }
  },
}

/** As far as it is known and no further: a year, a month of a year, a day; or an age, with the day on which it was true. */
function readBorn(values: Values, today: Day): Birth | (Trouble & { field: string }) {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) => textIn(values, `born-${part}`).trim())
  const age = textIn(values, 'age').trim()
  if (day === '' && month === '' && year === '') {
    if (age === '') return { born: null, age: null, ageOn: null }
    return /^\d{1,3}$/.test(age) && Number(age) <= 125 ? { born: null, age: Number(age), ageOn: today } : { code: 'age', field: 'age' }
  }
  const known = [year, month.padStart(month ? 2 : 0, '0'), day.padStart(day ? 2 : 0, '0')].filter((part) => part !== '').join('-')
  const whole = known.length === 4 ? `${known}-01-01` : known.length === 7 ? `${known}-01` : known
  if (!/^\d{4}$/.test(year) || (day !== '' && month === '') || !isDay(whole) || Number(year) < Number(today.slice(0, 4)) - 125) return { code: 'not a day', field: 'born' }
  return asDay(whole) > today ? { code: 'later', field: 'born' } : { born: known, age: null, ageOn: null }
}

export const where: Question = {
  name: 'where', hats: both, own: false,
  fields: () => [{ kind: 'line', name: 'area', most: 120, optional: true }, { kind: 'line', name: 'postcode', most: 20, width: 10, exact: true, optional: true }],
  now: ({ area, postcode }) => valuesOf({ area, postcode }),
  read(values) {
    const typed = textIn(values, 'postcode')
    const read = readPostcode(typed, { country: '', outwards: new Map() })
    if (read.level === 'ask') return { troubles: { postcode: { code: 'postcode' } } }
    return { hat: { area: wordsIn(values, 'area'), postcode: read.value?.text ?? null } }
  },
}
