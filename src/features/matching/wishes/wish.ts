import { z } from 'zod'
import type { Hat } from '../../people/read-hats.ts'
import { channels, type MemberProfile, type SupporterProfile } from '../profile.ts'

const gender = z.enum(['woman', 'man', 'non-binary'])
const temper = z.enum(['chatty', 'quiet', 'likes a joke', 'gentle', 'direct', 'lively'])
const firmness = z.enum(['must', 'would like'])
const generation = z.enum(['younger', 'own age', 'older', 'no wish'])
/** What is done beside meeting or talking; some of it needs more of a check. */
export const besides = ['lift to health or care', 'social lift', 'shopping with money'] as const

/**
 * What a choice by somebody's sex, faith, culture or sexuality may be for: the reasons the Equality Act 2010 leaves room for (schedule 3,
 * part 7, and positive support of a shared background). Without one of them, and without the person's own wish, it counts for nothing.
 */
export const purposes = ['home visits', 'trauma', 'intimate care', 'faith practice', 'shared background'] as const
export type Purpose = (typeof purposes)[number]

/** What somebody answered for matching under one hat. Null is not asked, never no. */
export const wishesShape = z.object({
  ways: z.array(z.enum(channels)).nullable(),
  everyWeeks: z.number().nullable(),
  temper: z.array(temper).nullable(),
  /** a member’s: what else would help; a supporter’s: what else they do here, empty for nothing */
  besides: z.array(z.enum(besides)).nullable(),
  notNearerThanKm: z.number(),
  notFromOwnDistrict: z.boolean(),
  /** of a member: whom they would like to come, how firmly, and what for */
  visitor: z.object({ gender, firmness, purpose: z.enum(purposes) }).nullable(),
  generation: generation.nullable(),
  two: z.enum(['must', 'would like', 'no']).nullable(),
  background: z.object({ about: z.enum(['faith practice', 'culture', 'sexuality']), tag: z.string(), purpose: z.enum(purposes) }).nullable(),
  training: z.object({ tag: z.string(), firmness }).nullable(),
  supervisionEveryWeeks: z.number().nullable(),
  experience: z.enum(['must', 'would like', 'no']).nullable(),
  /** of a supporter */
  gender: gender.nullable(),
  pairs: z.boolean().nullable(),
  experienced: z.boolean().nullable(),
  mostMinutes: z.number().nullable(),
})
export type Wishes = z.infer<typeof wishesShape>

export const nothingWished: Wishes = {
  ways: null, everyWeeks: null, temper: null, besides: null, notNearerThanKm: 0, notFromOwnDistrict: false, visitor: null, generation: null, two: null, background: null, training: null, supervisionEveryWeeks: null, experience: null,
  gender: null, pairs: null, experienced: null, mostMinutes: null,
}

const known = <T>(answer: T | null): T | 'not known' => answer ?? 'not known'

/** A member as the rules want them, with what they answered in place of what a list left unknown. */
export function withMemberWishes(profile: MemberProfile, wishes: Wishes | undefined): MemberProfile {
  if (!wishes) return profile
  return {
    ...profile,
    ...nearness(wishes),
    channelsWanted: wishes.ways ?? profile.channelsWanted,
    everyWeeks: known(wishes.everyWeeks),
    temperWanted: known(wishes.temper),
    activities: wishes.besides ?? [],
    generationWish: known(wishes.generation),
    visitorWish: wishes.visitor ?? profile.visitorWish,
    twoVisitors: wishes.two ?? profile.twoVisitors,
    identityWishes: wishes.background ? [{ about: wishes.background.about, tag: wishes.background.tag }] : [],
    trainingWanted: wishes.training ? [wishes.training] : [],
    supporterNeeds: wishes.experience === null && wishes.supervisionEveryWeeks === null ? 'not known' : { experience: wishes.experience ?? 'no', ...(wishes.supervisionEveryWeeks === null ? {} : { supervisionEveryWeeks: wishes.supervisionEveryWeeks }) },
  }
}

