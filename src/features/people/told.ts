import { z } from 'zod'

const dayPart = z.enum(['am', 'pm', 'eve'])
const week = z.partialRecord(z.enum(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']), z.array(dayPart))

/**
 * What somebody told us about themselves under one hat. Null or an empty list is "we don't know", never "no". Kept whole and
 * sealed; each change keeps what was there before.
 */
export const toldShape = z.object({
  /** what would help, or what matters: their own words, or written for them by whoever referred */
  matters: z.string().nullable(),
  mattersInOwnWords: z.boolean(),
  brings: z.array(z.string()),
  interests: z.array(z.string()),
  /** when they are free: as written, and as far as it could be read */
  free: z.object({ words: z.string(), times: week.nullable(), note: z.string() }).nullable(),
  languages: z.array(z.string()),
  livesWith: z.string().nullable(),
  /** hearing, sight, getting about */
  access: z.string().nullable(),
  /** whom they would like to come, and how firmly */
  visitor: z.object({ wants: z.enum(['M', 'F', 'either']), firmness: z.enum(['must', 'would like']).nullable() }).nullable(),
  /** pets, smoke, allergies, as written */
  home: z.string().nullable(),
  travel: z.string().nullable(),
  /** lived experience in their words, and whether matching may use it: only where they said so */
  experience: z.object({ words: z.string(), mayMatch: z.boolean().nullable() }).nullable(),
  /** what a visitor must know before the first visit */
  beforeVisiting: z.array(z.string()),
  nhsNumber: z.string().nullable(),
  describedAs: z.string().nullable(),
  remarks: z.array(z.object({ words: z.string(), from: z.string() })),
})
export type Told = z.infer<typeof toldShape>

export const nothingTold: Told = {
  matters: null,
  mattersInOwnWords: false,
  brings: [],
  interests: [],
  free: null,
  languages: [],
  livesWith: null,
  access: null,
  visitor: null,
  home: null,
  travel: null,
  experience: null,
  beforeVisiting: [],
  nhsNumber: null,
  describedAs: null,
  remarks: [],
}
