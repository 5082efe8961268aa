import { describe, expect, it } from 'vitest'
import { asDay } from '../../engines/calendar/day.ts'
import { dayParts, readDayField } from './read-day-field.ts'
import { ageToShow, firstName, firstNames, listedAs, showTelephone } from './person.ts'
import { sayAsKnown, sayDay, sayDue, sayNear, sayTime, sayToday } from './say-days.ts'

const today = asDay('2026-11-23')

describe('what to call somebody', () => {
  it.each([
    ['Maureen Tully', 'Mo', 'Mo', 'Mo Tully'],
    ['Grace Okafor', 'Mrs Okafor', 'Mrs Okafor', 'Mrs Okafor'],
    ['Bernadette Ó Cinnéide', null, 'Bernadette', 'Bernadette Ó Cinnéide'],
    ['Patricia Dunmore', 'Pat', 'Pat', 'Pat Dunmore'],
    ['Mary Rose Field', 'Rose', 'Rose', 'Mary Rose Field'],
    ['Prakash', null, 'Prakash', 'Prakash'],
  ])('%s, known as %s: %s in a sentence, %s in a list', (name, knownAs, inSentence, inList) => {
    expect(firstName({ name, knownAs })).toBe(inSentence)
    expect(listedAs({ name, knownAs })).toBe(inList)
  })
  it('is the first name, unless two people spoken of together share it', () => {
    const person = (name: string, knownAs: string | null = null) => ({ name, knownAs })
    expect(firstNames([person('Colin Mabey'), person('Sunita Rao')])).toEqual(['Colin', 'Sunita'])
    expect(firstNames([person('Colin Mabey'), person('Colin Tate'), person('Sunita Rao')])).toEqual(['Colin Mabey', 'Colin Tate', 'Sunita'])
    expect(firstNames([person('Maureen Tully', 'Mo'), person('Mo Farrow')])).toEqual(['Mo Tully', 'Mo Farrow'])
  })
})

describe('a telephone number', () => {
  // Groupings as Ofcom's numbering plan lists them; the numbers are from the ranges kept for drama.
  it.each([
    ['+447700900162', '07700 900162'],
    ['+441632960711', '01632 960711'],
    ['+442079460018', '020 7946 0018'],
    ['+441134960001', '0113 496 0001'],
    ['+443069990001', '0306 999 0001'],
    ['+35315550000', '+353 1 555 0000'],
    ['+353209168201', '+353 20 916 8201'],
    ['+3532091682', '+3532091682'],
    ['+33199001234', '+33199001234'],
    ['960123', '960123'],
  ])('%s is shown as %s', (value, shown) => expect(showTelephone(value)).toBe(shown))
})

describe('an age', () => {
  it('is exact from a whole birthday, and says about from anything less', () => {
    expect(ageToShow({ born: '1959-11-24', age: null, ageOn: null }, today)).toEqual({ years: 66, about: false })
    expect(ageToShow({ born: '1959', age: null, ageOn: null }, today)).toEqual({ years: 67, about: true })
    expect(ageToShow({ born: null, age: 82, ageOn: asDay('2023-03-04') }, today)).toEqual({ years: 85, about: true })
    expect(ageToShow({ born: null, age: null, ageOn: null }, today)).toBeUndefined()
  })
})

describe('days in words', () => {
  it('says no more than is known', () => {
    expect([sayAsKnown('2024'), sayAsKnown('2024-03'), sayAsKnown('2024-03-01'), sayAsKnown('a winter')]).toEqual(['2024', 'March 2024', '1 March 2024', 'a winter'])
  })
  it('says near days by name', () => {
    expect([sayNear(today, today), sayNear(asDay('2026-11-22'), today), sayDue(asDay('2026-11-25'), today), sayDue(asDay('2026-12-07'), today), sayDay(asDay('2025-10-20'), today)]).toEqual(['today', 'yesterday', 'Wednesday', '7 December', '20 October 2025'])
    expect(sayToday(today)).toBe('Monday 23 November')
  })
  it('tells the time by the clock on the wall, also in summer', () => {
    expect(sayTime('Europe/London', new Date('2026-11-23T09:14:00Z'))).toBe('9:14am')
    expect(sayTime('Europe/London', new Date('2026-07-01T12:05:00Z'))).toBe('1:05pm')
    expect(sayTime('Europe/London', new Date('2026-11-23T00:30:00Z'))).toBe('12:30am')
  })
})

describe('a day typed as three numbers', () => {
  const read = (day: string, month: string, year: string) => readDayField((name) => ({ 'on-day': day, 'on-month': month, 'on-year': year })[name] ?? '', 'on', today)
  it('is read, or says what is wrong', () => {
    expect(read('3', '9', '2026')).toEqual({ day: '2026-09-03' })
    expect(read('', '', '')).toMatchObject({ problem: 'missing' })
    expect(read('31', '11', '2026')).toMatchObject({ problem: 'not a day' })
    expect(read('1', '1', '26')).toMatchObject({ problem: 'not a day' })
    expect(read('24', '11', '2026')).toMatchObject({ problem: 'later' })
    expect(dayParts(today)).toEqual({ day: '23', month: '11', year: '2026' })
  })
})
