import { type Chance, chanceFrom } from './seeded.ts'

/** What one side offers or wishes, as plain objects: the fast layout and the slow check each read these in their own way. */
export type Waiting = {
  priority: number
  /** kilometres east and north of a corner */
  place: { east: number; north: number }
  channels: readonly Channel[]
  language: number
  wishesGender: Gender | undefined
  level: number
  training: readonly number[]
  /** parts of the week, 0 to 20 */
  free: readonly number[]
  mustShare: number | undefined
  experiences: readonly number[]
  interests: readonly number[]
  /** supporters who were declined, or are never to be named together */
  apart: readonly number[]
}
export type Offering = {
  capacity: number
  place: { east: number; north: number }
  travelsKm: number
  channels: readonly Channel[]
  languages: readonly number[]
  gender: Gender
  level: number
  training: readonly number[]
  free: readonly number[]
  experiences: readonly number[]
  interests: readonly number[]
}
export type Channel = 'phone' | 'home' | 'café'
export type Gender = 'woman' | 'man'
export type MatchingNetwork = { waiting: Waiting[]; offering: Offering[] }

export type Size = { people: number; supporters: number; seed: number }

/**
 * An invented list of people waiting and of supporters: towns of different size, most people in one language, most wanting visits near home and
 * some the telephone, weekdays for some and evenings for others. Priority is how pressing it is, then days waited, so some are equal.
 */
export function matchingNetwork({ people, supporters, seed }: Size): MatchingNetwork {
  const chance = chanceFrom(seed * 7919 + people)
  const towns = Array.from({ length: Math.max(1, Math.round(Math.sqrt(people / 60))) }, (_, town) => ({ east: chance.next() * side(people), north: chance.next() * side(people), weight: 1 / (town + 1), wide: 1.5 + 4 * chance.next() }))
  const offering = Array.from({ length: supporters }, () => supporter(chance, towns))
  const waiting = Array.from({ length: people }, () => person(chance, towns, supporters))
  return { waiting, offering }
}

type Town = { east: number; north: number; weight: number; wide: number }

/** A city for hundreds, a country for a hundred thousand. */
const side = (people: number) => 1.6 * Math.sqrt(people)

function placeIn(chance: Chance, towns: readonly Town[]): { east: number; north: number } {
  let left = chance.next() * towns.reduce((sum, { weight }) => sum + weight, 0)
  const town = towns.find(({ weight }) => (left -= weight) <= 0) ?? chance.one(towns)
  const far = town.wide * Math.sqrt(-2 * Math.log(1 - chance.next()))
  const angle = 2 * Math.PI * chance.next()
  return { east: town.east + far * Math.cos(angle), north: town.north + far * Math.sin(angle) }
}

const parts = Array.from({ length: 21 }, (_, part) => part)
const daytime = parts.filter((part) => part % 3 < 2 && part < 15)
const evenings = parts.filter((part) => part % 3 === 2 || part >= 15)
const numbered = (count: number) => Array.from({ length: count }, (_, one) => one)
const languageOf = (chance: Chance) => (chance.yes(0.93) ? 0 : 1 + Math.floor(15 * chance.next() ** 2))

function person(chance: Chance, towns: readonly Town[], supporters: number): Waiting {
  const wayOf = chance.next()
  return {
    priority: 1000 * (chance.yes(0.1) ? 2 : chance.yes(0.3) ? 1 : 0) + Math.floor(300 * chance.next() ** 2),
    place: placeIn(chance, towns),
    channels: wayOf < 0.2 ? ['phone'] : wayOf < 0.5 ? ['phone', 'café'] : wayOf < 0.75 ? ['home'] : ['home', 'café'],
    language: languageOf(chance),
    wishesGender: chance.yes(0.2) ? (chance.yes(0.7) ? 'woman' : 'man') : undefined,
    level: chance.yes(0.12) ? 2 : chance.yes(0.25) ? 1 : 0,
    training: chance.yes(0.12) ? chance.some([0, 1, 2], 1) : [],
    free: [...chance.some(daytime, chance.between(3, 8)), ...chance.some(evenings, chance.between(0, 4))],
    mustShare: chance.yes(0.06) ? chance.between(0, 11) : undefined,
    experiences: chance.some(numbered(12), chance.between(0, 2)),
    interests: chance.some(numbered(30), chance.between(2, 6)),
    apart: chance.yes(0.05) ? [chance.between(0, supporters - 1)] : [],
  }
}

function supporter(chance: Chance, towns: readonly Town[]): Offering {
  return {
    capacity: chance.yes(0.62) ? 1 : chance.yes(0.75) ? 2 : 3,
    place: placeIn(chance, towns),
    travelsKm: 2 + 10 * chance.next() ** 2,
    channels: chance.yes(0.45) ? (chance.yes(0.3) ? ['phone'] : ['phone', 'home', 'café']) : ['home', 'café'],
    languages: chance.yes(0.12) ? [0, 1 + Math.floor(15 * chance.next() ** 2)] : [0],
    gender: chance.yes(0.68) ? 'woman' : 'man',
    level: chance.yes(0.35) ? 2 : chance.yes(0.5) ? 1 : 0,
    training: [0, 1, 2].filter(() => chance.yes(0.4)),
    free: [...chance.some(daytime, chance.between(1, 6)), ...chance.some(evenings, chance.between(1, 5))],
    experiences: chance.some(numbered(12), chance.between(1, 3)),
    interests: chance.some(numbered(30), chance.between(2, 7)),
  }
}
