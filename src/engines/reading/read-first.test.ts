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

test.each(['says he would be better off not here', 'had a plan and the means', 'feels life not worth living', 'said she had taken tablets, rang 999', 'step dad hits him', 'her ex has been at the door again', 'I was in a refuge', 'He is controlling', 'On licence, MAPPA', 'keeps a knife by the door'])('"%s" is read by a person first', (text) => {
  expect(mustBeReadFirst(text)).toBeDefined()
})

test.each(['takes her tablets with breakfast', 'does not want to live in sheltered housing', 'better off with the bus', 'wants to go on the trip', 'in a pickle with her pills', 'controlling diabetes by diet'])('"%s" need not be', (text) => {
  expect(mustBeReadFirst(text)).toBeUndefined()
})

test.each([['15 - grandson helping in half term', 15], ['boy, 14', 14], ['is in year 11 at school', 15], ['has lived here 16 years', undefined], ['Year 11 pupil', 15], ['10 - 12 mornings', undefined]])('"%s" says an age of %s', (text, age) => {
  expect(youngAgeIn(text)).toBe(age)
})

test('an age at the beginning of a remark is the age of whoever it is about', () => {
  expect(youngAgeIn('15, with his grandad Ken Saturdays')).toBe(15)
  expect(youngAgeIn('15, 16 and 17 March away')).toBeUndefined()
})

test.each(['Low. Denies any suicidal thoughts', 'no current risk to self or others', 'No suicidal ideation'])('"%s" denies it, and holds nobody back', (text) => {
  expect(mustBeReadFirst(text)).toBeUndefined()
})

test.each(['Denies suicidal thoughts but sister is worried', 'not suicidal any longer', 'no self-harm since the last attempt', 'Denies any suicidal thoughts. Took an overdose in May'])('"%s" is read first all the same', (text) => {
  expect(mustBeReadFirst(text)).toContain('suicide or self-harm')
})
