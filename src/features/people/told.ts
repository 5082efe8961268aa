import { z } from 'zod'
import { needKinds } from './questions/communication.ts'
import { facetShape } from './experience/facet.ts'

const dayPart = z.enum(['am', 'pm', 'eve'])
const week = z.partialRecord(z.enum(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']), z.array(dayPart))

/**
 * How an answer came to stand here: written by the person on their own page, written down as they said it, as they told it in
 * our words, or by somebody else about them. `on` is the day, null where a list brought it and nobody knows when it was said.
 */
const saidShape = z.object({ on: z.string().nullable(), how: z.enum(['own hand', 'own words', 'told us', 'for them']) })
export type Said = z.infer<typeof saidShape>

/** Countries whose numbers look alike: who gave it says which it is. */
export const nhsIssuers = ['england, wales or isle of man', 'scotland', 'northern ireland'] as const

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
  /** as an earlier list had it; `theirs` where somebody has read it and they may read it on their own page */
  remarks: z.array(z.object({ words: z.string(), from: z.string(), theirs: z.literal(true).optional() })),
  // What follows came later: versions from before it hold none of it.
  nhsIssuer: z.enum(nhsIssuers).nullable().default(null),
  /** a check digit that fits is not a check: only the NHS itself can say whose number it is */
  nhsStanding: z.enum(['unverified', 'verified']).default('unverified'),
  pronouns: z.string().nullable().default(null),
  interpreter: z.enum(['yes', 'no']).nullable().default(null),
  /** how to give them information, and how to talk together */
  communication: z.object({ kinds: z.array(z.enum(needKinds)), words: z.string().nullable() }).nullable().default(null),
  /** "on a bad day, please…"; `shows` where whoever supports them may read it */
  badDay: z.object({ words: z.string(), shows: z.boolean() }).nullable().default(null),
  /** days that matter, as `MM-DD` */
  dates: z.array(z.object({ label: z.string(), day: z.string() })).default([]),
  datesShow: z.boolean().default(false),
  facets: z.array(facetShape).default([]),
  /** by question: whose words an answer is, and when */
  said: z.record(z.string(), saidShape).default({}),
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
  nhsIssuer: null,
  nhsStanding: 'unverified',
  pronouns: null,
  interpreter: null,
  communication: null,
  badDay: null,
  dates: [],
  datesShow: false,
  facets: [],
  said: {},
}

/** What was told, as a line of its own on a page: with a capital, and otherwise as it was told. */
export const asALine = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
