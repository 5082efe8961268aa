import type { Day } from '../../engines/calendar/day.ts'
import type { Point } from '../../engines/distance/haversine.ts'
import type { District } from '../../engines/distance/postcode.ts'

/**
 * Not known is a value of its own, never a gap, a zero or a no. It is a word and not undefined, so that whoever builds a
 * profile has to say it and so that it survives being stored as JSON.
 */
export type Known<T> = T | 'not known'

/** How firmly something is wished. A list often says what, and not how firmly. */
export type Firmness = Known<'must' | 'would like'>

export const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
export type Weekday = (typeof weekdays)[number]
export const dayParts = ['am', 'pm', 'eve'] as const
export type DayPart = (typeof dayParts)[number]
export type WeekTimes = Readonly<Partial<Record<Weekday, readonly DayPart[]>>>

/** When somebody is free. Parts of days named nowhere are taken as not free. */
export interface FreeTimes {
  readonly times: WeekTimes
  /** Parts of days that may be free: "any time really" says nothing certain about evenings. */
  readonly perhaps: WeekTimes
  /** Clock limits within those parts, in minutes after midnight: "after 2" is from 840. */
  readonly from?: number
  readonly until?: number
  /** "Alternate Tues": only every second week, and which one must be asked. */
  readonly everyOtherWeek: boolean
}

export const channels = ['phone', 'home', 'café', 'video'] as const
export type Channel = (typeof channels)[number]

/** What is done beside meeting or talking, where the law or the organisation asks for more. */
export type Activity = Channel | 'lift to health or care' | 'social lift' | 'shopping with money'

export type LanguageLevel = 'a little' | 'conversation' | 'fluent'

export interface SpokenLanguage {
  readonly language: string
  readonly level: Known<LanguageLevel>
}

/** Any one of these languages would do, at that level or better. British Sign Language is one of them. */
export interface LanguageWish {
  readonly anyOf: readonly string[]
  readonly level: LanguageLevel
  readonly firmness: Firmness
}

/** Something said about oneself; `mayShare` is that person's own answer to "may we tell the other one?" */
export interface Told {
  readonly tag: string
  readonly mayShare: boolean
}

export interface TagWish {
  readonly tag: string
  readonly firmness: Firmness
}

/** Faith practice, culture or sexuality: only where the member asks and the supporter told us. Never inferred. */
export interface IdentityWish {
  readonly about: 'faith practice' | 'culture' | 'sexuality'
  readonly tag: string
}

export type Gender = 'woman' | 'man' | 'non-binary'

/** The purpose is kept because the Equality Act 2010 allows the choice for a reason, not for its own sake. */
export interface VisitorWish {
  readonly gender: Gender
  readonly firmness: Firmness
  readonly purpose: Known<'home visits' | 'trauma' | 'intimate care' | 'faith practice' | 'shared background'>
}

export type Pet = 'cat' | 'dog' | 'bird' | 'other'

export interface Home {
  readonly pets: Known<readonly Pet[]>
  readonly smoking: Known<'no' | 'outside' | 'indoors'>
}

/** An allergy, a fear or asthma. Severe excludes, mild is talked about first; "scared of dogs" alone says neither. */
export interface Aversion {
  readonly to: Pet | 'smoke'
  readonly kind: 'allergy' | 'fear' | 'breathing' | 'dislike'
  readonly severity: Known<'severe' | 'mild'>
}

export interface Place {
  readonly district: Known<District>
  /** Of the postcode or a kilometre square, never of the door. */
  readonly point: Known<Point>
  /** People who share one are never introduced to one another. */
  readonly household: Known<string>
}

export type Temper = 'chatty' | 'quiet' | 'likes a joke' | 'gentle' | 'direct' | 'lively'

/** What either side of a match holds. `key` is the participation's, `person` the human's: one person may wear both hats. */
interface Profile {
  readonly key: string
  readonly person: string
  /** What this person is called on the screen of somebody who may see the name. */
  readonly calledAs: string
  readonly age: Known<number>
  readonly interests: Known<readonly Told[]>
  readonly free: Known<FreeTimes>
  readonly speaks: Known<readonly SpokenLanguage[]>
  readonly place: Place
  readonly home: Home
  readonly aversions: Known<readonly Aversion[]>
  /** Persons: family, neighbours, a past relationship, colleagues. Held on either side, it counts for both. */
  readonly conflicts: readonly string[]
  /** Persons with whom an introduction was declined before, by whichever side. */
  readonly declinedBefore: readonly string[]
  /** Wants nobody from the same small community: for privacy. */
  readonly notFromOwnDistrict: boolean
  /** Wants some distance, in kilometres; 0 for no such wish. */
  readonly notNearerThanKm: number
  readonly died: boolean
  readonly doNotContact: boolean
}

