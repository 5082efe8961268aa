import { expect, test } from 'vitest'
import { readStatus } from './statuses.ts'

test.each([['WL', 'waiting'], ['visited - to match', 'visited'], ['Matched', 'matched'], ['RIP 12/1/25', 'died'], ['doesnt want it', 'declined'], ['phone only', 'telephone only'], ['now befriender', 'now a supporter']])('of a member "%s" is %s', (text, standing) => {
  expect(readStatus(text, 'members', '2025-06-30').value?.standing).toBe(standing)
})

test.each([['A', 'active'], ['Left Aug 22', 'left'], ['waiting DBS', 'waiting for check'], ['on hold till Easter', 'paused'], ["can't start before Sept", 'paused'], ['suspended - see Moira', 'suspended'], ['RIP', 'died'], ['bank', 'bank']])('of a supporter "%s" is %s', (text, standing) => {
  expect(readStatus(text, 'supporters', '2025-06-30').value?.standing).toBe(standing)
})

test('the day beside it is kept, and an unknown word is marked', () => {
  expect(readStatus('Left Aug 22', 'supporters', '2025-06-30').value?.on).toBe('2022-08')
  expect(readStatus('purple', 'members', '2025-06-30')).toMatchObject({ level: 'flag', value: { standing: 'unknown' } })
})
