import { describe, expect, it } from 'vitest'
import { hashOfSpokenCode, newSpokenCode, readSpokenCode } from './spoken-code.ts'

describe('a code to be read aloud', () => {
  it('is sixteen figures in fours, another one each time', () => {
    const codes = new Set(Array.from({ length: 200 }, newSpokenCode))
    expect(codes.size).toBe(200)
    for (const code of codes) expect(code).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/)
  })
  it.each([
    ['4827 1935 6604 2718', '4827193566042718'],
    [' 4827-1935 6604.2718\n', '4827193566042718'],
    ['4827 1935 6604 271', undefined],
    ['4827 1935 6604 27l8', undefined],
    ['', undefined],
  ])('typed as %j means %j', (typed, meant) => {
    expect(readSpokenCode(typed)).toBe(meant)
  })
  it('is kept as something else, and as something else again in another organisation', async () => {
    const [one, same, other] = await Promise.all([hashOfSpokenCode('4827193566042718', 'a'), hashOfSpokenCode('4827193566042718', 'a'), hashOfSpokenCode('4827193566042718', 'b')])
    expect(one.equals(same)).toBe(true)
    expect(one.equals(other)).toBe(false)
    expect(one.toString('utf8')).not.toContain('4827')
  })
})
