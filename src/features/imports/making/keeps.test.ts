import { describe, expect, it } from 'vitest'
import { mayShare } from './keeps.ts'
import { visitorSaid } from './member-from-rows.ts'
import { levelOf } from './supporter-from-rows.ts'

describe('lived experience', () => {
  it.each([
    ['depression in 30s - ok to share', true],
    ['recovering alcoholic 11 yrs (not to be shared)', false],
    ['happy to talk about it', true],
    ['don’t tell anyone', false],
    ['private', false],
    ['ok to share but not to be shared with members', false],
    ['came here as refugee', null],
    ['had a visitor here after Pat died', null],
  ])('“%s” may be used to find a match: %s', (words, may) => expect(mayShare(words)).toBe(may))
})

describe('whom they would like to come', () => {
  it.each([
    ['female visitor only', 'F'],
    ['female visitor only (must). shoes off', 'F'],
    ['only a lady please', 'F'],
    ['male visitors only', 'M'],
    ['heavy smoker, befriender w asthma no good', undefined],
    ['3 cats', undefined],
  ])('“%s” is a must: %s', (words, wants) => expect(visitorSaid(words)).toBe(wants))
})

describe('the level of a criminal-record check', () => {
  it.each([
    ['Enh + Update Service', 'enhanced'],
    ['Enh - no barred', 'enhanced'],
    ['Enhanced with barred lists', 'enhanced with barred list'],
    ['Basic', 'basic'],
    ['std', 'standard'],
    ['', 'not known'],
    ['Garda vetting', 'Garda vetting'],
  ])('“%s” is %s', (written, level) => expect(levelOf(written)).toBe(level))
})
