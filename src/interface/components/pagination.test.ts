import { describe, expect, it } from 'vitest'
import { shownPages } from './pagination.tsx'

describe('the pages offered', () => {
  it.each([
    [1, 2, [1, 2]],
    [1, 9, [1, 2, null, 9]],
    [5, 9, [1, null, 4, 5, 6, null, 9]],
    [3, 9, [1, 2, 3, 4, null, 9]],
    [4, 9, [1, 2, 3, 4, 5, null, 9]],
    [9, 9, [1, null, 8, 9]],
  ])('on page %i of %i never leave a gap of one', (page, last, shown) => {
    expect(shownPages(page, last)).toEqual(shown)
  })
})
