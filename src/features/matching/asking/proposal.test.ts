import { describe, expect, it } from 'vitest'
import { asDay } from '../../../engines/calendar/day.ts'
import { answer, firstName, waitingFor, type Given, type Proposal } from './proposal.ts'

// Oracle: domain, the life of a relationship from proposed to agreed or declined.
const asked: Proposal = { state: 'proposed', proposedOn: asDay('2026-11-23'), answers: {} }
const yes = (on: string) => ({ answer: 'yes' as const, on: asDay(on) })
const supporterYes: Proposal = { ...asked, answers: { supporter: yes('2026-11-24') } }
const given = (side: Given['side'], said: Given['answer'], on = '2026-11-25'): Given => ({ side, answer: said, on: asDay(on) })
const today = asDay('2026-11-25')

describe('two people are asked, the supporter first', () => {
  it.each([
    ['a supporter’s yes waits for the member', asked, given('supporter', 'yes'), { state: 'proposed' }],
    ['a supporter’s no ends it', asked, given('supporter', 'no'), { state: 'declined' }],
    ['a member’s yes after it is an agreement', supporterYes, given('member', 'yes'), { state: 'agreed' }],
    ['a member’s no after it ends it', supporterYes, given('member', 'no'), { state: 'declined' }],
    ['the member is not asked before the supporter said yes', asked, given('member', 'yes'), { refused: 'supporter first' }],
    ['nobody answers twice', supporterYes, given('supporter', 'no'), { refused: 'answered already' }],
    ['nothing is answered after it came to nothing', { ...asked, state: 'declined' as const }, given('supporter', 'yes'), { refused: 'not open' }],
    ['nor after it was taken back', { ...asked, state: 'withdrawn' as const }, given('supporter', 'yes'), { refused: 'not open' }],
    ['nobody answers tomorrow', asked, given('supporter', 'yes', '2026-11-26'), { refused: 'day ahead' }],
    ['nor before they were asked', asked, given('supporter', 'yes', '2026-11-22'), { refused: 'before asking' }],
    ['nor the member before the supporter', supporterYes, given('member', 'yes', '2026-11-23'), { refused: 'before asking' }],
  ])('%s', (_, proposal, said, expected) => {
    expect(answer(proposal, said, today)).toEqual(expected)
  })
  it('waits for one of them at a time', () => {
    expect(waitingFor(asked)).toBe('supporter')
    expect(waitingFor(supporterYes)).toBe('member')
    expect(waitingFor({ ...supporterYes, state: 'agreed' })).toBeUndefined()
  })
  it('lets the other hear a first name and no more', () => {
    expect(firstName({ name: 'Colin Mabey', knownAs: null })).toBe('Colin')
    expect(firstName({ name: 'Kathleen Brody', knownAs: 'Kath' })).toBe('Kath')
  })
})
