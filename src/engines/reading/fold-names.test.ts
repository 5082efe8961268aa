import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { compactName, foldName, soundKey } from './fold-names.ts'

test.each([['Siân Prys-Jones', 'sian prys jones'], ["O'Neill", 'oneill'], ['O’Neill', 'oneill'], ['Dąbrowska', 'dabrowska'], ['Łukasz', 'lukasz'], ['Yıldız', 'yildiz'], ['Ó  Súilleabháin', 'o suilleabhain'], ['P. Kaur', 'p kaur']])('%s folds to "%s"', (name, folded) => {
  expect(foldName(name)).toBe(folded)
})

test('folding what is folded changes nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => {
    expect(foldName(foldName(name))).toBe(foldName(name))
  }))
})

test('a hyphen makes no other surname', () => {
  expect(compactName('Warner-Lewis')).toBe(compactName('Warner Lewis'))
})

describe('names that sound alike', () => {
  // Keys as published with implementations of NYSIIS (Apache Commons Codec's tests).
  test.each([["O'Daniel", 'ODANAL'], ["O'Donnel", 'ODANAL'], ['Diggell', 'DAGAL'], ['Dougal', 'DAGAL'], ['Dowgall', 'DAGAL'], ['Glinde', 'GLAND']])('%s has the published key %s', (name, key) => {
    expect(soundKey(name)).toBe(key)
  })

  test.each([['Gurdip', 'Gurdeep'], ['Fergal', 'Ferghal'], ['Stephen', 'Steven'], ['Catherine', 'Katherine'], ['Smith', 'Smyth'], ['Siân', 'Sian'], ['Cory', 'Corey']])('%s is found as %s', (a, b) => {
    expect(soundKey(a)).toBe(soundKey(b))
  })

  test.each([['Irena', 'Teresa'], ['Walsh', 'Welch'], ['Nowak', 'Kowalski'], ['Patel', 'Pickles']])('%s is not found as %s', (a, b) => {
    expect(soundKey(a)).not.toBe(soundKey(b))
  })
})
