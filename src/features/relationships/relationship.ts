import { addDays, type Day } from '../../engines/calendar/day.ts'

export const relationshipStates = ['agreed', 'introduced', 'settling_in', 'active', 'on_hold', 'ending_planned', 'ended', 'ended_unplanned'] as const
export type RelationshipState = (typeof relationshipStates)[number]

/** Which state may follow which (domain: relationship). Anything not named here is refused; nothing follows an ending. */
const follows: Readonly<Record<RelationshipState, readonly RelationshipState[]>> = {
  agreed: ['introduced', 'ended_unplanned'],
  introduced: ['settling_in', 'ended_unplanned'],
  settling_in: ['active', 'ended_unplanned'],
  active: ['on_hold', 'ending_planned', 'ended_unplanned'],
  on_hold: ['active', 'ended_unplanned'],
  ending_planned: ['ended', 'ended_unplanned'],
  ended: [],
  ended_unplanned: [],
}

export const mayFollow = (from: RelationshipState, to: RelationshipState): boolean => follows[from].includes(to)

export const underWay: readonly RelationshipState[] = ['agreed', 'introduced', 'settling_in', 'active', 'on_hold', 'ending_planned']
export const isUnderWay = (state: RelationshipState): boolean => underWay.includes(state)

/** The settling-in review is in week 6; then after 3 and 6 months, then every 6 (domain: relationship). In weeks. */
export const settlingInWeeks = 6
export const settlingInReviewOn = (introducedOn: Day): Day => addDays(introducedOn, 7 * settlingInWeeks)

export type Step<To extends RelationshipState> = { state: To; on: Day }
export type NotFromHere = { refused: 'not from here' }

export type Meeting = { on: Day; held: boolean | null }

/** Their first meeting was held, with one of us there. Both are heard afterwards, each alone, before it goes on. */
export function introduce(state: RelationshipState, meeting: Meeting, today: Day): Step<'introduced'> | NotFromHere | { refused: 'not held yet' } {
  if (!mayFollow(state, 'introduced')) return { refused: 'not from here' }
  return meeting.on > today ? { refused: 'not held yet' } : { state: 'introduced', on: meeting.on }
}

export type Heard = { member: boolean; supporter: boolean }

/** Settling in begins once each has said, apart from the other, that they would like to go on. */
export function settleIn(state: RelationshipState, heard: Heard, today: Day): Step<'settling_in'> | NotFromHere | { refused: 'hear both first' } {
  if (!mayFollow(state, 'settling_in')) return { refused: 'not from here' }
  return heard.member && heard.supporter ? { state: 'settling_in', on: today } : { refused: 'hear both first' }
}

/** After the review in week 6, all three agreeing. */
export function goOn(state: RelationshipState, review: { heldOn: Day | null; agreed: boolean }, today: Day): Step<'active'> | NotFromHere | { refused: 'review first' } {
  if (state === 'on_hold') return { state: 'active', on: today }
  if (!mayFollow(state, 'active')) return { refused: 'not from here' }
  return review.heldOn !== null && review.heldOn <= today && review.agreed ? { state: 'active', on: today } : { refused: 'review first' }
}

/** For a hospital stay, a holiday, an illness, a loss: until a day that can be talked about. */
export function hold(state: RelationshipState, back: Day | null, today: Day): Step<'on_hold'> | NotFromHere | { refused: 'day is past' } {
  if (!mayFollow(state, 'on_hold')) return { refused: 'not from here' }
  return back !== null && back <= today ? { refused: 'day is past' } : { state: 'on_hold', on: today }
}

/** An ending is talked about at least four weeks ahead, unless that cannot be: then somebody says so. */
export function planEnding(state: RelationshipState, ending: { on: Day; cannotBeLater: boolean }, today: Day): Step<'ending_planned'> | NotFromHere | { refused: 'too soon' } {
  if (!mayFollow(state, 'ending_planned')) return { refused: 'not from here' }
  return ending.on < addDays(today, 28) && !ending.cannotBeLater ? { refused: 'too soon' } : { state: 'ending_planned', on: today }
}

export function end(state: RelationshipState, talked: Heard, today: Day): Step<'ended'> | NotFromHere | { refused: 'hear both first' } {
  if (!mayFollow(state, 'ended')) return { refused: 'not from here' }
  return talked.member && talked.supporter ? { state: 'ended', on: today } : { refused: 'hear both first' }
}

export const stopReasons = ['would rather not', 'death of a member', 'death of a supporter', 'moved', 'ill', 'withdrew', 'did not work out', 'keeping somebody safe', 'lost contact'] as const
export type StopReason = (typeof stopReasons)[number]

/** Either may stop at any time, without explaining. */
export function stop(state: RelationshipState, today: Day): Step<'ended_unplanned'> | NotFromHere {
  return mayFollow(state, 'ended_unplanned') ? { state: 'ended_unplanned', on: today } : { refused: 'not from here' }
}
