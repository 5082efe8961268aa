import { z } from 'zod'

/** Whether the person knows and agrees, as whoever tells us says: only the person's own word is ever a yes. */
export const knowsWords = ['asked for themselves', 'knows and agrees', 'knows', 'not asked', 'not known'] as const

/**
 * What was told with a referral, whole and sealed with the person's key. Null is "not said", never "no". What a visitor should
 * know and what is hard for the person are two different things and stay apart (domain 2.1, data minimum).
 */
export const referralToldShape = z.object({
  /** what they would like, in the person's words where `ownWords` */
  wants: z.string().nullable(),
  ownWords: z.boolean(),
  hopes: z.string().nullable(),
  knows: z.enum(knowsWords),
  /** the explicit question about danger; null where nobody asked it */
  danger: z.enum(['yes', 'no', 'rather not say']).nullable(),
  dangerWords: z.string().nullable(),
  forVisitors: z.string().nullable(),
  hardForThem: z.string().nullable(),
  others: z.string().nullable(),
  emergencyContact: z.string().nullable(),
  /** somebody beside them who would like someone too */
  besideThem: z.string().nullable(),
  /** how old they are and which surgery is theirs, as whoever told us put it */
  ageSaid: z.string().nullable(),
  practice: z.string().nullable(),
})
export type ReferralTold = z.infer<typeof referralToldShape>

export const nothingSaid: ReferralTold = {
  wants: null,
  ownWords: false,
  hopes: null,
  knows: 'not known',
  danger: null,
  dangerWords: null,
  forVisitors: null,
  hardForThem: null,
  others: null,
  emergencyContact: null,
  besideThem: null,
  ageSaid: null,
  practice: null,
}

/** How a referral reached us; a list says nothing of it. */
export const cameBy = ['form', 'phone', 'text', 'email', 'relay', 'paper', 'in person'] as const
export type CameBy = (typeof cameBy)[number]

/** Whoever suggested somebody: how to answer them. */
export type Referrer = { name: string; asWhat: string | null; worksFor: string | null; telephone: string | null; email: string | null }

/** What somebody agreed on with us. */
export const acceptedAs = ['group', 'one to one', 'line', 'something else'] as const
export type Accepted = (typeof acceptedAs)[number]
