import type { PartialDay, Read } from './types.ts'
import { englishMonths } from './other-tongues.ts'
import { ask, flag, isBrokenFormula, isUnknown, ok } from './reads.ts'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const MONTH_WORD = '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'

/** How a two-digit year is completed: things that happened lie before `asOf`; births leave a person of a likely age. */
export type Century = (twoDigits: number) => number | null

/**
 * Reads a day as people in Britain and Ireland write it.
 *
 * Day before month, always: American order is never assumed, and a month above 12 is a question. A two-digit year is the
 * latest one that is not after `asOf`. Month and year, a year alone, and a day without its year are kept as far as they go
 * and marked. A bare number of five digits is Excel's day number (serial 1 is 1900-01-01, with the false leap day of 1900).
 *
 * Examples: "19.3.23" is 2023-03-19; "Jun 23" is 2023-06, marked; "3rd Feb" is --02-03, marked; "31/11/2023" is a question;
 * "45352" is 2024-03-01, marked. Limits: words such as "last week" or "Easter" are never turned into days.
 */
export function readDay(raw: string, asOf: string, century: Century = happened(asOf)): Read<PartialDay> {
  const text = tidy(raw)
  if (text === '') return ok(null)
  if (isUnknown(text)) return flag(null, 'not known')
  if (/^#+$/.test(text)) return ask('the column was too narrow when the list was saved: the date is lost')
  if (isBrokenFormula(text)) return ask('a spreadsheet error stands where the date was')
  return inFigures(text, century) ?? inWords(text, century) ?? lone(text) ?? aboutYear(text, century) ?? letterO(text, asOf, century) ?? withRemark(text, asOf, century) ?? ask(relative(text) ? 'relative words, with nothing to count from' : 'cannot be read as a date')
}

const tidy = (raw: string) => englishMonths(raw.trim()).replace(/(?<=\d{4})\.$/, '').replace(/,?\s+\d{1,2}:\d{2}(:\d{2})?(\.\d+)?(\s*[ap]\.?m\.?)?(\s*(gmt|bst|utc))?$/i, '').replace(/^(mon|tues?|wed(nes)?|thur?s?|fri|sat(ur)?|sun)(day)?[,.]?\s+(?=\d)/i, '')

const relative = (text: string) => /\b(last|next|this|ago|yesterday|today|week|month|recent)/i.test(text)

/** The century for things that have happened by `asOf`. */
export const happened = (asOf: string): Century => (yy) => (2000 + yy <= Number(asOf.slice(0, 4)) ? 2000 + yy : 1900 + yy)

function inFigures(text: string, century: Century): Read<PartialDay> | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T.*)?$/.exec(text)
  if (iso) return checked(Number(iso[3]), Number(iso[2]), Number(iso[1]), '')
  const yearMonth = /^((?:19|20)\d\d)[-/.](\d{1,2})$/.exec(text)
  if (yearMonth && isMonth(Number(yearMonth[2]))) return flag(partial('month', `${yearMonth[1]}-${two(Number(yearMonth[2]))}`), 'month and year only')
  const run = /^(\d\d)(\d\d)((?:19|20)\d\d)$/.exec(text)
  if (run && isDay(Number(run[1]), Number(run[2]), Number(run[3]))) return flag(partial('day', `${run[3]}-${run[2]}-${run[1]}`), 'eight figures, day first')
  const full = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*'?(\d{4}|\d{2})$/.exec(text)
  if (full) return dayMonthYear(full[1] ?? '', full[2] ?? '', full[3] ?? '', century)
  const month = /^(\d{1,2})[-/.](\d{4})$/.exec(text)
  if (month && isMonth(Number(month[1]))) return flag(partial('month', `${month[2]}-${two(Number(month[1]))}`), 'month and year only')
  const short = /^(\d{1,2})[-/.](\d{1,2})\.?$/.exec(text)
  if (!short) return undefined
  const [a, b] = [Number(short[1]), Number(short[2])]
  const year = century(b)
  if (b > 12 && isMonth(a) && year !== null) return flag(partial('month', `${year}-${two(a)}`), 'month and year only')
  return isDay(a, b, 2000) ? flag(partial('no year', `--${two(b)}-${two(a)}`), 'no year') : ask(`there is no ${a}/${b}`)
}

