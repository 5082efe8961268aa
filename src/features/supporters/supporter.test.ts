import { describe, expect, it } from 'vitest'
import { groups, mayFollow, room, statesIn, supporterStates } from './supporter.ts'

describe('room for somebody', () => {
  it('counts whom they see here and elsewhere, and is never less than none', () => {
    expect(room({ capacity: 3, elsewhere: 1, seeing: 1 })).toBe(1)
    expect(room({ capacity: 1, elsewhere: 2, seeing: 0 })).toBe(0)
  })
  it('is not known where nobody asked, which is not none', () => {
    expect(room({ capacity: null, elsewhere: 0, seeing: 0 })).toBeNull()
  })
})

describe('a supporter’s states', () => {
  it('reach seeing people only by way of approval', () => {
    const into = supporterStates.filter((from) => mayFollow(from, 'available'))
    expect(into).toEqual(['approved', 'paused', 'suspended'])
  })
  it('each stand in one of the groups a coordinator looks through', () => {
    for (const state of supporterStates) expect(groups.filter((group) => group !== 'everybody' && group !== 'has room' && statesIn[group].includes(state)).length + (state === 'available' ? 1 : 0)).toBe(1)
  })
})
