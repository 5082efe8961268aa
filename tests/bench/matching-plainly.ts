import type { MatchingNetwork, Offering, Waiting } from './matching-network.ts'

/**
 * The rules and the score once more, as plainly as they can be said and without a word of the fast scorer's: lists, no bits, no squares, every
 * person with every supporter. Undefined where the two may not be together.
 */
export function scorePlainly(person: Waiting, supporter: Offering, number: number): number | undefined {
  if (!supporter.languages.includes(person.language)) return undefined
  if (person.wishesGender && person.wishesGender !== supporter.gender) return undefined
  if (supporter.level < person.level) return undefined
  for (const needed of person.training) if (!supporter.training.includes(needed)) return undefined
  if (person.mustShare !== undefined && !supporter.experiences.includes(person.mustShare)) return undefined
  const away = Math.sqrt((Math.fround(person.place.east) - Math.fround(supporter.place.east)) ** 2 + (Math.fround(person.place.north) - Math.fround(supporter.place.north)) ** 2)
  const near = away <= Math.fround(supporter.travelsKm) && meets(person, supporter)
  if (!near && !(person.channels.includes('phone') && supporter.channels.includes('phone'))) return undefined
  if (person.apart.includes(number)) return undefined
  const together = shared(person.free, supporter.free)
  if (together < 2) return undefined
  const alike = shared(person.interests, supporter.interests)
  const criteria = [
    { weight: 4, met: alike / (person.interests.length + supporter.interests.length - alike) },
    { weight: 3, met: Math.min(1, together / 4) },
    { weight: 2, met: 1 - (supporter.level - person.level) / 2 },
    ...(near ? [{ weight: 3, met: 1 - away / Math.fround(supporter.travelsKm) }] : []),
    ...(person.experiences.length > 0 ? [{ weight: 5, met: Math.min(1, shared(person.experiences, supporter.experiences)) }] : []),
  ]
  const sum = criteria.reduce((total, { weight, met }) => total + weight * met, 0)
  return Math.floor((1000 * sum) / criteria.reduce((total, { weight }) => total + weight, 0) + 0.5)
}

const meets = (person: Waiting, supporter: Offering): boolean => {
  for (const channel of person.channels) if (channel !== 'phone' && supporter.channels.includes(channel)) return true
  return false
}

function shared(one: readonly number[], other: readonly number[]): number {
  let count = 0
  for (const each of one) if (other.includes(each)) count += 1
  return count
}

/** Every pair there is, told one by one; supporters by their number in the network. */
export function eachPairPlainly({ waiting, offering }: MatchingNetwork, see: (person: number, supporter: number, score: number) => void): void {
  for (const [person, asked] of waiting.entries())
    for (let supporter = 0; supporter < offering.length; supporter += 1) {
      const offered = offering[supporter]
      const score = offered && scorePlainly(asked, offered, supporter)
      if (score !== undefined) see(person, supporter, score)
    }
}
