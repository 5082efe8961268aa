import type { Activity, CheckLevel, DayPart, Travel } from '../profile.ts'

/** What is compared. The first column of domain practice: the musts are in `hard-rules.ts`. */
export const criteria = [
  'lived experience',
  'interests',
  'availability',
  'travel',
  'preferences',
  'communication',
  'personality',
] as const
export type Criterion = (typeof criteria)[number]

export interface CheckPolicy {
  readonly level: CheckLevel
  /** Certificates never run out by law; how long one is relied upon is the organisation's decision. */
  readonly goodForMonths: number | 'no end'
}

/** Every number here is an organisation's choice. The values given are the usual practice, not law. */
export interface MatchingSettings {
  readonly weights: Readonly<Record<Criterion, number>>
  /** For each week waited, at most for so many weeks, this much is added to the order. */
  readonly fairnessPerWeek: number
  readonly fairnessWeeks: number
  readonly suggestions: number
  /** Working days an answer may take before one of us is reminded. */
  readonly answerDays: number
  /** A supporter counts as new for so long after being approved, and sees one person at most. */
  readonly newForWeeks: number
  /** Nobody is asked to see more people than this, whatever they offer. */
  readonly mostPeople: number
  readonly checks: Readonly<Record<Activity, CheckPolicy>>
  /** Where nobody has decided how long a check is relied on, one older than this is asked about, and rules nobody out. */
  readonly askAfterMonths: number
  readonly referencesNeeded: boolean
  readonly trainingNeeded: readonly string[]
  /** Parts of days that should fit before times count as fully met. */
  readonly slotsNeeded: number
  readonly shortestVisitMinutes: number
  /** Minutes after midnight. */
  readonly dayParts: Readonly<Record<DayPart, readonly [from: number, until: number]>>
  /** How often one would like and the other offers may differ by this factor. */
  readonly frequencyApart: number
  /** Straight line to road, and kilometres an hour door to door, waiting included. */
  readonly detour: number
  readonly speeds: Readonly<Record<Exclude<Travel['by'], 'not known'>, number>>
  /** Something that ends within so many days is worth a word now. */
  readonly soonDays: number
}

/** Which check each activity needs, relied on for so long. */
function checksGoodFor(goodForMonths: CheckPolicy['goodForMonths']): MatchingSettings['checks'] {
  const visiting: CheckPolicy = { level: 'enhanced', goodForMonths }
  const talking: CheckPolicy = { level: 'basic', goodForMonths }
  // Regulated activity even once: Safeguarding Vulnerable Groups Act 2006, schedule 4, as amended 2012.
  const barred: CheckPolicy = { level: 'enhanced with barred list', goodForMonths }
  return { phone: talking, video: talking, home: visiting, café: visiting, 'social lift': visiting, 'lift to health or care': barred, 'shopping with money': barred }
}

export const usualSettings: MatchingSettings = {
  weights: {
    'lived experience': 5,
    interests: 4,
    availability: 3,
    travel: 3,
    preferences: 3,
    communication: 2,
    personality: 1,
  },
  fairnessPerWeek: 0.02,
  fairnessWeeks: 12,
  suggestions: 4,
  answerDays: 3,
  newForWeeks: 13,
  mostPeople: 3,
  checks: checksGoodFor(36),
  askAfterMonths: 36,
  referencesNeeded: true,
  trainingNeeded: ['safeguarding'],
  slotsNeeded: 2,
  shortestVisitMinutes: 60,
  dayParts: { am: [540, 720], pm: [720, 1020], eve: [1020, 1260] },
  frequencyApart: 4,
  detour: 1.3,
  speeds: { foot: 4.5, bike: 13, bus: 11, car: 25 },
  soonDays: 90,
}

/**
 * An organisation's own settings. How long a check is relied on is its policy (a certificate never runs out by law): until it
 * has said, an old one is something to ask about and no reason against anybody.
 */
export const settingsOf = (organisation: { recheckMonths: number | null }): MatchingSettings => ({ ...usualSettings, checks: checksGoodFor(organisation.recheckMonths ?? 'no end') })
