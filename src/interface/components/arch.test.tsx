import { describe, expect, it } from 'vitest'
import { renderToString } from 'preact-render-to-string'
import { Arch, initialsOf, tintOf } from './arch.tsx'
import { Tally } from './tally.tsx'

describe('an arch with initials', () => {
  it.each([
    ['Mo Tully', 'MT'],
    ['Cher', 'C'],
    ['Ana María de la Cruz', 'AC'],
    ['Éowyn O’Brien', 'ÉO'],
    ['Siân Llŷr-Jones', 'SJ'],
    ['李 小龙', '李小'],
    ['  Pip   Owusu ', 'PO'],
    ['Smith (Joan) 2', 'SJ'],
    ['', ''],
  ])('%s is %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })

  it('has the same tint for the same name, however its accents are stored', () => {
    expect(tintOf('Siân'.normalize('NFD'))).toBe(tintOf('Siân'.normalize('NFC')))
  })

  it('uses all five tints', () => {
    expect(new Set(Array.from({ length: 100 }, (_, place) => tintOf(`Person ${place}`)))).toEqual(new Set(['a', 'b', 'c', 'd', 'e']))
  })

  it('is not read out: the name stands beside it', () => {
    expect(renderToString(<Arch name="Mo Tully" />)).toBe('<span class="arch arch--' + tintOf('Mo Tully') + '" aria-hidden="true">MT</span>')
  })
})

describe('arches in a row', () => {
  const drawn = (filled: number) => renderToString(<Tally says={`${filled} weeks`} filled={filled} />).split('<path').length - 1
  it('are always one of something: all of them, or none and the words alone', () => {
    expect([0, 1, 11, 26].map(drawn)).toEqual([0, 1, 11, 26])
    expect(drawn(27)).toBe(0)
    expect(drawn(200)).toBe(0)
    expect(renderToString(<Tally says="200 weeks" filled={200} />)).toContain('200 weeks')
  })
})