function dayMonthYear(d: string, m: string, y: string, century: Century): Read<PartialDay> {
  const [day, month] = [Number(d), Number(m)]
  const year = y.length === 4 ? Number(y) : century(Number(y))
  if (year === null) return ask('the century of a two-digit year is not clear')
  const read = checked(day, month, year, y.length === 2 ? 'two-digit year' : '')
  // Three small figures without leading noughts: any of them could be the year, so the reading is shown.
  const open = y.length === 2 && Number(y) <= 12 && day <= 12 && month <= 12 && d.length === 1 && m.length === 1
  return open && read.value ? flag(read.value, 'UK order, two-digit year: any of the three figures could be the year') : read
}

function checked(day: number, month: number, year: number, why: string): Read<PartialDay> {
  if (!isMonth(month)) return ask(month >= 13 && month <= 31 && isMonth(day) ? `there is no month ${month}: American order is likely but must not be assumed` : `there is no month ${month}`)
  if (!isDay(day, month, year)) return ask(`there is no ${day} ${MONTHS[month - 1]} ${year}`)
  return ok(partial('day', `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`), why)
}

function inWords(text: string, century: Century): Read<PartialDay> | undefined {
  const ordinal = new RegExp(`^${MONTH_WORD} (\\d{1,2})(?:st|nd|rd|th)$`, 'i').exec(text)
  if (ordinal) return wordDay(Number(ordinal[2]), monthNumber(ordinal[1] ?? ''), undefined, century)
  const words = text.replace(/(\d)(st|nd|rd|th)\b/gi, '$1').replace(/\bof\b/gi, ' ').replace(/[,.\-/]+/g, ' ').replace(/\s+/g, ' ').trim()
  const dayFirst = new RegExp(`^(\\d{1,2}) ?${MONTH_WORD}(?: ?'?(\\d{4}|\\d{2}))?$`, 'i').exec(words)
  if (dayFirst) return wordDay(Number(dayFirst[1]), monthNumber(dayFirst[2] ?? ''), dayFirst[3], century)
  const monthFirst = new RegExp(`^${MONTH_WORD} (\\d{1,2}) (\\d{4})$`, 'i').exec(words)
  if (monthFirst) return wordDay(Number(monthFirst[2]), monthNumber(monthFirst[1] ?? ''), monthFirst[3], century)
  const monthYear = new RegExp(`^(?:early |mid |late |end )?${MONTH_WORD} ?'?(\\d{4}|\\d{2})$`, 'i').exec(words)
  if (!monthYear) return undefined
  const year = fullYear(monthYear[2] ?? '', century)
  return year === null ? ask('the century of a two-digit year is not clear') : flag(partial('month', `${year}-${two(monthNumber(monthYear[1] ?? ''))}`), 'month and year only')
}

function wordDay(day: number, month: number, written: string | undefined, century: Century): Read<PartialDay> {
  if (written === undefined) return isDay(day, month, 2000) ? flag(partial('no year', `--${two(month)}-${two(day)}`), 'no year') : ask(`there is no ${day} ${MONTHS[month - 1]}`)
  const year = fullYear(written, century)
  return year === null ? ask('the century of a two-digit year is not clear') : checked(day, month, year, 'written out')
}

