import { describe, expect, test } from 'vitest'
import { freeFrom, markColumns } from './mark-columns.ts'
import { isDayHeading, readAttendance, readFree, readMark, readShift, scaleOf, slotOf } from './marks.ts'

const beside = { ticked: true }
const alone = { ticked: false }

describe('a register', () => {
  test.each([['✓', 'present'], ['Y', 'present'], ['1', 'present'], ['/', 'present'], ['late', 'present'], ['x', 'absent'], ['N', 'absent'], ['apols', 'apologies'], ['hosp', 'apologies'], ['hol', 'apologies']])('reads %s as %s', (raw, read) => {
    expect(readAttendance(raw, beside)).toMatchObject({ level: 'ok', value: read })
  })

  test('reads x as a tick where nothing else stands', () => {
    expect(readAttendance('x', alone)).toMatchObject({ level: 'ok', value: 'present' })
    expect([scaleOf(['x', '', 'x']), scaleOf(['x', '✓'])]).toEqual([alone, beside])
  })

  test('says nothing of a blank, and asks about a question mark', () => {
    expect([readAttendance('', beside).value, readAttendance('?', beside).level, readAttendance('Prue did teas', beside).level]).toEqual([null, 'ask', 'ask'])
  })

  test.each([['A', 'absent'], ['2', 'present'], ['✓ (left early)', 'present']])('marks %s', (raw, read) => {
    expect(readAttendance(raw, beside)).toMatchObject({ level: 'flag', value: read })
  })
})

describe('a grid of who is free', () => {
  test.each([['✓', 'ok', true], ['x', 'ok', false], ['alt', 'flag', true], ['1st only', 'flag', true], ["can't", 'flag', false], ['maybe', 'ask', null]])('reads %s', (raw, level, value) => {
    expect(readFree(raw, beside)).toMatchObject({ level, value })
  })

  test.each([['Mon am', 'Mon', ['am'], false], ['Saturday', 'Sat', ['am', 'pm'], true], ['When are you free? [Tuesday]', 'Tue', ['am', 'pm'], true], ['Weds eve', 'Wed', ['eve'], false]])('knows the part of the week "%s" stands for', (heading, day, parts, whole) => {
    expect(slotOf(heading)).toEqual({ day, parts, whole })
  })

  test.each(['Tel', 'Mon 14 Jan', 'Days', 'Monday 3/2', 'Sunny outlook on life, please say'])('does not take "%s" for one', (heading) => {
    expect(slotOf(heading)).toBeUndefined()
  })

  test('puts the ticks of a row together, with what has a condition as a note', () => {
    const marks = [['Mon am', '✓'], ['Mon pm', '✓'], ['Tue', 'alt'], ['Wed', 'x'], ['Sat', '']].map(([heading = '', raw = '']) => readMark('free time', heading, raw, beside))
    expect(freeFrom(marks)).toMatchObject({ level: 'flag', value: { times: { Mon: ['am', 'pm'], Tue: ['am', 'pm'] }, note: 'Tue: alt' } })
  })
})

describe('a rota', () => {
  test.each([['Moya', 'ok', 'Moya'], ['Ken?', 'flag', 'Ken'], ['Sandra B (swap w Ken)', 'flag', 'Sandra B'], ['CLOSED', 'flag', null], ['bank hol', 'flag', null], ['NEEDED', 'ask', null], ['???', 'ask', null]])('reads %s', (raw, level, value) => {
    expect(readShift(raw)).toMatchObject({ level, value })
  })

  test('keeps two names of one place apart', () => {
    expect(readShift('Ken / Ffion')).toMatchObject({ level: 'flag', value: ['Ken', 'Ffion'] })
  })
})

describe('columns of marks', () => {
  const of = (headings: string[], rows: string[][]) => markColumns(headings, rows, '2025-06-30')

  test('are days over ticks, parts of the week over ticks, or shifts beside days', () => {
    expect(of(['Name', '07/01/2025', '14/01', '28 Jan', 'Total'], [['Jo', '✓', 'x', '', '1']])).toEqual([undefined, 'attendance', 'attendance', 'attendance', undefined])
    expect(of(['Name', 'Mon am', 'Mon pm', 'Tue'], [['Jo', '✓', '', 'x']])).toEqual([undefined, 'free time', 'free time', 'free time'])
    expect(of(['Date', '10-12', '12-2', 'Standby'], [['3/2/2025', 'Jo', 'Bev', '']])).toEqual([undefined, 'shift', 'shift', 'shift'])
  })

  test('are not two days, nor days over sentences', () => {
    expect(of(['Name', '07/01/2025', '14/01'], [['Jo', '✓', 'x']]).filter(Boolean)).toEqual([])
    expect(of(['Name', '1/1/2025', '2/1/2025', '3/1/2025'], [['Jo', 'rang her mother', 'went shopping', 'a walk']]).filter(Boolean)).toEqual([])
  })
})

test.each(['Mon 5th', '12th', 'Wk 3', '06/01/26'])('"%s" heads a day of a register', (heading) => {
  expect(isDayHeading(heading, '2026-11-28')).toBe(true)
})

test('the days of the week over names, in a list that goes down by weeks, are shifts', () => {
  const headings = ['Week commencing', 'Mon', 'Tue', 'Wed']
  expect(markColumns(headings, [['02/03/2026', 'Bob', 'Sue', 'Kay'], ['09/03/2026', 'Sue', 'closed', 'Bob']], '2026-11-28')).toEqual([undefined, 'shift', 'shift', 'shift'])
})
