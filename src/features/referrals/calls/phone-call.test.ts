import { describe, expect, it } from 'vitest'
import { hasSafeWay, knowsOf, sourceOf, wasSpoken } from './phone-call.ts'

const nowhere = { telephone: null, email: '', address: '', safe: [] }
const telephone = '+447700900123'

describe('a call written down', () => {
  it.each([
    ['a number that is safe to ring', { ...nowhere, telephone, safe: ['ring'] as const }, true],
    ['a number that is safe to text', { ...nowhere, telephone, safe: ['text'] as const }, true],
    ['an address where a letter is safe', { ...nowhere, address: '4 Mill Row', safe: ['letter'] as const }, true],
    ['an email address that is safe', { ...nowhere, email: 'jo@example.org', safe: ['email'] as const }, true],
    ['a number nobody asked about', { ...nowhere, telephone }, false],
    ['a number where only a message may be left', { ...nowhere, telephone, safe: ['message'] as const }, false],
    ['a number and a safe letter, but no address', { ...nowhere, telephone, safe: ['letter'] as const }, false],
    ['nothing at all', { ...nowhere, safe: ['ring'] as const }, false],
  ])('with %s has one safe way: %j → %s', (_, call, safe) => expect(hasSafeWay(call)).toBe(safe))

  it('is asked for by themselves only where they are on the phone: “through me” never counts', () => {
    expect(sourceOf({ who: 'self', source: 'practice' })).toBe('self')
    expect(sourceOf({ who: 'somebody', source: 'practice' })).toBe('practice')
    expect(sourceOf({ who: null, source: 'practice' })).toBe('not known')
    expect(knowsOf({ who: 'somebody', knows: 'knows and agrees' })).toBe('knows and agrees')
    expect(knowsOf({ who: null, knows: 'knows and agrees' })).toBe('not known')
  })
  it('has two sides when it was spoken, by Relay too, and not when something written was typed in', () => {
    expect((['phone', 'relay', 'in person', 'text', 'email', 'paper'] as const).map(wasSpoken)).toEqual([true, true, true, false, false, false])
  })
})
