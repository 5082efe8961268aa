import { describe, expect, it } from 'vitest'
import type { Facet } from '../people/experience/facet.ts'
import { offeredFrom, wantedFrom } from './read-facets.ts'

const facet = (some: Partial<Facet>): Facet => ({ id: 'a', what: 'dementia', whose: 'mine', ageThen: null, since: null, after: null, words: null, shows: 'us', mayMatch: true, ...some })

describe('lived experience in matching (domain: only by choice)', () => {
  it.each([
    ['never said', facet({ mayMatch: null })],
    ['no', facet({ mayMatch: false })],
  ])('whoever said %s to its use is neither looked for nor offered by it', (_, told) => expect([offeredFrom([told]), wantedFrom([told])]).toEqual([[], []]))
  it('is a liking of whoever asks that it be used, never a must', () => expect(wantedFrom([facet({})])).toEqual([{ tag: 'dementia', firmness: 'would like' }]))
  it.each([
    ['us', false],
    ['supporter', false],
    ['possible supporter', true],
  ] as const)('shown to %s, may be said when asking: %s', (shows, mayShare) => expect(offeredFrom([facet({ shows })])).toEqual([{ tag: 'dementia', mayShare }]))
  it('keeps an illness, a loss and caring apart', () => {
    const tags = (['mine', 'caring', 'bereaved', 'my child’s', 'my partner’s'] as const).map((whose) => wantedFrom([facet({ whose })])[0]?.tag)
    expect(new Set(tags).size).toBe(5)
  })
})
