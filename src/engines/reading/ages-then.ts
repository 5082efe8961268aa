import type { PartialDay, Read } from './types.ts'
import { happened } from './days.ts'
import { ask, flag, isBrokenFormula, isUnknown, ok } from './reads.ts'

/**
 * Reads somebody's age at a time long past (when the illness came), as text with its unit; years are bare numbers.
 *
 * Examples: "18 mths" is "18 months", not 18 years; "6 wks" is "6 weeks"; "2 1/2" is "30 months"; "newborn" is "0", marked;
 * "teens" is "13-19", marked; "30s" is "30-39", marked.
 */
export function readAgeThen(raw: string): Read<string> {
  const text = raw.trim().toLowerCase()
  if (text === '') return ok(null)
  if (isUnknown(text) || text === 'n/a') return flag(null, 'not known')
  const small = /^(\d+(?:[.,]5)?|\d+ ?1\/2|\d*½)\s*(d|days?|w|wks?|weeks?|m|mths?|mos?|months?)\.?(?:\s*old)?$/.exec(text)
  if (small) return small[2]?.startsWith('d') ? ok(`${small[1]} days`, 'days') : small[2]?.startsWith('w') ? ok(`${small[1]} weeks`, 'weeks') : ok(`${small[1]} months`, 'months, not years')
  const half = /^(\d+)\s*(?:1\/2|½|[.,]5)\s*(?:y(?:ea)?rs?)?$/.exec(text)
  if (half) return ok(`${Number(half[1]) * 12 + 6} months`, 'half year')
  const years = /^(\d{1,3})\s*(?:y(?:ea)?rs?\.?|yo)?(?:\s*old)?$/.exec(text)
  if (years) return Number(years[1]) <= 110 ? ok(years[1] ?? null) : ask('not an age')
  return inWords(text) ?? ask('not read as an age')
}

function inWords(text: string): Read<string> | undefined {
  if (/^(newborn|new born|at birth|birth|neonat)/.test(text)) return flag('0', 'word')
  if (/^(a )?(baby|infant)$/.test(text)) return flag('0-1', 'word')
  if (/^toddler$/.test(text)) return flag('1-3', 'word')
  const teens = /^(early|mid|late)?\s*(?:teens?|teenager)$/.exec(text)
  if (teens) return flag('13-19', 'band')
  const decade = /^(?:early|mid|late)?\s*(\d)0'?s$/.exec(text)
  if (decade) return flag(`${decade[1]}0-${decade[1]}9`, 'band')
  const about = /^(?:about|around|approx\.?|c\.?|~)?\s*(\d{1,3})\s*(?:ish|\?|\+)?$/.exec(text)
  return about ? flag(about[1] ?? null, 'about') : undefined
}

/**
 * Reads the year of something long past.
 *
 * Examples (as of 2025): "93" and "'93" are 1993; "'10" is 2010; "2005/6" is the winter 2005-2006, marked; "about 2008" is
 * 2008, marked; "n/k" is not known, marked.
 */
export function readYearThen(raw: string, asOf: string): Read<PartialDay> {
  const text = raw.trim()
  if (text === '') return ok(null)
  if (isUnknown(text) || /^n\/a$/i.test(text)) return flag(null, 'not known')
  if (isBrokenFormula(text)) return ask('the spreadsheet lost it')
  const thisYear = Number(asOf.slice(0, 4))
  const full = /^(19|20)\d\d$/.exec(text)
  if (full) return Number(text) > thisYear ? ask('a year in the future') : ok({ precision: 'year', iso: text })
  const short = /^['’]?(\d\d)$/.exec(text)
  if (short) return ok({ precision: 'year', iso: String(happened(asOf)(Number(short[1]))) }, 'two-digit year')
  const winter = /^((?:19|20)\d\d)\s*[/-]\s*(\d{1,2}|(?:19|20)\d\d)$/.exec(text)
  if (winter && follows(winter[1] ?? '', winter[2] ?? '')) return flag({ precision: 'years', iso: `${winter[1]}-${Number(winter[1]) + 1}` }, 'winter across two years')
  const about = /^(?:about|around|approx\.?|circa|ca?\.?|~|late|early|mid)?\s*((?:19|20)\d\d)\s*(?:ish|\?|-?ish)?$/i.exec(text)
  if (about) return flag({ precision: 'year', iso: about[1] ?? '' }, 'approximate')
  const within = /\b((?:19|20)\d\d)\b/.exec(text)
  return within && /^\D*\d{4}$/.test(text) ? flag({ precision: 'year', iso: within[1] ?? '' }, `noted "${text}"`) : ask('not read as a year')
}

const follows = (first: string, second: string) => String(Number(first) + 1).endsWith(second)