/** Somebody who is waiting to be introduced. */
export interface MemberProfile extends Profile {
  readonly waitingSince: Known<Day>
  readonly paused: boolean
  readonly channelsWanted: Known<readonly Channel[]>
  readonly contactLimits: readonly ('no visit' | 'no phone' | 'text only')[]
  readonly activities: readonly Exclude<Activity, Channel>[]
  readonly languageWishes: Known<readonly LanguageWish[]>
  readonly visitorWish: Known<VisitorWish | 'either'>
  readonly generationWish: Known<'younger' | 'own age' | 'older' | 'no wish'>
  readonly identityWishes: readonly IdentityWish[]
  /** Empty unless the person asks for it themselves. */
  readonly livedExperienceWanted: readonly TagWish[]
  readonly trainingWanted: readonly TagWish[]
  readonly temperWanted: Known<readonly Temper[]>
  /** 1 is weekly, 2 fortnightly. */
  readonly everyWeeks: Known<number>
  readonly twoVisitors: Known<'must' | 'would like' | 'no'>
  /** What the supporter will need from us. It says nothing about the person. */
  readonly supporterNeeds: Known<SupporterNeeds>
}

export interface SupporterNeeds {
  readonly experience: 'must' | 'would like' | 'no'
  /** Supervision at least this often, in weeks; undefined for as usual. */
  readonly supervisionEveryWeeks?: number
}

export type SupporterStatus =
  | 'enquiry'
  | 'applied'
  | 'screening'
  | 'training'
  | 'approved'
  | 'available'
  | 'matched'
  | 'paused'
  | 'suspended'
  | 'ended'
  | 'rejected'
  | 'withdrawn'

export const checkLevels = ['none', 'basic', 'standard', 'enhanced', 'enhanced with barred list'] as const
export type CheckLevel = (typeof checkLevels)[number]

/** A criminal-record check as the organisation saw it: never its contents. */
export interface Check {
  readonly level: Known<CheckLevel>
  /** When it was seen, or looked up again in the Update Service. */
  readonly seenOn: Known<Day>
}

export interface Training {
  readonly tag: string
  readonly state: 'done' | 'booked' | 'not done'
  /** The last day it holds; undefined for no end. */
  readonly until?: Day
}

/** Somebody who may be asked. */
export interface SupporterProfile extends Profile {
  readonly status: Known<SupporterStatus>
  readonly approvedOn: Known<Day>
  /** Since when nobody has been with them: since the last one ended, or since they were approved. */
  readonly aloneSince: Known<Day>
  readonly roleCovers: Known<readonly Activity[]>
  readonly check: Known<Check>
  readonly references: Known<'complete' | 'not complete'>
  /** A training that is not in the list is not known, not missing. */
  readonly trainings: readonly Training[]
  readonly experienced: Known<boolean>
  readonly supervisionEveryWeeks: Known<number>
  readonly capacity: Capacity
  /** "Can't start before September", "course ends in August". */
  readonly notBefore?: Day
  readonly notAfter?: Day
  readonly channelsOffered: Known<readonly Channel[]>
  readonly travel: Travel
  readonly gender: Known<Gender>
  readonly identity: readonly (IdentityWish & Told)[]
  /** Only what they said may be used to find a match; everything else stays in their own record. */
  readonly livedExperience: Known<readonly Told[]>
  readonly temper: Known<readonly Temper[]>
  readonly everyWeeks: Known<number>
  readonly goesInPairs: Known<boolean>
}

export interface Capacity {
  readonly most: Known<number>
  /** "1 maybe 2" is most 1, perhaps 2. */
  readonly perhaps?: number
  readonly now: Known<number>
  /** How many others they have been asked about and not yet begun with: their room is kept for those. */
  readonly asked?: number
  /** Persons already seen. */
  readonly seeing: readonly string[]
}

export interface Travel {
  readonly mostMinutes: Known<number>
  readonly by: Known<'foot' | 'bike' | 'bus' | 'car'>
  readonly onlyDistricts: Known<readonly District[]>
  readonly notDistricts: readonly District[]
  /** "Anywhere on the 49 bus": shown as it was written, since no rule can read it. */
  readonly inOwnWords: Known<string>
}
