import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { purposes } from './consent.ts'
import { wordsNow, wordsShown } from './wording.ts'
import { wordings } from './words.ts'

/** Every question that was ever asked, by the fingerprint of its words. Lines are added, never changed: somebody answered them. */
const asked = `
receive support 2026-11 838e0f57347e
keep notes 2026-11 a8859e444789
be contacted by phone 2026-11 fc501afb7eb3
be contacted by text 2026-11 374a93f5b77b
be contacted by post 2026-11 f74f20ca2430
be contacted by email 2026-11 4455b071cdaa
be left a message 2026-11 07333776bb70
share with the practice 2026-11 fcbe183268ff
share with the referrer 2026-11 04aaed2ae905
share with family 2026-11 64bd63917244
share with partner organisations 2026-11 428dc7fb7182
take part in measures 2026-11 c0328c36dbf0
tell their story 2026-11 36e028f282f0
photographs 2026-11 2c8e5acf1d96
be asked about helping 2026-11 a49ac0e88ca2
`

const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)
const catalogue = purposes.flatMap((purpose) => wordings[purpose].map(({ version, text }) => `${purpose} ${version} ${fingerprint(text)}`))

it('words that were asked are never changed or taken out: other words are another version', () => {
  const before = asked.trim().split('\n')
  expect(before.filter((line) => !catalogue.includes(line)), 'changed or taken out: put the old words back, and the new ones above them under a new version').toEqual([])
  expect(catalogue.filter((line) => !before.includes(line)), 'new words: add these lines to this test').toEqual([])
})

it('every version of a purpose has a name of its own, and the newest is asked now', () => {
  for (const purpose of purposes) {
    const versions = wordings[purpose].map((one) => one.version)
    expect(new Set(versions).size).toBe(versions.length)
    expect(versions).toEqual(versions.toSorted().toReversed())
    expect(wordsNow(purpose).version).toBe(versions[0])
  }
})

it('an answer shows the very words it was given to, and none where no version was kept', () => {
  expect(wordsShown('photographs', '2026-11')).toBe(wordings.photographs.find((one) => one.version === '2026-11')?.text)
  expect(wordsShown('photographs', null)).toBeUndefined()
  expect(wordsShown('photographs', 'of another place')).toBeUndefined()
})

it('every question about telling somebody says that a no changes nothing about the support', () => {
  for (const purpose of purposes.filter((one) => one.startsWith('share with'))) expect(wordsNow(purpose).text).toContain('If you say no, we support you just the same.')
})
