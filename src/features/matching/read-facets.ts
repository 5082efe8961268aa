import type { Facet } from '../people/experience/facet.ts'
import { tagsOf } from './weighing/interests.ts'
import type { TagWish, Told } from './profile.ts'

/** A loss is not an illness, and caring for somebody with one is neither: each is alike only with its own kind. */
const ofKind: Readonly<Record<Facet['whose'], (tag: string) => string>> = {
  mine: (tag) => tag,
  'my child’s': (tag) => `${tag} in a child`,
  'my partner’s': (tag) => `${tag} in a partner`,
  caring: (tag) => `caring: ${tag}`,
  bereaved: (tag) => `loss: ${tag}`,
}

const tagsIn = (facet: Facet): string[] => tagsOf(facet.what).map(ofKind[facet.whose])
const usable = (facets: readonly Facet[]) => facets.filter(({ mayMatch }) => mayMatch === true)

/** What a supporter lets matching use; it is said to the other side only where they let somebody asked see it. */
export const offeredFrom = (facets: readonly Facet[]): Told[] => usable(facets).flatMap((facet) => tagsIn(facet).map((tag) => ({ tag, mayShare: facet.shows === 'possible supporter' })))

/** Who asks that it be used is asking for somebody who has been through the same: a liking, never a must. */
export const wantedFrom = (facets: readonly Facet[]): TagWish[] => usable(facets).flatMap((facet) => tagsIn(facet).map((tag) => ({ tag, firmness: 'would like' })))
