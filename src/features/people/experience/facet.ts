import { z } from 'zod'
import { type Field, optionIn, type Troubles, type Values, valuesOf, wordsIn } from '../questions/field.ts'

const whose = ['mine', 'my child’s', 'my partner’s', 'caring', 'bereaved'] as const
const readers = ['us', 'supporter', 'possible supporter'] as const
const matching = ['yes', 'no', 'not asked'] as const

/**
 * One thing somebody has been through, told by choice (domain: matching, criteria). Only `what` is ever asked for; each says who
 * may see it and whether matching may use it, and nobody is asked to tell any. `since` is a year, or however they put it.
 */
export const facetShape = z.object({
  id: z.string(),
  what: z.string(),
  whose: z.enum(whose),
  ageThen: z.string().nullable(),
  since: z.string().nullable(),
  after: z.string().nullable(),
  words: z.string().nullable(),
  shows: z.enum(readers),
  mayMatch: z.boolean().nullable(),
})
export type Facet = z.infer<typeof facetShape>

/** Those that whoever they are matched with may read: what somebody asked may be shown, they may too. */
export const facetsShared = (facets: readonly Facet[]): readonly Facet[] => facets.filter(({ shows }) => shows !== 'us')

export const facetFields: readonly Field[] = [
  { kind: 'line', name: 'what', most: 200 },
  { kind: 'one', name: 'whoseExperience', options: whose },
  { kind: 'line', name: 'ageThen', most: 60, width: 10, optional: true },
  { kind: 'line', name: 'since', most: 60, width: 20, optional: true },
  { kind: 'words', name: 'after', most: 1000, rows: 3, optional: true },
  { kind: 'words', name: 'experienceWords', most: 4000, rows: 4, optional: true },
  { kind: 'one', name: 'showsTo', options: readers },
  { kind: 'one', name: 'mayMatch', options: matching },
]

export const facetValues = (facet: Facet): Values =>
  valuesOf({ what: facet.what, whoseExperience: facet.whose, ageThen: facet.ageThen, since: facet.since, after: facet.after, experienceWords: facet.words, showsTo: facet.shows, mayMatch: facet.mayMatch === null ? 'not asked' : facet.mayMatch ? 'yes' : 'no' })

/** Who may see it is asked each time, and nothing is shared or used by a silence. */
export function readFacet(values: Values): Omit<Facet, 'id'> | { troubles: Troubles } {
  const what = wordsIn(values, 'what')
  const theirs = optionIn(values, 'whoseExperience', whose)
  const shows = optionIn(values, 'showsTo', readers)
  const mayMatch = optionIn(values, 'mayMatch', matching)
  const missing = { code: 'missing choice' } as const
  if (!what || !theirs || !shows || !mayMatch)
    return { troubles: { ...(what ? {} : { what: { code: 'missing what' } }), ...(theirs ? {} : { whoseExperience: missing }), ...(shows ? {} : { showsTo: missing }), ...(mayMatch ? {} : { mayMatch: missing }) } }
  return { what, whose: theirs, ageThen: wordsIn(values, 'ageThen'), since: wordsIn(values, 'since'), after: wordsIn(values, 'after'), words: wordsIn(values, 'experienceWords'), shows, mayMatch: mayMatch === 'not asked' ? null : mayMatch === 'yes' }
}