function lone(text: string): Read<PartialDay> | undefined {
  const year = /^((?:about|around|approx\.?|circa|ca?\.?|~|early|mid|late|before|pre|since)[\s-]*)?'?(19\d\d|20\d\d)(\s*ish|\?)?$/i.exec(text)
  if (year) return flag(partial('year', year[2] ?? ''), year[1] || year[3] ? 'approximate, year only' : 'year only')
  const run = /^(19\d\d|20\d\d)(\d\d)(\d\d)$/.exec(text)
  if (run && isDay(Number(run[3]), Number(run[2]), Number(run[1]))) return flag(partial('day', `${run[1]}-${run[2]}-${run[3]}`), 'eight figures, year first')
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return undefined
  const serial = Math.floor(Number(text))
  return serial >= 10_000 && serial <= 70_000 ? flag(partial('day', excelDay(serial)), 'Excel day number') : undefined
}

/** "Easter 2023" and "Xmas 22" are questions that suggest the year; "2023/24" is a year that runs across two. */
function aboutYear(text: string, century: Century): Read<PartialDay> | undefined {
  const season = /^(?:early |mid |late |end (?:of )?)?(?:spring|summer|autumn|winter|easter|xmas|christmas|new year|q[1-4]|halloween|ramadan|eid|diwali|lent|half term|lockdown)(?: (?:of|in))? ?'?(\d{4}|\d{2})$/i.exec(text)
  const year = season ? fullYear(season[1] ?? '', century) : null
  if (season) return ask('a season or a feast, not a day', year === null ? undefined : String(year))
  const financial = /^(?:fy ?)?((?:19|20)\d\d) ?[/-] ?(\d\d)$/i.exec(text)
  return financial && (Number(financial[1]) + 1) % 100 === Number(financial[2]) ? flag(partial('years', `${financial[1]}-${Number(financial[1]) + 1}`), 'a year that runs across two') : undefined
}

/** "01/O3/2024": a letter O where only a nought can stand. */
function letterO(text: string, asOf: string, century: Century): Read<PartialDay> | undefined {
  const mended = text.replace(/(?<=[\d/.-])[oO]|[oO](?=\d)/g, '0')
  const read = mended === text || !/^[\d\s/.-]+$/.test(mended.replace(new RegExp(MONTH_WORD, 'i'), '').replace(/st|nd|rd|th/i, '')) ? undefined : readDay(mended, asOf, century)
  return read?.value ? flag(read.value, 'a letter O was read as a nought') : undefined
}

/** "1.4.2023 (form)\": the day is read, and what stands beside it is shown. */
function withRemark(text: string, asOf: string, century: Century): Read<PartialDay> | undefined {
  const about = /^(?:c(?:irca|a)?\.?|about|around|approx\.?|since|from|w\/?c|w(?:ee)?k (?:of|beg\w*|commencing)|issued|dated) +(?=\D{0,12}\d)(.+)$/i.exec(text) ?? /^(.*\d) ?(?:approx\.?|ish|\?|or so)$/i.exec(text)
  const near = about ? readDay(about[1] ?? '', asOf, century) : undefined
  if (near?.value) return flag(near.value, `"${text}"`)
  const found = /^(.*\d.*?)\s*\(([^()]*)\)$/.exec(text)
  const read = found ? readDay(found[1] ?? '', asOf, century) : undefined
  return read?.value ? flag(read.value, `with the remark "${found?.[2]}"`) : undefined
}

/** The day behind Excel's day number; right from 1 March 1900 on (serial 61). */
export function excelDay(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10)
}

const fullYear = (written: string, century: Century) => (written.length === 4 ? Number(written) : century(Number(written)))
const partial = (precision: PartialDay['precision'], iso: string): PartialDay => ({ precision, iso })
const two = (n: number) => String(n).padStart(2, '0')
const isMonth = (m: number) => m >= 1 && m <= 12
const monthNumber = (word: string) => MONTHS.findIndex((m) => m.slice(0, 3).toLowerCase() === word.slice(0, 3).toLowerCase()) + 1

function isDay(day: number, month: number, year: number): boolean {
  return isMonth(month) && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
