import { addDays, type Day } from '../../engines/calendar/day.ts'
import type { Nation } from '../../engines/calendar/nations.ts'
import { weeksBetween } from '../../engines/calendar/spans.ts'
import { addWorkingDays } from '../../engines/calendar/working-days.ts'
import type { Answer } from '../consent/consent.ts'
import { type TaskKind, taskKinds } from '../tasks/task.ts'

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
  feedback_sent: ['waiting', 'closed'],
  closed: ['received'],
}

/** Every step there is, in the order of the table. */
export const everyStep: readonly { from: ReferralState; to: ReferralState }[] = referralStates.flatMap((from) => follows[from].map((to) => ({ from, to })))

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

/** Still before us: nobody has decided with the person yet. */
export const newStates = ['received', 'incomplete', 'consent_pending', 'triage'] as const satisfies readonly ReferralState[]

/** The states in which each task of a referral still makes sense. That somebody looks at danger named is never needless, and not here. */
const holdsIn = {
  'first conversation': newStates,
  'ask the person first': ['received', 'incomplete', 'consent_pending'],
  'acknowledge the referral': newStates,
  'chase what is missing': ['incomplete'],
  'decide on what is known': ['incomplete'],
  'decide with the person': newStates,
  'second person to look': newStates,
  'contact while waiting': ['waiting'],
  'waiting too long': ['waiting'],
  'ring as they asked': ['waiting'],
  'tell whoever suggested them': ['placed', 'declined', 'withdrawn'],
  'tell that support has ended': ['feedback_sent', 'closed'],
} as const satisfies Partial<Record<TaskKind, readonly ReferralState[]>>

/** Where a step to one state makes tasks needless: once it is decided nobody need talk first, and who no longer waits is not rung about waiting. */
export const tasksOver = (to: ReferralState): readonly (keyof typeof holdsIn)[] => taskKinds.filter(isOfReferrals).filter((kind) => !holdsIn[kind].some((state) => state === to))

function isOfReferrals(kind: TaskKind): kind is keyof typeof holdsIn {
  return kind in holdsIn
}

/**
 * Whether the person knows and agrees. Whoever asked for themselves has agreed unless they said otherwise since; for anybody else only a
 * yes is a yes, or what was decided in their best interests where they could not decide it.
 */
export const agrees = (source: Source, answer: Answer | 'not asked', bestInterests = false): boolean => answer === 'given' || (answer === 'not asked' && (source === 'self' || bestInterests))

/** What comes first with a new referral (domain 2.1): one safe question where the person has not been asked, else the first conversation. */
export const firstTaskOf = (source: Source, answer: Answer | 'not asked'): 'first conversation' | 'ask the person first' => (agrees(source, answer) ? 'first conversation' : 'ask the person first')

/** The steps from here onto the waiting list, or why not. Accepting needs the person's yes, not the referrer's. */
export function accept(referral: Pick<Referral, 'state' | 'source'> & { bestInterests?: boolean }, answer: Answer | 'not asked'): { steps: readonly ReferralState[] } | { refused: 'already decided' | 'no consent yet' } {
  if (!newStates.some((state) => state === referral.state)) return { refused: 'already decided' }
  if (!agrees(referral.source, answer, referral.bestInterests)) return { refused: 'no consent yet' }
  return { steps: referral.state === 'triage' ? ['accepted', 'waiting'] : ['triage', 'accepted', 'waiting'] }
}

/** Why somebody came off the list where it was not their choice: never said as if they had changed their mind. */
export const hasDied = 'the person has died'

/** Looked at before anybody was asked: no yes of theirs stands behind that step. */
export const lookedAt = 'talked about'

/** The steps to saying that we cannot offer this, or why not. */
export function decline(referral: Pick<Referral, 'state'>): { steps: readonly ReferralState[] } | { refused: 'already decided' } {
  if (referral.state === 'received') return { steps: ['triage', 'declined'] }
  return newStates.some((state) => state === referral.state) ? { steps: ['declined'] } : { refused: 'already decided' }
}

/** Why we could not offer something (domain 2.1). The last two only when a second person has looked. */
export const declineReasons = [
  'outside our area', 'outside the ages we support', 'needs care, advice or counselling', 'needs more than volunteers can safely give', 'nobody to offer just now', 'could not be reached', 'has support already',
  'could not be made safe', 'how they behaved, or an offence',
] as const
export type DeclineReason = (typeof declineReasons)[number]

/** Nobody is turned away for safety, how they behaved or an offence by one person alone. */
export const needsSecondPerson = (reason: DeclineReason): boolean => reason === 'could not be made safe' || reason === 'how they behaved, or an offence'

/** Working days for the first conversation and for asking somebody (domain 2.1). */
export const firstWithinWorkingDays = 10

/** Working days within which somebody on the list hears from us, and calendar weeks after which the team talks it over (domain 2.1). */
export const contactEveryWorkingDays = 20
/** The same four weeks as days, for saying who has heard from us lately. */
export const heardLatelyDays = 28
export const talkOverAfterWeeks = 12
/** Days before somebody should hear from us that it becomes a task, so that it can still be done in time. */
const noticeDays = 7

export type Wait = { weeks: number; tooLong: boolean }

/** Weeks waited, whole ones, from the day they were accepted onto the list. */
export function waited(since: Day, today: Day): Wait {
  const weeks = Math.max(0, weeksBetween(since, today))
  return { weeks, tooLong: weeks >= talkOverAfterWeeks }
}

export type WaitSoFar = { waitingSince: Day; lastContactOn: Day | null; talkedOverOn: Day | null }

/**
 * The days by which somebody who waits must hear from us, and on which the team talks their wait over, each only where it is
 * time to tell somebody; else null. Talking it over starts its twelve weeks anew.
 */
export function dueWhileWaiting(wait: WaitSoFar, today: Day, nation: Nation): { contact: Day | null; talk: Day | null } {
  const heard = later(wait.waitingSince, wait.lastContactOn)
  // Twenty working days are never fewer than 26 days: most people need no counting.
  const contact = addDays(heard, 26) > addDays(today, noticeDays) ? null : addWorkingDays(heard, contactEveryWorkingDays, nation)
  const talk = addDays(later(wait.waitingSince, wait.talkedOverOn), talkOverAfterWeeks * 7)
  return { contact: contact !== null && contact <= addDays(today, noticeDays) ? contact : null, talk: talk <= today ? talk : null }
}

/** The day by which somebody who waits hears from us: twenty working days after they last did, or after they came onto the list. */
export const hearsBy = ({ waitingSince, lastContactOn }: Pick<WaitSoFar, 'waitingSince' | 'lastContactOn'>, nation: Nation): Day => addWorkingDays(later(waitingSince, lastContactOn), contactEveryWorkingDays, nation)

const later = (one: Day, other: Day | null): Day => (other !== null && other > one ? other : one)

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
