import { type Day } from '../../engines/calendar/day.ts'
import { weeksBetween } from '../../engines/calendar/spans.ts'

export const referralStates = ['draft', 'received', 'duplicate', 'incomplete', 'consent_pending', 'triage', 'accepted', 'declined', 'withdrawn', 'waiting', 'placed', 'feedback_sent', 'closed'] as const
export type ReferralState = (typeof referralStates)[number]

export const sources = ['self', 'family or friend', 'member', 'practice', 'link worker', 'social care', 'hospital', 'job centre', 'housing', 'community group', 'other', 'not known'] as const
export type Source = (typeof sources)[number]

/** Which state may follow which (domain: referral). Anything not named here is refused. */
const follows: Readonly<Record<ReferralState, readonly ReferralState[]>> = {
  draft: ['received', 'withdrawn'],
  received: ['duplicate', 'incomplete', 'consent_pending', 'triage', 'withdrawn'],
  duplicate: ['closed'],
  incomplete: ['received', 'consent_pending', 'triage', 'declined', 'withdrawn'],
  consent_pending: ['triage', 'declined', 'withdrawn'],
  triage: ['accepted', 'declined', 'withdrawn'],
  accepted: ['waiting', 'withdrawn'],
  waiting: ['placed', 'withdrawn'],
  placed: ['waiting', 'feedback_sent', 'withdrawn', 'closed'],
  declined: ['feedback_sent', 'received', 'closed'],
  withdrawn: ['feedback_sent', 'received', 'closed'],
  feedback_sent: ['closed'],
  closed: ['received'],
}

export const mayFollow = (from: ReferralState | null, to: ReferralState): boolean => (from === null ? true : follows[from].includes(to))

export type Referral = {
  id: string
  member: string
  person: string
  state: ReferralState
  stateSince: Day
  receivedOn: Day | null
  receivedAs: string | null
  reference: string | null
  source: Source
  sourceWords: string | null
  waitingSince: Day | null
  lastContactOn: Day | null
}

/** Working days within which somebody on the list hears from us, and calendar weeks after which the team talks it over (domain 2.1). */
export const contactEveryWorkingDays = 20
export const talkOverAfterWeeks = 12

export type Wait = { weeks: number; tooLong: boolean }

/** Weeks waited, whole ones, from the day they were accepted onto the list. */
export function waited(since: Day, today: Day): Wait {
  const weeks = Math.max(0, Math.floor(weeksBetween(since, today)))
  return { weeks, tooLong: weeks >= talkOverAfterWeeks }
}

/** Words as people write them about who referred, read into the field's own list; what cannot be read is "other", nothing is "not known". */
export function sourceFrom(words: string): Source {
  const text = words.toLowerCase()
  if (text.trim() === '') return 'not known'
  const rules: readonly [RegExp, Source][] = [
    [/\bself\b|herself|himself|themsel/, 'self'],
    [/link worker|social prescri/, 'link worker'],
    [/surgery|\bgp\b|practice|\bdr\b|doctor|nurse|matron|memory clinic/, 'practice'],
    [/ward|hospital|discharge/, 'hospital'],
    [/social (work|care|serv)|adult care/, 'social care'],
    [/job ?centre/, 'job centre'],
    [/housing|sheltered|warden/, 'housing'],
    [/club|group|church|temple|gurdwara|mosque|parish|chapel|chemist|library/, 'community group'],
    [/daughter|son|wife|husband|sister|brother|niece|nephew|mum|dad|friend|neighbou?r|family|grand/, 'family or friend'],
  ]
  return rules.find(([pattern]) => pattern.test(text))?.[1] ?? 'other'
}
