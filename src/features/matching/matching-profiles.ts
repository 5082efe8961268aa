import type { Point } from '../../engines/distance/haversine.ts'
import type { Day } from '../../engines/calendar/day.ts'
import type { Work } from '../audit/work.ts'
import { readHat, readHats, readTheseHats, type Hat } from '../people/read-hats.ts'
import { readPoints } from '../service/places.ts'
import { findSupporter, readSupporters } from '../supporters/read-supporters.ts'
import type { Supporter } from '../supporters/supporter.ts'
import { betweenFrom, type Between } from './between.ts'
import { memberFrom, supporterFrom } from './from-told.ts'
import type { MemberProfile, SupporterProfile } from './profile.ts'
import { readBetween } from './read-between.ts'
import { readWishesKept } from './wishes/read-wishes-kept.ts'
import { type Wishes, withMemberWishes, withSupporterWishes } from './wishes/wish.ts'

/** Somebody who might be asked: their profile for the rules, and what a page says of them. */
export type Possible = { hat: Hat; file: Supporter; profile: SupporterProfile; askedAbout: readonly string[] }

export type Looking = { hat: Hat; profile: MemberProfile; possible: readonly Possible[] }

type Wanted = { member: string; waitingSince: Day | null }

/**
 * One member and every supporter, opened into memory: four queries whatever the number of people. Nothing is kept between
 * requests: what somebody told us a minute ago counts, and no plain text outlives the page it was read for.
 */
export async function readLooking(work: Work, wanted: Wanted): Promise<Looking | undefined> {
  const hat = await readHat(work, wanted.member)
  if (!hat) return undefined
  const hats = await readHats(work, 'supporter')
  const files = await readSupporters(work)
  const between = betweenFrom(await readBetween(work, wanted.member))
  const point = await readPoints(work.db, [hat.postcode, ...hats.map(({ postcode }) => postcode)])
  const wishes = await readWishesKept(work, [hat, ...hats])
  const byHat = new Map(hats.map((each) => [each.participation, each]))
  const possible = files.flatMap((file) => {
    const worn = byHat.get(file.participation)
    return worn ? [possibleFrom(work, worn, { file, between, member: wanted.member, point: point(worn.postcode), wishes: wishes.get(worn.participation) })] : []
  })
  return { hat, profile: withMemberWishes(memberFrom({ ...hat, point: point(hat.postcode) }, between, { waitingSince: wanted.waitingSince, today: work.today }), wishes.get(hat.participation)), possible }
}

/** One member alone: what a page about them needs to know. */
export async function readMember(work: Work, wanted: Wanted): Promise<Pick<Looking, 'hat' | 'profile'> | undefined> {
  const hat = await readHat(work, wanted.member)
  if (!hat) return undefined
  const between = betweenFrom(await readBetween(work, wanted.member))
  const wishes = await readWishesKept(work, [hat])
  return { hat, profile: withMemberWishes(memberFrom(hat, between, { waitingSince: wanted.waitingSince, today: work.today }), wishes.get(hat.participation)) }
}

export type PairRead = { member: MemberProfile; memberHat: Hat; supporter: Possible }

/** Two people alone: three queries. Undefined where either is not there, or the supporter’s file may not be seen. */
export async function readPair(work: Work, wanted: Wanted & { supporter: string; /** both said yes already: what else they were asked about takes no room from this */ agreed?: true }): Promise<PairRead | undefined> {
  const both = await readTheseHats(work, [wanted.member, wanted.supporter])
  const memberHat = both.get(wanted.member)
  const hat = both.get(wanted.supporter)
  const file = await findSupporter(work, wanted.supporter)
  if (!memberHat || !hat || hat.until !== null || !file) return undefined
  const between = betweenFrom(await readBetween(work, wanted.member))
  const point = await readPoints(work.db, [memberHat.postcode, hat.postcode])
  const wishes = await readWishesKept(work, [memberHat, hat])
  return { memberHat, member: withMemberWishes(memberFrom({ ...memberHat, point: point(memberHat.postcode) }, between, { waitingSince: wanted.waitingSince, today: work.today }), wishes.get(memberHat.participation)), supporter: possibleFrom(work, hat, { file, between, member: wanted.member, point: point(hat.postcode), wishes: wishes.get(hat.participation), ...(wanted.agreed ? { agreed: true } : {}) }) }
}

type About = { file: Supporter; between: Between; member: string; point: Point | undefined; wishes: Wishes | undefined; agreed?: true }

function possibleFrom(work: Work, hat: Hat, { file, between, member, point, wishes, agreed }: About): Possible {
  return { hat, file, profile: withSupporterWishes(supporterFrom({ ...hat, point }, file, between, { today: work.today, ...(agreed ? {} : { askedBesides: member }) }), wishes), askedAbout: between.askedAbout(hat.participation) }
}
