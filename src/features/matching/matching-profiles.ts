import type { Day } from '../../engines/calendar/day.ts'
import type { Work } from '../audit/work.ts'
import { readHat, readHats, readTheseHats, type Hat } from '../people/read-hats.ts'
import { findSupporter, readSupporters } from '../supporters/read-supporters.ts'
import type { Supporter } from '../supporters/supporter.ts'
import { betweenFrom, type Between } from './between.ts'
import { memberFrom, supporterFrom } from './from-told.ts'
import type { MemberProfile, SupporterProfile } from './profile.ts'
import { readBetween } from './store.ts'

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
  const byHat = new Map(hats.map((each) => [each.participation, each]))
  const possible = files.flatMap((file) => {
    const worn = byHat.get(file.participation)
    return worn ? [possibleFrom(work, worn, file, between)] : []
  })
  return { hat, profile: memberFrom(hat, between, { waitingSince: wanted.waitingSince, today: work.today }), possible }
}

export type PairRead = { member: MemberProfile; memberHat: Hat; supporter: Possible }

/** Two people alone: three queries. Undefined where either is not there, or the supporter’s file may not be seen. */
export async function readPair(work: Work, wanted: Wanted & { supporter: string }): Promise<PairRead | undefined> {
  const both = await readTheseHats(work, [wanted.member, wanted.supporter])
  const memberHat = both.get(wanted.member)
  const hat = both.get(wanted.supporter)
  const file = await findSupporter(work, wanted.supporter)
  if (!memberHat || !hat || hat.until !== null || !file) return undefined
  const between = betweenFrom(await readBetween(work, wanted.member))
  return { memberHat, member: memberFrom(memberHat, between, { waitingSince: wanted.waitingSince, today: work.today }), supporter: possibleFrom(work, hat, file, between) }
}

function possibleFrom(work: Work, hat: Hat, file: Supporter, between: Between): Possible {
  return { hat, file, profile: supporterFrom(hat, file, between, work.today), askedAbout: between.askedAbout(hat.participation) }
}
