import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { questions } from './equality.ts'
import { wordsNow, wordsShown } from './wording.ts'
import { wordings } from './words.ts'

/** Every question that was ever asked, by the fingerprint of its words and its choices. Lines are added, never changed: somebody answered them. */
const asked = `
ethnic group 2026-11 e191ea4f0b6a
religion 2026-11 c42a6f7db56a
disability 2026-11 408d20d6a34c
sexual orientation 2026-11 0bd085943d0a
sex 2026-11 d43db61be36b
gender identity 2026-11 7d3068f7ee86
`

const fingerprint = (words: unknown) => createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 12)
const catalogue = questions.flatMap((question) => wordings[question].map((one) => `${question} ${one.version} ${fingerprint(one)}`))

it('words that were asked are never changed or taken out: other words are another version', () => {
  const before = asked.trim().split('\n')
  expect(before.filter((line) => !catalogue.includes(line)), 'changed or taken out: put the old words back, and the new ones above them under a new version').toEqual([])
  expect(catalogue.filter((line) => !before.includes(line)), 'new words: add these lines to this test').toEqual([])
})

it('the newest version is asked now, and an answer is shown in the words it was given to', () => {
  for (const question of questions) {
    const versions = wordings[question].map(({ version }) => version)
    expect(versions).toEqual([...new Set(versions)].toSorted().toReversed())
    expect(wordsNow(question).version).toBe(versions[0])
    for (const version of versions) expect(wordsShown(question, version).version).toBe(version)
  }
})

it('sex and gender identity are asked apart, and neither mentions the other’s answers', () => {
  const values = (question: 'sex' | 'gender identity') => wordsNow(question).choices.map(({ value }) => value)
  expect(values('sex').filter((value) => values('gender identity').includes(value))).toEqual([])
})
