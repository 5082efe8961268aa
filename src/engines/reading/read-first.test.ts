import { expect, test } from 'vitest'
import { mustBeReadFirst, youngAgeIn } from './read-first.ts'

test.each([['GP says suicidal?? rang surgery 9/5 - see safeguarding folder'], ['overdose 2019'], ['SG concern raised'], ['nephew takes her pension'], ['afraid of her son']])('"%s" is read by a person first', (text) => {
  expect(mustBeReadFirst(text)).toBeTruthy()
})

test.each([['safeguarding training 05/24'], ['is our safeguarding lead'], ['low since Covid'], ['likes a laugh'], ['']])('"%s" is not', (text) => {
  expect(mustBeReadFirst(text)).toBeUndefined()
})

test.each([['he is 16 now, mother filled in form', 16], ['only 17', 17], ['aged 15', 15], ['16 yrs old', 16]])('"%s" says an age under 18', (text, age) => {
  expect(youngAgeIn(text)).toBe(age)
})

test.each([['(rang 12.06.2025, no name, mum of 3 yr old)'], ['son is 12'], ['rang 14/5'], ['tried 12 times'], ['He is 14 miles away'], ['she is 16 stone']])('"%s" says none', (text) => {
  expect(youngAgeIn(text)).toBeUndefined()
})
