import { addDays, asDay, weekday, type Day } from './day.ts'
import { easterSunday } from './easter.ts'
import type { Nation } from './nations.ts'
import { isMovedAway, proclaimedIn } from './proclamations.ts'

/**
 * Bank holidays by rule: Banking and Financial Dealings Act 1971, schedule 1, with the days proclaimed each year since
 * 1978 (Early May); St Andrew's Day Bank Holiday (Scotland) Act 2007; for Ireland the Organisation of Working Time Act
 * 1997, second schedule, and S.I. 50/2022 (St Brigid's Day). Dated exceptions are in `proclamations.ts`.
 *
 * Worked example: Christmas 2021 fell on a Saturday, so Monday 27 and Tuesday 28 December were the holidays.
 *
 * Limits: right from 2010 on and until somebody proclaims a day that is not listed yet. Irish law moves nothing from a
 * weekend, so neither do we. Local holidays (Glasgow Fair, parish fairs) are the organisation's own.
 */

export interface BankHoliday {
  readonly day: Day
  readonly name: string
  /** Taken on this day because the day itself fell on a weekend. */
  readonly substitute: boolean
}

const known = new Map<string, readonly BankHoliday[]>()

/** The bank holidays of a nation in a year, in order. */
export function bankHolidays(nation: Nation, year: number): readonly BankHoliday[] {
  const key = `${nation} ${year}`
  const found = known.get(key) ?? inOrder(nation, year)
  known.set(key, found)
  return found
}

/** The bank holiday on that day, if it is one. */
export function bankHolidayOn(day: Day, nation: Nation): BankHoliday | undefined {
  return bankHolidays(nation, Number(day.slice(0, 4))).find((holiday) => holiday.day === day)
}

function inOrder(nation: Nation, year: number): readonly BankHoliday[] {
  const ruled = byRule[nation](year).filter((holiday) => !isMovedAway(nation, holiday.day))
  const proclaimed = proclaimedIn(nation, year).map((each) => on(each.day, each.name))
  return [...ruled, ...proclaimed].toSorted((one, other) => (one.day < other.day ? -1 : 1))
}

const byRule: Record<Nation, (year: number) => readonly BankHoliday[]> = {
  'England and Wales': (year) => [
    ...newYear([`${year}-01-01`, 'New Year’s Day']),
    ...easter(year, 'Good Friday', 'Easter Monday'),
    ...mayAndSpring(year),
    on(lastMonday(year, 8), 'Summer bank holiday'),
    ...christmas(year),
  ],
  Scotland: (year) => [
    ...newYear([`${year}-01-01`, 'New Year’s Day'], [`${year}-01-02`, '2nd January']),
    ...easter(year, 'Good Friday'),
    ...mayAndSpring(year),
    on(firstMonday(year, 8), 'Summer bank holiday'),
    orMonday(asDay(`${year}-11-30`), 'St Andrew’s Day'),
    ...christmas(year),
  ],
  'Northern Ireland': (year) => [
    ...newYear([`${year}-01-01`, 'New Year’s Day']),
    orMonday(asDay(`${year}-03-17`), 'St Patrick’s Day'),
    ...easter(year, 'Good Friday', 'Easter Monday'),
    ...mayAndSpring(year),
    orMonday(asDay(`${year}-07-12`), 'Battle of the Boyne (Orangemen’s Day)'),
    on(lastMonday(year, 8), 'Summer bank holiday'),
    ...christmas(year),
  ],
  Ireland: (year) => [
    on(asDay(`${year}-01-01`), 'New Year’s Day'),
    ...(year < 2023 ? [] : [on(stBrigid(year), 'St Brigid’s Day')]),
    on(asDay(`${year}-03-17`), 'St Patrick’s Day'),
    ...easter(year, 'Easter Monday'),
    on(firstMonday(year, 5), 'May public holiday'),
    on(firstMonday(year, 6), 'June public holiday'),
    on(firstMonday(year, 8), 'August public holiday'),
    on(lastMonday(year, 10), 'October public holiday'),
    on(asDay(`${year}-12-25`), 'Christmas Day'),
    on(asDay(`${year}-12-26`), 'St Stephen’s Day'),
  ],
}

/** The days of the New Year keep their order: in Scotland in 2023 the 1st was taken on the 2nd and the 2nd on the 3rd. */
function newYear(...days: (readonly [string, string])[]): readonly BankHoliday[] {
  const taken: BankHoliday[] = []
  for (const [text, name] of days) taken.push(nextFree(asDay(text), name, taken))
  return taken
}

/** Boxing Day on a Monday stays where it is, and Christmas Day moves past it, as in 2022. */
function christmas(year: number): readonly BankHoliday[] {
  const day = asDay(`${year}-12-25`)
  if (weekday(day) === 7) {
    const boxing = on(addDays(day, 1), 'Boxing Day')
    return [boxing, nextFree(day, 'Christmas Day', [boxing])]
  }
  const first = nextFree(day, 'Christmas Day', [])
  return [first, nextFree(addDays(day, 1), 'Boxing Day', [first])]
}

function easter(year: number, ...names: ('Good Friday' | 'Easter Monday')[]): readonly BankHoliday[] {
  const sunday = easterSunday(year)
  return names.map((name) => on(addDays(sunday, name === 'Good Friday' ? -2 : 1), name))
}

function mayAndSpring(year: number): readonly BankHoliday[] {
  return [on(firstMonday(year, 5), 'Early May bank holiday'), on(lastMonday(year, 5), 'Spring bank holiday')]
}

/** The first Monday of February, or the 1st where that is a Friday: S.I. 50/2022. */
function stBrigid(year: number): Day {
  const first = asDay(`${year}-02-01`)
  return weekday(first) === 5 ? first : firstMonday(year, 2)
}

function on(day: Day, name: string): BankHoliday {
  return { day, name, substitute: false }
}

function orMonday(day: Day, name: string): BankHoliday {
  return nextFree(day, name, [])
}

function nextFree(day: Day, name: string, taken: readonly BankHoliday[]): BankHoliday {
  let free = day
  while (weekday(free) > 5 || taken.some((holiday) => holiday.day === free)) free = addDays(free, 1)
  return { day: free, name, substitute: free !== day }
}

function firstMonday(year: number, month: number): Day {
  const first = asDay(`${year}-${String(month).padStart(2, '0')}-01`)
  return addDays(first, (8 - weekday(first)) % 7)
}

/** For months of 31 days: May, August, October. */
function lastMonday(year: number, month: number): Day {
  const last = asDay(`${year}-${String(month).padStart(2, '0')}-31`)
  return addDays(last, 1 - weekday(last))
}
