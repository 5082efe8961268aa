import { expect, test } from 'vitest'
import { readMinutes, readStart } from './call-times.ts'

test.each([['16', 16], ['1:17', 77], ['1h21', 81], ['1 hr 5', 65], ['0,5h', 30], ['1.5 hrs', 90], ['37 + 7', 44]])('"%s" is %i minutes', (text, minutes) => {
  expect(readMinutes(text, 'talked')).toMatchObject({ level: 'ok', value: { kind: 'conversation', minutes, about: false } })
})

test.each([['lm', ''], ['LM', 'no answer'], ['n/a', 'engaged'], ['0', 'lm'], ['', 'no answer'], ['', 'left msg']])('"%s" beside "%s" is an attempt, not a conversation of no length', (text, result) => {
  expect(readMinutes(text, result)).toMatchObject({ level: 'ok', value: { kind: 'attempt' } })
})

test.each([['', 'ok'], ['?', 'good chat'], ['0', 'talked'], ['', '']])('"%s" beside "%s" is a conversation of unknown length', (text, result) => {
  expect(readMinutes(text, result)).toMatchObject({ level: 'flag', value: { kind: 'conversation', minutes: null } })
})

test('about fifty is fifty, marked; ten hours is a question', () => {
  expect(readMinutes('50ish', 'ok')).toMatchObject({ level: 'flag', value: { minutes: 50, about: true } })
  expect(readMinutes('600', 'ok')).toMatchObject({ level: 'ask', why: expect.stringContaining('perhaps 60') })
})

test.each([['14:00', '14:00', 'ok'], ['8pm', '20:00', 'ok'], ['11am', '11:00', 'ok'], ['20.15', '20:15', 'ok'], ['12am', '00:00', 'ok'], ['08:30', '08:30', 'ok'], ['7.30', '19:30', 'flag']])('a call at "%s" began at %s', (text, value, level) => {
  expect(readStart(text)).toMatchObject({ level, value })
})

test.each([['25:00'], ['evening'], ['13pm'], ['9']])('a call at "%s" is a question', (text) => {
  expect(readStart(text).level).toBe('ask')
})
