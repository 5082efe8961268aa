import type { Day } from '../../engines/calendar/day.ts'
import type { Point } from '../../engines/distance/haversine.ts'
import { postcodeDistrict } from '../../engines/distance/postcode.ts'
import { ageToShow, firstName, type Birth } from '../people/person.ts'
import { nothingTold, type Told } from '../people/told.ts'
import type { Supporter, SupporterState } from '../supporters/supporter.ts'
import type { Between } from './between.ts'
import { tagsOf } from './weighing/interests.ts'
import type { Known, MemberProfile, SupporterProfile, SupporterStatus, Told as Tag } from './profile.ts'
import { offeredFrom, wantedFrom } from './read-facets.ts'
import { readFree } from './read-free.ts'
import { readHome } from './read-home.ts'
import { languageWishesFrom, readLanguages } from './read-languages.ts'
import { readCheck, readReferences, readTrainings } from './read-readiness.ts'
import { readTravel } from './read-travel.ts'
import { readChannels, readTwoVisitors, readVisitorWish } from './read-wishes.ts'
import { usualSettings } from './weighing/settings.ts'

/** A hat as far as matching reads it. */
export type Worn = {
  participation: string
  person: string
  name: string
  knownAs: string | null
  birth: Birth
  area: string | null
  postcode: string | null
  told: Told | null
  died: 'yes' | 'perhaps' | null
  /** where the postcode lies, if a list of places has it; never the door */
  point?: Point | undefined
}

/** A supporter's file as far as matching reads it. */
export type File = Pick<Supporter, 'state' | 'capacity' | 'elsewhere' | 'seeing' | 'readiness'>

/**
 * Somebody waiting, as the rules want them. What nobody told us is not known, never a no and never guessed: no gender from a
 * name, no need from a condition, no wish from a silence.
 */
export function memberFrom(hat: Worn, between: Between, about: { waitingSince: Day | null; today: Day }): MemberProfile {
  const told = hat.told ?? nothingTold
  const limits = between.limitsOf(hat.participation)
  const speaks = readLanguages(told.languages)
  return {
    ...both(hat, between, about.today),
    ...readHome([told.livesWith, told.home, ...told.beforeVisiting]),
    speaks,
    waitingSince: about.waitingSince ?? 'not known',
    paused: between.isPaused(hat.participation),
    channelsWanted: readChannels([told.matters, ...told.beforeVisiting]),
    contactLimits: [...(limits.includes('no_visit') ? ['no visit' as const] : []), ...(limits.includes('no_phone') ? ['no phone' as const] : []), ...(limits.includes('text_only') ? ['text only' as const] : [])],
    activities: [],
    languageWishes: languageWishesFrom(speaks),
    visitorWish: readVisitorWish(told.visitor, told.beforeVisiting),
    generationWish: 'not known',
    identityWishes: [],
    livedExperienceWanted: wantedFrom(told.facets),
    trainingWanted: [],
    temperWanted: 'not known',
    everyWeeks: 'not known',
    twoVisitors: readTwoVisitors(told.beforeVisiting),
    supporterNeeds: 'not known',
  }
}

/** Somebody who may be asked. Lived experience only where they said that matching may use it. */
export function supporterFrom(hat: Worn, file: File, between: Between, about: { today: Day; /** counts whom they are asked about, besides this member */ askedBesides?: string }): SupporterProfile {
  const { today } = about
  const told = hat.told ?? nothingTold
  return {
    ...both(hat, between, today),
    ...readHome([told.livesWith, told.home]),
    speaks: readLanguages(told.languages),
    status: statusFrom(file.state),
    approvedOn: between.approvedOn(hat.participation) ?? 'not known',
    roleCovers: 'not known',
    check: readCheck(file.readiness, goodForMonths),
    references: readReferences(file.readiness),
    trainings: readTrainings(file.readiness),
    experienced: 'not known',
    supervisionEveryWeeks: 'not known',
    aloneSince: between.lastWith(hat.participation) ?? between.approvedOn(hat.participation) ?? 'not known',
    capacity: { most: file.capacity ?? 'not known', now: file.elsewhere === null ? 'not known' : file.elsewhere + file.seeing, asked: about.askedBesides === undefined ? 0 : between.askedAbout(hat.participation).filter((member) => member !== about.askedBesides).length, seeing: between.seeing(hat.participation) },
    channelsOffered: 'not known',
    travel: readTravel(told.travel, hat.area),
    gender: 'not known',
    identity: [],
    livedExperience: experienceFrom(told),
    temper: 'not known',
    everyWeeks: 'not known',
    goesInPairs: 'not known',
  }
}

const { goodForMonths: visiting } = usualSettings.checks.home
const goodForMonths = visiting === 'no end' ? 36 : visiting

/** What members and supporters are alike in. */
function both(hat: Worn, between: Between, today: Day) {
  const told = hat.told ?? nothingTold
  return {
    key: hat.participation,
    person: between.personOf(hat.person),
    calledAs: firstName(hat),
    age: ageToShow(hat.birth, today)?.years ?? 'not known',
    interests: interestsFrom(told.interests),
    free: readFree(told.free),
    place: {
      district: (hat.postcode === null ? undefined : postcodeDistrict(hat.postcode.replace(/ \d$/, ''))) ?? 'not known',
      point: hat.point ?? 'not known',
      household: between.householdOf(hat.participation) ?? 'not known',
    },
    conflicts: between.conflictsOf(hat.person),
    declinedBefore: between.declinedOf(hat.person),
    notFromOwnDistrict: false,
    notNearerThanKm: 0,
    died: hat.died !== null,
    doNotContact: between.limitsOf(hat.participation).includes('none'),
  } as const
}

/**
 * Interests are asked for so that somebody can be found, and are what we say when we ask; anything in them that tells of
 * health or a past is kept back where sentences for the two are made (`neverTold`).
 */
function interestsFrom(written: readonly string[]): Known<readonly Tag[]> {
  const tags = [...new Set(written.flatMap(tagsOf))]
  return tags.length === 0 ? 'not known' : tags.map((tag) => ({ tag, mayShare: true }))
}

function experienceFrom({ experience, facets }: Told): Known<readonly Tag[]> {
  const offered = offeredFrom(facets)
  if (experience?.mayMatch !== true) return offered.length > 0 ? offered : 'not known'
  const words = experience.words.replace(/[-–(]?\s*\b(?:ok|okay|happy|fine) to share\b\)?/i, ' ')
  return [...tagsOf(words).map((tag) => ({ tag, mayShare: true })), ...offered]
}

function statusFrom(state: SupporterState): SupporterStatus {
  return state === 'not taken on' ? 'rejected' : state
}
