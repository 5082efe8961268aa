import type { Work } from '../../audit/work.ts'
import { changeTold } from '../change-told.ts'
import type { Facet } from './facet.ts'

/** Writes down one thing somebody has been through, new or in place of what stood there. */
export async function keepFacet(work: Work, participation: string, facet: Facet): Promise<void> {
  await changeTold(work, participation, (told) => {
    const known = told.facets.some(({ id }) => id === facet.id)
    return { ...told, facets: known ? told.facets.map((one) => (one.id === facet.id ? facet : one)) : [...told.facets, facet] }
  })
  work.changed('experience written down', { about: participation, thing: participation })
}

/** Takes one away again: it is shown and used nowhere from now on. Earlier versions stay sealed with everything else. */
export async function takeFacetAway(work: Work, participation: string, id: string): Promise<void> {
  await changeTold(work, participation, (told) => ({ ...told, facets: told.facets.filter((one) => one.id !== id) }))
  work.changed('experience taken away', { about: participation, thing: participation })
}
