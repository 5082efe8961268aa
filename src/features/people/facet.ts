import { z } from 'zod'

const whoseFacets = ['mine', 'my child’s', 'my partner’s', 'caring', 'bereaved'] as const
const facetReaders = ['us', 'supporter', 'possible supporter'] as const

/**
 * One thing somebody has been through, told by choice (domain: matching, criteria). Only `what` is ever asked for; each says who
 * may see it and whether matching may use it, and nobody is asked to tell any. `since` is a year, or however they put it.
 */
export const facetShape = z.object({
  id: z.string(),
  what: z.string(),
  whose: z.enum(whoseFacets),
  ageThen: z.string().nullable(),
  since: z.string().nullable(),
  after: z.string().nullable(),
  words: z.string().nullable(),
  shows: z.enum(facetReaders),
  mayMatch: z.boolean().nullable(),
})
