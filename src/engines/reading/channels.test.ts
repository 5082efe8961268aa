import { expect, test } from 'vitest'
import { channelLimit, channelOf } from './channels.ts'

test.each([['Post?', 'no_letter'], ['OK to text', 'no_text'], ['Can we phone?', 'no_phone'], ['E-mail OK', 'no_email'], ['Visits', 'no_visit'], ['Voicemail?', 'no_message']])('"%s" over yes and no is a way of reaching somebody: %s', (heading, kind) => {
  expect(channelOf(heading, ['Y', 'N', '', 'Y'])).toBe(kind)
})

test('a column that holds numbers or words is none', () => {
  expect(channelOf('Phone', ['01632 960111', '07700 900222'])).toBeUndefined()
  expect(channelOf('Pets?', ['Y', 'N'])).toBeUndefined()
})

test('a no under it is a limit, a yes is not', () => {
  expect(channelLimit('no_letter', 'Post?', 'N')).toMatchObject({ kind: 'no_letter' })
  expect(channelLimit('no_letter', 'Post?', 'Y')).toBeUndefined()
})
