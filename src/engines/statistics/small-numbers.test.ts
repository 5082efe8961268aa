import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countShown, meanShown, shareShown, suppress } from './small-numbers.ts'

describe('small numbers', () => {
  // The oracle of domain practice: White, Mixed, Asian, Black, Other.
  it.each([
    ['two small ones protect each other', [23, 4, 11, 2, 0], 'A', { cells: [25, 'small', 10, 'small', 0], total: 40 }],
    ['one alone takes the next smallest with it', [23, 12, 11, 2, 0], 'A', { cells: [25, 10, 'hidden', 'small', 0], total: 50 }],
    ['the hospitals’ rule', [23, 4, 11, 2, 0], 'B', { cells: [25, 'small', 10, 'small', 0], total: 40 }],
    ['two ones are as good as shown, so a third goes', [20, 9, 1, 1], 'A', { cells: [20, 'hidden', 'small', 'small'], total: 30 }],
    ['two fours are too', [20, 9, 4, 4], 'A', { cells: [20, 'hidden', 'small', 'small'], total: 35 }],
    ['nothing small, nothing hidden', [23, 12, 11, 0], 'A', { cells: [25, 10, 10, 0], total: 45 }],
    ['nothing at all', [0, 0], 'A', { cells: [0, 0], total: 0 }],
  ] as const)('%s', (_, counts, rule, expected) => {
    expect(suppress(counts, rule)).toEqual(expected)
  })

  it('leaves more than one set of numbers for whatever is hidden, wherever there is somebody to hide behind', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 6 }), fc.constantFrom('A' as const, 'B' as const), (counts, rule) => {
        const most = rule === 'A' ? 4 : 7
        const { cells } = suppress(counts, rule)
        const hidden = counts.flatMap((count, place) => (typeof cells[place] === 'number' ? [] : [{ count, small: cells[place] === 'small' }]))
        expect(counts.every((count, place) => !(count > 0 && count <= most) || cells[place] === 'small')).toBe(true)
        if (hidden.length === 0 || counts.filter((count) => count > 0).length === hidden.length) return
        const sum = hidden.reduce((all, { count }) => all + count, 0)
        for (const [place] of hidden.entries()) expect(valuesOf(hidden, place, { sum, most }).size).toBeGreaterThan(1)
      }),
      { numRuns: 3000 },
    )
  })

  it('hides what another table of the same people hides, and zero stays', () => {
    expect(suppress([23, 12, 11, 0], 'A', [false, false, true, true])).toEqual({ cells: [25, 'hidden', 'hidden', 0], total: 45 })
  })

  it('shows one count by itself: small, or rounded to five', () => {
    expect([0, 1, 4, 5, 12, 13].map((count) => countShown(count, 'A'))).toEqual([0, 'small', 'small', 5, 10, 15])
  })

  it('shows no share of fewer than ten, nor one that would tell a hidden number, and no mean of fewer than ten', () => {
    expect(shareShown({ count: 5, shown: 5 }, { count: 20, shown: 20 })).toBe(25)
    expect(shareShown({ count: 5, shown: 5 }, { count: 9, shown: 10 })).toBeNull()
    expect(shareShown({ count: 18, shown: 20 }, { count: 20, shown: 20 })).toBeNull()
    expect(shareShown({ count: 20, shown: 20 }, { count: 20, shown: 20 })).toBe(100)
    expect(shareShown({ count: 3, shown: 'small' }, { count: 20, shown: 20 })).toBeNull()
    expect(meanShown([1, 2, 3])).toBeNull()
    expect(meanShown(Array.from({ length: 10 }, () => 4))).toBe(4)
  })
})

/** Every value one hidden number may have, by trying all of them: shares nothing with the engine. */
function valuesOf(hidden: readonly { small: boolean }[], place: number, { sum, most }: { sum: number; most: number }): Set<number> {
  const found = new Set<number>()
  const walk = (at: number, left: number, mine: number) => {
    if (at === hidden.length) {
      if (left === 0) found.add(mine)
      return
    }
    const [least, upTo] = hidden[at]?.small ? [1, Math.min(most, left)] : [most + 1, left]
    for (let value = least; value <= upTo && found.size < 2; value += 1) walk(at + 1, left - value, at === place ? value : mine)
  }
  walk(0, sum, -1)
  return found
}
