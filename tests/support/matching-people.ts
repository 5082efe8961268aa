import { asDay } from '../../src/engines/calendar/day.ts'
import type { MemberProfile, SupporterProfile } from '../../src/features/matching/profile.ts'

/** Two people of whom hardly anything is known, and two of whom everything is. Tests change what they are about. */
const nobody = {
  age: 'not known',
  interests: 'not known',
  free: 'not known',
  speaks: 'not known',
  place: { district: 'not known', point: 'not known', household: 'not known' },
  home: { pets: 'not known', smoking: 'not known' },
  aversions: 'not known',
  conflicts: [],
  declinedBefore: [],
  notFromOwnDistrict: false,
  notNearerThanKm: 0,
  died: false,
  doNotContact: false,
} as const

/** As a list without remarks would make somebody. */
export const barelyKnownMember: MemberProfile = {
  ...nobody,
  key: 'joe',
  person: 'person-joe',
  calledAs: 'Joe',
  waitingSince: 'not known',
  paused: false,
  channelsWanted: 'not known',
  contactLimits: [],
  activities: [],
  languageWishes: 'not known',
  visitorWish: 'not known',
  generationWish: 'not known',
  identityWishes: [],
  livedExperienceWanted: [],
  trainingWanted: [],
  temperWanted: 'not known',
  everyWeeks: 'not known',
  twoVisitors: 'not known',
  supporterNeeds: 'not known',
}

/** Approved and with a check in date, since without those nobody is asked. */
export const barelyKnownSupporter: SupporterProfile = {
  ...nobody,
  key: 'colin',
  person: 'person-colin',
  calledAs: 'Colin',
  status: 'available',
  approvedOn: 'not known',
  aloneSince: 'not known',
  roleCovers: 'not known',
  check: { level: 'enhanced', seenOn: asDay('2026-01-10') },
  references: 'not known',
  trainings: [],
  experienced: 'not known',
  supervisionEveryWeeks: 'not known',
  capacity: { most: 'not known', now: 'not known', seeing: [] },
  channelsOffered: 'not known',
  travel: { mostMinutes: 'not known', by: 'not known', onlyDistricts: 'not known', notDistricts: [], inOwnWords: 'not known' },
  gender: 'not known',
  identity: [],
  livedExperience: 'not known',
  temper: 'not known',
  everyWeeks: 'not known',
  goesInPairs: 'not known',
}

const known = {
  age: 79,
  speaks: [{ language: 'English', level: 'fluent' }],
  home: { pets: [], smoking: 'no' },
  aversions: [],
} as const

/** Joe waits, Colin could visit: nothing is unknown and nothing stands in the way. */
export function member(changes: Partial<MemberProfile> = {}): MemberProfile {
  return {
    ...barelyKnownMember,
    ...known,
    interests: [{ tag: 'allotment', mayShare: true }],
    free: { times: { Tue: ['pm'], Thu: ['pm'] }, perhaps: {}, everyOtherWeek: false },
    waitingSince: asDay('2026-04-01'),
    channelsWanted: ['home'],
    languageWishes: [],
    visitorWish: 'either',
    generationWish: 'no wish',
    temperWanted: [],
    everyWeeks: 2,
    twoVisitors: 'no',
    supporterNeeds: { experience: 'no' },
    ...changes,
  }
}

export function supporter(changes: Partial<SupporterProfile> = {}): SupporterProfile {
  return {
    ...barelyKnownSupporter,
    ...known,
    interests: [{ tag: 'allotment', mayShare: true }],
    free: { times: { Tue: ['pm'], Thu: ['pm'] }, perhaps: {}, everyOtherWeek: false },
    approvedOn: asDay('2022-03-01'),
    roleCovers: ['phone', 'home', 'café', 'video'],
    references: 'complete',
    trainings: [{ tag: 'safeguarding', state: 'done' }],
    experienced: true,
    supervisionEveryWeeks: 6,
    capacity: { most: 2, now: 0, seeing: [] },
    channelsOffered: ['home', 'phone'],
    travel: { mostMinutes: 30, by: 'bus', onlyDistricts: 'not known', notDistricts: [], inOwnWords: 'not known' },
    gender: 'man',
    livedExperience: [],
    temper: [],
    everyWeeks: 2,
    goesInPairs: true,
    ...changes,
  }
}
