import type { Standing } from '../../../engines/reading/types.ts'
import type { ReferralState } from '../../referrals/referral.ts'
import type { SupporterState } from '../../supporters/supporter.ts'

/** Where a referral is taken to: still to be looked at, on the waiting list, placed with somebody, or over in one of three ways. */
export type Outcome = 'received' | 'waiting' | 'placed' | 'ended' | 'declined' | 'withdrawn' | 'same person'

type Circumstances = { died: boolean; noContact: boolean }

/**
 * What a status in a list of members comes to. Somebody who has died or asked for no contact is on no waiting list, whatever
 * the status says; a status nobody can read leaves the referral as received, for a person to look at.
 */
export function outcomeOf(standing: Standing | null, { died, noContact }: Circumstances): Outcome {
  if (died) return 'withdrawn'
  if (noContact) return standing === 'declined' ? 'declined' : 'withdrawn'
  switch (standing) {
    case 'waiting':
    case 'visited':
    case 'on hold':
    case 'paused':
    case 'telephone only':
      return 'waiting'
    case 'matched':
    case 'active':
      return 'placed'
    case 'ended':
    case 'left':
    case 'now a supporter':
      return 'ended'
    case 'declined':
      return 'declined'
    case 'withdrawn':
    case 'died':
      return 'withdrawn'
    case null:
    case 'unknown':
    case 'suspended':
    case 'applied':
    case 'waiting for check':
    case 'available':
    case 'bank':
      return 'received'
  }
}

/** The steps a referral takes from being received, each of which may follow the one before. */
export const stepsTo: Readonly<Record<Outcome, readonly ReferralState[]>> = {
  received: [],
  waiting: ['triage', 'accepted', 'waiting'],
  placed: ['triage', 'accepted', 'waiting', 'placed'],
  ended: ['triage', 'accepted', 'waiting', 'placed', 'closed'],
  declined: ['triage', 'declined', 'closed'],
  withdrawn: ['withdrawn', 'closed'],
  'same person': ['duplicate'],
}

/** What a status in a list of supporters comes to. One that cannot be read is a pause: nobody is asked until a person has looked. */
export function supporterStateOf(standing: Standing | null, { died, noContact, leftBelow }: Circumstances & { leftBelow: boolean }): SupporterState {
  if (died || standing === 'died') return 'ended'
  const state = read(standing)
  if (leftBelow && state !== 'suspended') return 'ended'
  return noContact && (state === 'available' || state === 'approved') ? 'paused' : state
}

function read(standing: Standing | null): SupporterState {
  switch (standing) {
    case 'active':
    case 'available':
    case 'matched':
      return 'available'
    case 'bank':
      return 'approved'
    case 'applied':
      return 'applied'
    case 'waiting for check':
      return 'screening'
    case 'suspended':
      return 'suspended'
    case 'left':
    case 'ended':
      return 'ended'
    case 'withdrawn':
    case 'declined':
      return 'withdrawn'
    default:
      return 'paused'
  }
}
