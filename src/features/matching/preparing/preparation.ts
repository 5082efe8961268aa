import { z } from 'zod'
import type { Day } from '../../../engines/calendar/day.ts'

/** How somebody was told: as suits them (domain: briefed and prepared before a match). */
export const formats = ['on the phone', 'face to face', 'by video', 'in writing', 'easy read', 'large print', 'with an interpreter', 'in sign language'] as const
export type Format = (typeof formats)[number]

/** What there is to tell. The first four are told before anybody is asked; the rest may wait until there is a day. */
export const toldThings = ['both are asked', 'no is fine', 'what is said', 'what supporters know', 'what we offer', 'the first meeting', 'if it doesn’t suit', 'when somebody worries'] as const
export type ToldThing = (typeof toldThings)[number]
export const mustBeTold: readonly ToldThing[] = ['both are asked', 'no is fine', 'what is said', 'what supporters know']

/** What is kept sealed of it: what they asked, the details they picked, their own words, and anybody they would rather not meet. */
export const preparedWords = z.object({ asked: z.string(), picked: z.array(z.string()), describedAs: z.string().nullable(), mayKnow: z.string().nullable() })
export type PreparedWords = z.infer<typeof preparedWords>

export type Preparation = PreparedWords & { id: string; on: Day; format: Format; told: readonly ToldThing[]; by: string | null }

export type PreparingProblem = 'format' | 'told' | 'on' | 'too long' | 'names them'
type Sent = { format: string; told: readonly string[]; words: PreparedWords }

/** Whether enough was said, and nothing in the description says who it is. `tells` are the words that would: a name, an area, a postcode. */
export function prepare(sent: Sent, tells: readonly string[]): { format: Format; told: readonly ToldThing[] } | { problems: readonly PreparingProblem[] } {
  const format = formats.find((one) => one === sent.format)
  const told = toldThings.filter((one) => sent.told.includes(one))
  const described = ` ${(sent.words.describedAs ?? '').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `
  const names = tells.map((word) => word.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()).filter((word) => word.length > 1)
  const problems: PreparingProblem[] = [
    ...(format ? [] : ['format' as const]),
    ...(mustBeTold.every((one) => told.includes(one)) ? [] : ['told' as const]),
    ...((sent.words.describedAs ?? '').length > 300 || sent.words.asked.length > 1000 || (sent.words.mayKnow ?? '').length > 300 ? ['too long' as const] : []),
    ...(names.some((word) => described.includes(` ${word} `)) ? ['names them' as const] : []),
  ]
  return format && problems.length === 0 ? { format, told } : { problems }
}
