import type { Day } from '../../engines/calendar/day.ts'

export const supporterStates = ['enquiry', 'applied', 'screening', 'training', 'approved', 'available', 'paused', 'ended', 'withdrawn', 'not taken on', 'suspended'] as const
export type SupporterState = (typeof supporterStates)[number]

const follows: Readonly<Record<SupporterState, readonly SupporterState[]>> = {
  enquiry: ['applied', 'withdrawn'],
  applied: ['screening', 'withdrawn', 'not taken on'],
  screening: ['training', 'withdrawn', 'not taken on'],
  training: ['approved', 'withdrawn', 'not taken on', 'paused'],
  approved: ['available', 'paused', 'ended', 'suspended'],
  available: ['paused', 'ended', 'suspended'],
  paused: ['available', 'ended', 'suspended'],
  suspended: ['available', 'ended'],
  ended: ['enquiry'],
  withdrawn: ['enquiry'],
  'not taken on': ['enquiry'],
}

export const mayFollow = (from: SupporterState | null, to: SupporterState): boolean => from === null || follows[from].includes(to)

/** Checks, references and trainings by the names that everybody has for them. Words of any other kind are somebody's own, and sealed. */
export const knownReadiness = ['enhanced with barred list', 'enhanced', 'standard', 'basic', 'none', 'not known', 'references', 'induction', 'safeguarding', 'dementia', 'training', 'refresher', 'boundaries', 'lone working'] as const

/** What was seen and when, and when policy wants it looked at again: never a certificate or what it said. */
export type Readiness = {
  kind: 'check' | 'references' | 'training'
  /** the level of a check, the name of a training; as somebody wrote it where it is none of the known ones */
  what: string
  number: string | null
  /** as far as it is known: 2024, 2024-03, 2024-03-01 */
  onDay: string | null
  due: string | null
  complete: boolean | null
  asWritten: string | null
}

export type Supporter = {
  participation: string
  person: string
  name: string
  knownAs: string | null
  area: string | null
  state: SupporterState
  stateSince: Day
  started: string | null
  /** how many people they would like to see at most; null is not known */
  capacity: number | null
  /** people they already see who are not matched here, as a list said; null is not known */
  elsewhere: number | null
  /** relationships here that are under way */
  seeing: number
  readiness: Readiness[]
}

/** Room for somebody more, as far as it is known. */
export function room({ capacity, elsewhere, seeing }: Pick<Supporter, 'capacity' | 'elsewhere' | 'seeing'>): number | null {
  return capacity === null || elsewhere === null ? null : Math.max(0, capacity - elsewhere - seeing)
}

/** How a coordinator looks through supporters: who could see somebody, who is on the way, who is resting, who has moved on. */
export const groups = ['everybody', 'has room', 'getting ready', 'on a break', 'moved on'] as const
export type Group = (typeof groups)[number]

/** The states a group is made of. "Has room" is the available ones with room for somebody more, or of whom we don't know. */
export const statesIn: Readonly<Record<Group, readonly SupporterState[]>> = {
  everybody: ['enquiry', 'applied', 'screening', 'training', 'approved', 'available', 'paused', 'suspended'],
  'has room': ['available'],
  'getting ready': ['enquiry', 'applied', 'screening', 'training', 'approved'],
  'on a break': ['paused', 'suspended'],
  'moved on': ['ended', 'withdrawn', 'not taken on'],
}