/** A supporter in the same way. */
export function withSupporterWishes(profile: SupporterProfile, wishes: Wishes | undefined): SupporterProfile {
  if (!wishes) return profile
  return {
    ...profile,
    ...nearness(wishes),
    channelsOffered: wishes.ways ?? profile.channelsOffered,
    everyWeeks: known(wishes.everyWeeks),
    temper: known(wishes.temper),
    roleCovers: wishes.besides === null ? profile.roleCovers : [...channels, ...wishes.besides],
    gender: known(wishes.gender),
    goesInPairs: wishes.pairs ?? 'not known',
    experienced: wishes.experienced ?? 'not known',
    supervisionEveryWeeks: known(wishes.supervisionEveryWeeks),
    identity: wishes.background ? [{ about: wishes.background.about, tag: wishes.background.tag, mayShare: true }] : [],
    travel: { ...profile.travel, mostMinutes: wishes.mostMinutes ?? profile.travel.mostMinutes },
  }
}

const nearness = ({ notNearerThanKm, notFromOwnDistrict }: Wishes) => ({ notNearerThanKm, notFromOwnDistrict })

export type WishProblem = 'purpose' | 'number' | 'what'
type Text = (name: string) => string

/** Reads the form of one hat. A choice by sex, faith, culture or sexuality needs to say what it is for. */
export function readWishes(kind: Hat['kind'], text: Text, all: (name: string) => readonly string[]): { wishes: Wishes } | { problems: Readonly<Record<string, WishProblem>> } {
  const problems: Record<string, WishProblem> = {}
  const one = <T extends string>(shape: z.ZodType<T>, name: string): T | null => shape.safeParse(text(name)).data ?? null
  const number = (name: string, most: number): number | null => {
    const typed = text(name).trim()
    if (typed === '') return null
    if (!/^\d{1,3}(\.\d)?$/.test(typed) || Number(typed) > most) problems[name] = 'number'
    return Number(typed)
  }
  const purposeFor = (name: string): Purpose => {
    const found = purposes.find((purpose) => purpose === text(name))
    if (!found) problems[name] = 'purpose'
    return found ?? 'home visits'
  }
  const yes = (name: string): boolean | null => (text(name) === 'yes' ? true : text(name) === 'no' ? false : null)
  const member = kind === 'member'
  const wanted = member ? one(gender, 'visitor') : null
  const about = one(z.enum(['faith practice', 'culture', 'sexuality']), 'about')
  const tag = text('background').trim().slice(0, 60)
  if (about !== null && tag === '') problems['background'] = 'what'
  const ways = all('ways').flatMap((way) => channels.filter((channel) => channel === way))
  const tempers = all('temper').flatMap((each) => temper.safeParse(each).data ?? [])
  const trainingWish = member ? one(firmness, 'trainingFirmness') : null
  const trainingTag = text('training').trim().slice(0, 60)
  if (trainingWish !== null && trainingTag === '') problems['training'] = 'what'
  const wishes: Wishes = {
    ways: ways.length === 0 ? null : ways,
    everyWeeks: number('everyWeeks', 26) || null,
    temper: tempers.length === 0 ? null : tempers,
    notNearerThanKm: number('notNearerThanKm', 50) ?? 0,
    notFromOwnDistrict: text('notFromOwnDistrict') !== '',
    visitor: wanted === null ? null : { gender: wanted, firmness: one(firmness, 'visitorFirmness') ?? 'would like', purpose: purposeFor('visitorPurpose') },
    besides: all('besides').length === 0 ? null : besides.filter((each) => all('besides').includes(each)),
    generation: member ? one(generation, 'generation') : null,
    two: member ? one(z.enum(['must', 'would like', 'no']), 'two') : null,
    background: about === null || tag === '' ? null : { about, tag, purpose: member ? purposeFor('backgroundPurpose') : 'shared background' },
    training: member && trainingWish !== null && trainingTag !== '' ? { tag: trainingTag, firmness: trainingWish } : null,
    supervisionEveryWeeks: number('supervisionEveryWeeks', 52) || null,
    experience: member ? one(z.enum(['must', 'would like', 'no']), 'experience') : null,
    gender: member ? null : one(gender, 'gender'),
    pairs: member ? null : yes('pairs'),
    experienced: member ? null : yes('experienced'),
    mostMinutes: member ? null : number('mostMinutes', 180) || null,
  }
  return Object.keys(problems).length === 0 ? { wishes } : { problems }
}
