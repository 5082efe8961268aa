import { describe, expect, it } from 'vitest'
import { type Answer, ethnicGroups, groupOf, isFor, type Question, questions, readAnswer, typedOf } from './equality.ts'
import { nhsEthnicCode } from './nhs-ethnic-code.ts'
import { groupsIn, wordsNow } from './wording.ts'

const typed = (fields: Readonly<Record<string, string>>) => (field: string) => fields[field] ?? ''
const read = (question: Question, fields: Readonly<Record<string, string>>) => readAnswer(wordsNow(question), typed(fields))

describe('what somebody chose and wrote', () => {
  it.each<[string, Question, Record<string, string>, ReturnType<typeof readAnswer>]>([
    ['a group under its heading', 'ethnic group', { choice: 'white', 'choice-white': 'roma' }, { choice: 'roma', words: null }],
    ['own words besides', 'ethnic group', { choice: 'mixed', 'choice-mixed': 'another mixed background', 'words-mixed': ' Irish and Ghanaian ' }, { choice: 'another mixed background', words: 'Irish and Ghanaian' }],
    ['words under a heading alone are the other one of it', 'ethnic group', { choice: 'asian', 'words-asian': 'Nepali' }, { choice: 'another asian background', words: 'Nepali' }],
    ['words without any choice count for where they stand', 'ethnic group', { 'words-other': 'Kurdish' }, { choice: 'another ethnic group', words: 'Kurdish' }],
    ['what was ticked under a choice they left again is not read', 'ethnic group', { choice: 'black', 'choice-black': 'african', 'choice-white': 'irish', 'words-white': 'no' }, { choice: 'african', words: null }],
    ['a heading alone is asked further', 'ethnic group', { choice: 'asian' }, { trouble: 'which of these', field: 'choice-asian' }],
    ['a group of another heading is none of this one’s', 'ethnic group', { choice: 'asian', 'choice-asian': 'roma' }, { trouble: 'which of these', field: 'choice-asian' }],
    ['I’d rather not say, whatever stands beside it', 'ethnic group', { choice: 'prefer not to say', 'words-other': 'Kurdish' }, { choice: 'prefer not to say', words: null }],
    ['declining is no answer that a form can send', 'sex', { choice: 'declined' }, { trouble: 'nothing chosen', field: 'choice' }],
    ['nothing', 'religion', {}, { trouble: 'nothing chosen', field: 'choice' }],
    ['the second part of the Equality Act’s two', 'disability', { choice: 'yes', 'choice-yes': 'a little' }, { choice: 'a little', words: null }],
    ['its first part alone', 'disability', { choice: 'yes' }, { trouble: 'which of these', field: 'choice-yes' }],
    ['words that are too long', 'gender identity', { choice: 'not the same', 'words-not-the-same': 'x'.repeat(81) }, { trouble: 'too long', field: 'words-not-the-same' }],
    ['words nobody asked for', 'sex', { choice: 'female', 'words-female': 'x' }, { choice: 'female', words: null }],
  ])('%s', (_, question, fields, expected) => expect(read(question, fields)).toEqual(expected))

  it('stands in the form again as it was chosen', () => {
    for (const question of questions)
      for (const choice of wordsNow(question).choices)
        for (const value of choice.within?.map((one) => one.value) ?? [choice.value]) {
          const answer: Answer = { choice: value, words: choice.words === undefined ? null : 'In my words' }
          const fields = typedOf(wordsNow(question), answer)
          expect(readAnswer(wordsNow(question), (field) => fields.get(field) ?? '')).toEqual(answer)
        }
  })
})

describe('the groups people are counted by', () => {
  it('are nineteen ethnic groups under five headings, and every one is asked', () => {
    const all = Object.values(ethnicGroups).flat()
    expect([Object.keys(ethnicGroups).length, all.length, new Set(all).size]).toEqual([5, 19, 19])
    expect(wordsNow('ethnic group').choices.flatMap(({ value, within }) => (within ?? []).map((one) => [value, one.value]))).toEqual(Object.entries(ethnicGroups).flatMap(([heading, within]) => within.map((one) => [heading, one])))
  })
  it.each<[Question, string, string]>([
    ['ethnic group', 'roma', 'white'],
    ['ethnic group', 'chinese', 'asian'],
    ['ethnic group', 'arab', 'other'],
    ['ethnic group', 'another ethnic group', 'other'],
    ['disability', 'a lot', 'disabled'],
    ['disability', 'a little', 'disabled'],
    ['disability', 'not at all', 'not disabled'],
    ['disability', 'no', 'not disabled'],
    ['religion', 'sikh', 'sikh'],
    ['sex', 'prefer not to say', 'prefer not to say'],
    ['sex', 'declined', 'declined'],
  ])('by %s: %s is %s', (question, choice, group) => expect(groupOf(question, { choice, words: null })).toBe(group))
  it('each have a name, so that no row of a table is lost', () => {
    for (const question of questions) {
      const choices = wordsNow(question).choices.flatMap(({ value, within }) => within?.map((one) => one.value) ?? [value])
      const named = groupsIn(question).map(({ group }) => group)
      expect([...choices, 'prefer not to say', 'declined'].map((choice) => groupOf(question, { choice, words: null })).filter((group) => !named.includes(group))).toEqual([])
      expect(new Set(groupsIn(question).map(({ label }) => label)).size).toBe(named.length)
    }
  })
})

it('sexual orientation is asked from sixteen on, and of whoever’s age nobody knows', () => {
  expect([15, 16, 80, undefined].map((years) => isFor('sexual orientation', years))).toEqual([false, true, true, true])
  expect(isFor('disability', 12)).toBe(true)
})

// The oracle of domain practice: four traps, and the letters of the list of 2001 for the rest.
it('the NHS’s older code of an ethnic group is worked out one way', () => {
  expect(nhsEthnicCode.roma).toEqual({ code: 'C' })
  expect(nhsEthnicCode['gypsy or irish traveller']).toEqual({ code: 'C', extended: ['CL', 'CN'] })
  expect([nhsEthnicCode.arab.code, nhsEthnicCode.chinese.code]).toEqual(['S', 'R'])
  expect(Object.values(ethnicGroups).flat().map((group) => nhsEthnicCode[group].code).join('')).toBe('HJKRLMNPDEFGABCCCSS')
})
