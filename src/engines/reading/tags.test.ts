import { expect, test } from 'vitest'
import { readMessageAllowed, readTags, readWantsVisitor } from './tags.ts'

test.each([['F', 'F'], ['either', 'either'], ['no pref', 'either'], ['male please', 'M'], ['', null]])('wants visitor "%s" is %s', (text, value) => {
  expect(readWantsVisitor(text).value).toBe(value)
})

test('interests are cut at commas and strokes, not inside brackets', () => {
  expect(readTags('photography/ birds').value).toEqual(['photography', 'birds'])
  expect(readTags('reading (large print, audio), chess').value).toEqual(['reading (large print, audio)', 'chess'])
})

test.each([['Y', true, 'ok'], ['N', false, 'ok'], ['', null, 'ok'], ['only if Jim answers', null, 'flag']])('a message may be left, "%s": %s', (text, value, level) => {
  expect(readMessageAllowed(text)).toMatchObject({ value, level })
})
