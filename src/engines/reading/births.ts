import type { Birth, PartialDay, Read } from './types.ts'
import { readDay } from './days.ts'
import type { Century } from './days.ts'
import { ask, flag, isUnknown, ok } from './reads.ts'

export interface BirthContext {
  readonly asOf: string
  /** The day the row was written, where known: an age counts from there. */
  readonly at: string | null
  readonly twoPeople: boolean
}

const OLDEST = 110

/**
 * Reads a column in which people write a birth date, a year of birth or an age, often all three in one list.
 *
 * An age is kept as an age on the day of the row; a birthday is never made up from it. A two-digit year is completed so
 * that the person is between 10 and 110 years old. 1 January may stand for "year known only" and is marked; 1 January 1900
 * is a spreadsheet's stand-in and a question; so is a birth in the future or a few years ago, which is most often a
 * slipped column or a guessed century.
 *
 * Examples (as of 2025): "27/11/39" is 1939-11-27; "82" is the age of 82; "b. 1941" is the year 1941; "03/04/2038" is a
 * question with the suggestion 1938-04-03; "77 & 75" are two ages, marked.
 */
export function readBirth(raw: string, context: BirthContext): Read<Birth> {
  const text = raw.trim().replace(/^(?:d\.?o\.?b\.?|born|b\.|b(?=\d))\s*:?\s*/i, '')
  if (text === '') return ok(null)
  if (/^(?:-+|–|n\/?a|none)$/i.test(text)) return flag(null, 'not known')
  if (isUnknown(text)) return flag(null, 'not known')
  if (/^(?:age|dob) (?:unknown|not known|n\/?k)$/i.test(text)) return flag(null, 'not known')
  const ageFirst = /^(\d{1,3})\s*(?:yrs?|years?)?\s*\(\s*(.*\d{2,4})\s*\)$/i.exec(text)
  if (ageFirst) return withAge(ageFirst[2] ?? '', Number(ageFirst[1]), context)
  const after = /^(\S*\d{4}|\d\S*\d{2}),?\s+aged?\s+(\d{1,3})$/i.exec(text)
  if (after) return withAge(after[1] ?? '', Number(after[2]), context)
  const beside = /^(.*\d.*?)\s*\(\s*(?:aged?\s*)?(\d{1,3})\s*(?:yrs?|years?)?\s*\)$/i.exec(text)
  if (beside) return withAge(beside[1] ?? '', Number(beside[2]), context)
  const parts = text.split(context.twoPeople && /^\d{1,3} ?\/ ?\d{1,3}$/.test(text) ? /\s*\/\s*/ : /\s*(?:[,;&+]|\band\b)\s*/).filter(Boolean)
  if (parts.length === 2) return pair(parts, context)
  return single(text, context)
}

function single(text: string, context: BirthContext): Read<Birth> {
  const age = readAge(text)
  if (age) return ageRead(age, context)
  const read = readDay(text, context.asOf, likelyAge(context.asOf))
  if (!read.value) return read.level === 'ask' ? ask(read.why) : flag(null, read.why)
  return judged(read.value, read, context)
}

/** "12/3/45 (80)": the date counts, and is marked where the age beside it does not fit. */
function withAge(written: string, age: number, context: BirthContext): Read<Birth> {
  const read = single(written, context)
  if (read.value?.kind !== 'born' || read.level === 'ask') return read
  const then = Number((context.at ?? context.asOf).slice(0, 4)) - Number(read.value.on.iso.slice(0, 4))
  return Math.abs(then - age) <= 2 ? read : flag(read.value, `the age of ${age} beside it does not fit`)
}

function pair(parts: readonly string[], context: BirthContext): Read<Birth> {
  const ages = parts.map(readAge)
  const [a, b] = ages
  if (a && b) return flag({ kind: 'several ages', ages: [a.age, b.age] }, 'two ages in name order; not certain which is whose')
  const births = parts.map((p) => readDay(p, context.asOf, likelyAge(context.asOf)).value)
  const [first, second] = births
  if (first && second) return flag({ kind: 'several births', on: [first, second] }, 'two birth dates in name order')
  return ask('two things in one cell, not both readable')
}

function readAge(text: string): { age: number; about: boolean } | undefined {
  const found = /^(about|abt\.?|approx\.?|around|ca?\.?|~|over|early|mid|late|nearly|almost)?\s*(?:aged?|age)?\s*:?\s*(\d{1,3})\s*(ish|s|\+|\?)?\s*(?:y(?:ea)?rs?\.?|yo|y\/o|y)?(?:\s*old)?$/i.exec(text)
  const age = Number(found?.[2])
  if (!found || age > OLDEST) return undefined
  return { age, about: Boolean(found[1] || found[3]) }
}

function ageRead({ age, about }: { age: number; about: boolean }, context: BirthContext): Read<Birth> {
  const value: Birth = { kind: 'age', age, about, at: context.twoPeople ? null : context.at }
  if (context.twoPeople) return flag(value, 'one age for two people')
  if (about) return flag(value, 'approximate age')
  return flag(value, age < 18 ? 'age; under 18' : 'an age on the day of the row, not a date of birth: no birthday is made up')
}

function judged(on: PartialDay, read: Read<PartialDay>, context: BirthContext): Read<Birth> {
  const value: Birth = { kind: 'born', on }
  if (on.precision === 'no year') return flag(value, 'no year of birth')
  const year = Number(on.iso.slice(0, 4))
  const age = Number(context.asOf.slice(0, 4)) - year
  if (on.iso.slice(0, 4) === '1900' && on.iso.endsWith('-01-01')) return ask('stand-in date')
  if (on.iso > context.asOf) return ask('in the future; the century was perhaps guessed', String(year - 100) + on.iso.slice(4))
  if (context.at && on.iso >= context.at) return ask('born after the day of the row: typed in the wrong column?')
  if (age < 10) return ask('a birth so recent is most likely another date typed in the wrong column')
  if (age < 18 && read.why === 'two-digit year') return ask('the century of a two-digit year is not clear')
  if (age > OLDEST) return ask(`that would be an age of ${age}`)
  if (read.level !== 'ok') return flag(value, on.precision === 'year' ? 'year of birth only' : read.why)
  if (read.why === 'two-digit year' && `20${on.iso.slice(2)}` <= context.asOf) return flag(value, 'two-digit year: either century could be meant')
  if (on.iso.endsWith('-01-01')) return flag(value, '1 January may be a stand-in for "year known only"')
  return ok(value, read.why === 'two-digit year' ? `two-digit year, century ${on.iso.slice(0, 2)}` : read.why)
}

/** Completes a two-digit year of birth, or gives null where neither century makes a likely age. */
export function likelyAge(asOf: string): Century {
  const now = Number(asOf.slice(0, 4))
  return (yy) => [1900 + yy, 2000 + yy].find((year) => now - year >= 10 && now - year < OLDEST - 5) ?? null
}

/** The age on a day, of a birth date known to the day. */
export function ageOn(born: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  return day.slice(5) < born.slice(5) ? years - 1 : years
}
