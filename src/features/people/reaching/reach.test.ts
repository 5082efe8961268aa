import { describe, expect, it } from 'vitest'
import { answerFor, inOrder, mayRing, type Way, ways, whyNotSent, type WrittenTo } from './reach.ts'
import type { LimitKind } from '../person.ts'

const said = (limits: readonly LimitKind[], open: readonly Way[] = []) => ({ limits: limits.map((kind) => ({ kind })), open })

describe('whether a way may be used (domain: safe to leave a message? safe to text?)', () => {
  it('is not known where nobody asked, and never yes', () => {
    expect(ways.map((way) => answerFor(way, said([])))).toEqual(ways.map(() => 'not known'))
  })
  it('is yes only where they said so, and a no wins over a yes', () => {
    expect(answerFor('text', said([], ['text']))).toBe('yes')
    expect(answerFor('text', said(['no_text'], ['text']))).toBe('no')
  })
  it('is no for every way where they asked for no contact at all', () => {
    expect(ways.map((way) => answerFor(way, said(['none'], ways)))).toEqual(ways.map(() => 'no'))
  })
  it('is a yes to texts, and a no to the telephone, letters and emails, where they said texts only', () => {
    expect(ways.map((way) => answerFor(way, said(['text_only'])))).toEqual(['no', 'no', 'yes', 'no', 'no', 'not known'])
  })
})

describe('whether to ring', () => {
  const own = { kind: 'telephone', whose: null } as const
  const daughters = { kind: 'telephone', whose: 'daughter Karen' } as const
  it.each([
    ['nobody said anything', [], true, true],
    ['asked for no contact', ['none'], false, false],
    ['please don’t ring', ['no_phone'], false, false],
    ['texts only', ['text_only'], false, false],
    ['not with anybody close to them', ['third_party'], true, false],
    ['ring her daughter first', ['proxy_first'], true, true],
    ['only through her daughter', ['proxy_only'], false, true],
    ['mind when', ['times'], true, true],
    ['please don’t visit', ['no_visit'], true, true],
  ] as const)('%s', (_, kinds, ringOwn, ringHers) => {
    expect(mayRing(said(kinds), own)).toBe(ringOwn)
    expect(mayRing(said(kinds), daughters)).toBe(ringHers)
  })
  it('is never offered for a letter’s address', () => expect(mayRing(said([]), { kind: 'address', whose: null })).toBe(false))
  it('begins with the daughter where they said to ring her first', () => {
    expect(inOrder([own, daughters], said(['proxy_first']).limits)).toEqual([daughters, own])
    expect(inOrder([own, daughters], [])).toEqual([own, daughters])
  })
})

describe('who is written to: one rule for every sender', () => {
  const member: WrittenTo = { ...said([]), hat: 'member', died: false, bereaved: false, theirs: true }
  it.each([
    ['email', {}, 'not known'],
    ['text', {}, 'not known'],
    ['letter', {}, 'not known'],
    ['email', said([], ['email']), undefined],
    ['text', said([], ['email']), 'not known'],
    ['letter', said([], ['letter']), undefined],
    ['email', said(['none'], ['email']), 'asked not to'],
    ['email', said(['no_email']), 'asked not to'],
    ['email', said(['text_only'], ['email']), 'asked not to'],
    ['email', said(['third_party'], ['email']), 'asked not to'],
    ['letter', said(['proxy_first'], ['letter']), 'asked not to'],
    ['text', said(['proxy_only'], ['text']), 'asked not to'],
    ['letter', { ...said([], ['letter']), theirs: false }, 'not theirs'],
    ['letter', { ...said([], ['letter']), bereaved: true }, 'bereaved'],
    ['letter', { ...said([], ['letter']), died: true }, 'died'],
    ['email', { ...said(['no_email']), died: true }, 'died'],
  ] as const)('a member by %s, %j: %s', (way, some, why) => expect(whyNotSent(way, { ...member, ...some })).toBe(why))

  it.each([
    ['email', [], undefined],
    ['email', ['no_phone'], undefined],
    ['email', ['no_visit', 'no_letter', 'no_text', 'times', 'no_message'], undefined],
    ['email', ['no_reveal'], 'not known'],
    ['email', ['no_email'], 'asked not to'],
    ['text', [], 'not known'],
    ['letter', [], 'not known'],
  ] as const)('a supporter by %s, limits %j: %s', (way, limits, why) => expect(whyNotSent(way, { ...member, ...said(limits), hat: 'supporter' })).toBe(why))
})
