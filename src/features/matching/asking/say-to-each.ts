import { explainToMember, explainToSupporter } from '../weighing/explain.ts'
import type { Told } from '../../people/told.ts'
import type { PairRead } from '../matching-profiles.ts'
import { maySay, withPicked } from '../preparing/details.ts'
import type { Preparation } from '../preparing/preparation.ts'
import { labelOf } from '../weighing/interests.ts'
import { firstName } from './proposal.ts'
import type { MemberProfile } from '../profile.ts'
import { matchingWords } from '../weighing/words.ts'
import type { Shared } from '../weighing/shared.ts'
import { askingWords } from './words.ts'
import { ideaWords } from '../ideas/words.ts'

const { toSupporter, toMember } = askingWords.proposal

/** What the person picked to be said of them before they were spoken of, and how they put it themselves. */
export type Picked = Pick<Preparation, 'picked' | 'describedAs'>

/**
 * What a supporter hears of somebody they may meet: the details that person picked, and no others. It is put together from the
 * few things that may be told; there is no name, place, age, need or condition in it to be taken out again, but what the
 * person themselves asked us to tell somebody beforehand.
 */
export function sayToSupporter(pair: PairRead, shared: Shared, prepared: Picked | undefined): readonly string[] {
  const picked = prepared?.picked ?? []
  const member = withPicked(pair.member, picked)
  const inCommon = explainToSupporter(member, shared, { words: matchingWords, may: (code) => maySay(code, picked) })
  return [
    toSupporter.start, ...(prepared?.describedAs ? [toSupporter.own(prepared.describedAs)] : []), ...inCommon, ...likes(member, shared), ...atHome(member, picked),
    ...(member.twoVisitors === 'must' && picked.includes('two') ? [toSupporter.two] : []), ...beforehand(pair.memberHat.told), toSupporter.end,
  ]
}

/** What the member hears of a supporter who would like to meet them: a first name, and what the supporter lets us tell. */
export function sayToMember(pair: PairRead, shared: Shared, tell: readonly string[]): readonly string[] {
  const shown = { ...shared, supporter: withPicked(shared.supporter, tell) }
  return [toMember.start(firstName(pair.supporter.hat)), ...explainToMember(pair.member, shown, { words: matchingWords, may: (code) => maySay(code, tell) }), ...beforehand(pair.supporter.hat.told), toMember.end]
}

/** What somebody has been through and wants whoever we ask to know, in their word for it and nothing beside it. */
const beforehand = (told: Told | null): readonly string[] => {
  const letKnown = (told?.facets ?? []).filter(({ shows }) => shows === 'possible supporter').map(({ what, whose }) => askingWords.proposal.beforehand[whose](what))
  return letKnown.length === 0 ? [] : [askingWords.proposal.letKnow(matchingWords.list(letKnown))]
}

/** What else they like: only what may be shared, and nothing among it that tells of health or a past. */
function likes({ interests }: MemberProfile, { inCommon }: Shared): readonly string[] {
  if (interests === 'not known') return []
  const said = inCommon.map(({ one }) => one).filter((one) => interests.some(({ tag }) => labelOf(tag) === one))
  const tags = interests.filter(({ tag, mayShare }) => mayShare && !matchingWords.neverTold.test(tag) && !said.includes(tag)).map(({ tag }) => tag)
  if (tags.length === 0) return []
  return [said.length === 0 ? toSupporter.likes(matchingWords.list(tags)) : toSupporter.alsoLikes(matchingWords.list(tags))]
}

function atHome({ home }: MemberProfile, picked: readonly string[]): readonly string[] {
  const pets = home.pets === 'not known' || home.pets.length === 0 || !picked.includes('pets') ? [] : [toSupporter.cat(matchingWords.list(home.pets.map((pet) => ideaWords.who.pets[pet])))]
  return [...pets, ...((home.smoking === 'outside' || home.smoking === 'indoors') && picked.includes('smoke') ? [toSupporter.smoke[home.smoking]] : [])]
}
