import type { MemberProfile, SupporterProfile } from '../profile.ts'
import type { TellableCode } from '../weighing/reason.ts'
import { matchingWords } from '../weighing/words.ts'
import { preparingWords } from './words.ts'

/** One thing that may be said of somebody, as whoever hears it would read it. Whose it is picks each, or leaves it out. */
export type Detail = { id: string; line: string }

const { says, saysToThem } = preparingWords.details
const likesOf = (tag: string) => `likes:${tag}`

/** Everything of a member that might be said without a name. Nothing that tells of health or a past can be picked by mistake. */
export function detailsOfMember(member: MemberProfile): readonly Detail[] {
  const { home } = member
  return [
    ...interestsOf(member),
    ...(member.free === 'not known' ? [] : [{ id: 'free', line: says.free }]),
    ...(member.everyWeeks === 'not known' ? [] : [{ id: 'often', line: says.often }]),
    ...(member.channelsWanted === 'not known' ? [] : [{ id: 'ways', line: says.ways }]),
    ...(home.pets === 'not known' || home.pets.length === 0 ? [] : [{ id: 'pets', line: says.pets }]),
    ...(home.smoking === 'outside' || home.smoking === 'indoors' ? [{ id: 'smoke', line: says.smoke }] : []),
    ...(member.twoVisitors === 'must' ? [{ id: 'two', line: says.two }] : []),
  ]
}

/** Everything of a supporter that might be told to somebody they would like to meet: as it is said of them, or to them when they pick it themselves. */
export function detailsOfSupporter(supporter: SupporterProfile, to: 'whoever asks' | 'themselves' = 'whoever asks'): readonly Detail[] {
  const says = to === 'themselves' ? saysToThem : preparingWords.details.says
  return [
    ...interestsOf(supporter, says.likes),
    ...(supporter.free === 'not known' ? [] : [{ id: 'free', line: says.free }]),
    ...(supporter.everyWeeks === 'not known' ? [] : [{ id: 'often', line: says.often }]),
    ...(supporter.channelsOffered === 'not known' ? [] : [{ id: 'ways', line: says.ways }]),
    ...(supporter.speaks === 'not known' || supporter.speaks.length === 0 ? [] : [{ id: 'language', line: says.language }]),
  ]
}

function interestsOf({ interests }: Pick<MemberProfile, 'interests'>, line: (tag: string) => string = says.likes): readonly Detail[] {
  if (interests === 'not known') return []
  return interests.filter(({ tag, mayShare }) => mayShare && !matchingWords.neverTold.test(tag)).map(({ tag }) => ({ id: likesOf(tag), line: line(tag) }))
}

/** The same profile with the interests that were picked alone: nothing else of it can be said. */
export function withPicked<P extends Pick<MemberProfile, 'interests'>>(profile: P, picked: readonly string[]): P {
  if (profile.interests === 'not known') return profile
  return { ...profile, interests: profile.interests.filter(({ tag }) => picked.includes(likesOf(tag))) }
}

const idOf: Readonly<Record<TellableCode, string | null>> = { 'shared interests': null, 'close interests': null, 'free together': 'free', 'how often': 'often', ways: 'ways', language: 'language' }

/** Whether a sentence of that kind may be said. Interests are held back one by one, by `withPicked`. */
export const maySay = (code: TellableCode, picked: readonly string[]): boolean => {
  const id = idOf[code]
  return id === null || picked.includes(id)
}
