import { describe, expect, it } from 'vitest'
import { bankHolidayOn, bankHolidays } from './bank-holidays.ts'
import published from './data/gov-uk-bank-holidays.json' with { type: 'json' }
import { asDay, weekday } from './day.ts'
import { nations } from './nations.ts'

describe.each(['England and Wales', 'Scotland', 'Northern Ireland'] as const)('bank holidays of %s', (nation) => {
  it.each(Object.entries(published[nation]))('are those GOV.UK published for %s', (year, days) => {
    const ours = bankHolidays(nation, Number(year)).map((holiday) => holiday.day.slice(5))
    expect(ours.join(' ')).toBe(days)
  })
})

describe('bank holidays of Ireland', () => {
  // Oracle: the public holidays as citizensinformation.ie lists them.
  it.each([
    [2022, '01-01 03-17 03-18 04-18 05-02 06-06 08-01 10-31 12-25 12-26'],
    [2023, '01-01 02-06 03-17 04-10 05-01 06-05 08-07 10-30 12-25 12-26'],
    [2024, '01-01 02-05 03-17 04-01 05-06 06-03 08-05 10-28 12-25 12-26'],
    [2025, '01-01 02-03 03-17 04-21 05-05 06-02 08-04 10-27 12-25 12-26'],
    [2026, '01-01 02-02 03-17 04-06 05-04 06-01 08-03 10-26 12-25 12-26'],
  ])('are those of %i', (year, days) => {
    expect(bankHolidays('Ireland', year).map((holiday) => holiday.day.slice(5)).join(' ')).toBe(days)
  })

  it('have St Brigid’s Day on 1 February itself where that is a Friday', () => {
    expect(bankHolidayOn(asDay('2030-02-01'), 'Ireland')?.name).toBe('St Brigid’s Day')
    expect(bankHolidayOn(asDay('2030-02-04'), 'Ireland')).toBeUndefined()
  })
})

describe('the well-known exceptions', () => {
  it.each([
    ['2011-04-29', 'Royal wedding'],
    ['2012-06-05', 'Diamond Jubilee'],
    ['2020-05-08', 'Early May bank holiday (VE Day)'],
    ['2022-06-03', 'Platinum Jubilee bank holiday'],
    ['2022-09-19', 'State Funeral of Queen Elizabeth II'],
    ['2023-05-08', 'Coronation of King Charles III'],
  ])('%s is kept in the whole kingdom and not in Ireland', (day, name) => {
    for (const nation of nations) {
      expect(bankHolidayOn(asDay(day), nation)?.name).toBe(nation === 'Ireland' ? undefined : name)
    }
  })

  it.each(['2012-05-28', '2020-05-04', '2022-05-30'])('%s was given up for another day', (day) => {
    expect(bankHolidayOn(asDay(day), 'England and Wales')).toBeUndefined()
  })

  it('say which day is a substitute and for what', () => {
    expect(bankHolidayOn(asDay('2022-12-27'), 'England and Wales')).toMatchObject({ name: 'Christmas Day', substitute: true })
    expect(bankHolidayOn(asDay('2022-12-26'), 'England and Wales')).toMatchObject({ name: 'Boxing Day', substitute: false })
    expect(bankHolidayOn(asDay('2023-01-03'), 'Scotland')).toMatchObject({ name: '2nd January', substitute: true })
  })
})

describe('every year from 2010 to 2100', () => {
  const years = Array.from({ length: 91 }, (_, index) => 2010 + index)

  it('has no holiday of the kingdom on a weekend, and no day twice', () => {
    for (const year of years) {
      for (const nation of nations) {
        const days = bankHolidays(nation, year).map((holiday) => holiday.day)
        expect(new Set(days).size).toBe(days.length)
        expect(days).toEqual(days.toSorted())
        if (nation !== 'Ireland') expect(days.filter((day) => weekday(day) > 5)).toEqual([])
      }
    }
  })
})
