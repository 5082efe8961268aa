import { explainToMember, explainToSupporter } from '../weighing/explain.ts'
import type { Told } from '../../people/told.ts'
import type { PairRead } from '../matching-profiles.ts'
import { firstName } from './proposal.ts'
import type { MemberProfile } from '../profile.ts'
import { matchingWords } from '../weighing/words.ts'
import type { Candidate } from '../weighing/shortlist.ts'
import { askingWords } from './words.ts'
import { ideaWords } from '../ideas/words.ts'

const { toSupporter, toMember } = askingWords.proposal

/**
 * What a supporter hears of somebody they may meet: what both like, when, how, and what waits at the door. It is put together
 * from the few things that may be told; there is no name, place, age, need or condition in it to be taken out again, but what
 * the person themselves asked us to tell somebody beforehand.
 */
export function sayToSupporter(pair: PairRead, candidate: Candidate | undefined): readonly string[] {
  const { member, memberHat } = pair
  return [toSupporter.start, ...(candidate ? explainToSupporter(member, candidate, matchingWords) : []), ...likes(member, candidate), ...atHome(member), ...(member.twoVisitors === 'must' ? [toSupporter.two] : []), ...beforehand(memberHat.told), toSupporter.end]
}

/** What the member hears of a supporter who would like to meet them: a first name, and what both share. */
export function sayToMember(pair: PairRead, candidate: Candidate | undefined): readonly string[] {
  return [toMember.start(firstName(pair.supporter.hat)), ...(candidate ? explainToMember(pair.member, candidate, matchingWords) : []), ...beforehand(pair.supporter.hat.told), toMember.end]
}

/** What somebody has been through and wants whoever we ask to know, in their word for it and nothing beside it. */
const beforehand = (told: Told | null): readonly string[] => {
  const letKnown = (told?.facets ?? []).filter(({ shows }) => shows === 'possible supporter').map(({ what, whose }) => askingWords.proposal.beforehand[whose](what))
  return letKnown.length === 0 ? [] : [askingWords.proposal.letKnow(matchingWords.list(letKnown))]
}

/** What else they like: only what may be shared, and nothing among it that tells of health or a past. */
function likes({ interests }: MemberProfile, candidate: Candidate | undefined): readonly string[] {
  if (interests === 'not known') return []
  const said = candidate?.inCommon.map(({ one }) => one) ?? []
  const tags = interests.filter(({ tag, mayShare }) => mayShare && !matchingWords.neverTold.test(tag) && !said.includes(tag)).map(({ tag }) => tag)
  if (tags.length === 0) return []
  return [said.length === 0 ? toSupporter.likes(matchingWords.list(tags)) : toSupporter.alsoLikes(matchingWords.list(tags))]
}

function atHome({ home }: MemberProfile): readonly string[] {
  const pets = home.pets === 'not known' || home.pets.length === 0 ? [] : [toSupporter.cat(matchingWords.list(home.pets.map((pet) => ideaWords.who.pets[pet])))]
  return [...pets, ...(home.smoking === 'outside' || home.smoking === 'indoors' ? [toSupporter.smoke[home.smoking]] : [])]
}
