import { sql } from 'kysely'
import { asDay, type Day } from '../../../engines/calendar/day.ts'
import type { Work } from '../../audit/work.ts'
import { type Hat, readHats, readTheseHats } from '../../people/read-hats.ts'
import { readPoints } from '../../service/places.ts'
import { readSupporters } from '../../supporters/read-supporters.ts'
import { needed } from '../asking/two-supporters.ts'
import { betweenFrom } from '../between.ts'
import { memberFrom, supporterFrom } from '../from-told.ts'
import { readBetween } from '../read-between.ts'
import { readWishesKept } from '../wishes/read-wishes-kept.ts'
import { withMemberWishes, withSupporterWishes } from '../wishes/wish.ts'
import { readAllSettings } from '../weights/read-settings.ts'
import type { Aside } from './plan.ts'
import type { PlanInputs, Waiting } from './plan-inputs.ts'

export type OnTheList = { referral: string; member: string; since: Day; first: boolean; hat: Hat }

export type PlanRead = {
  inputs: PlanInputs
  /** on the list, and nobody is looked for just now */
  aside: readonly { referral: string; why: Aside }[]
  list: ReadonlyMap<string, OnTheList>
  supporters: ReadonlyMap<string, Hat>
}

/** The whole list and every supporter, opened into memory: nine queries whatever the number of people. Nothing is kept between two looks. */
export async function readPlanInputs(work: Work): Promise<PlanRead> {
  const rows = await readWaiting(work)
  const hats = rows.length === 0 ? new Map<string, Hat>() : await readTheseHats(work, rows.map(({ member }) => member))
  const helpers = await readHats(work, 'supporter')
  const files = new Map((await readSupporters(work)).map((file) => [file.participation, file]))
  const between = betweenFrom(await readBetween(work, null))
  const point = await readPoints(work.db, [...hats.values(), ...helpers].map(({ postcode }) => postcode))
  const wishes = await readWishesKept(work, [...hats.values(), ...helpers])
  const { settings, settingOf } = await readAllSettings(work)
  const list = rows.flatMap((row) => {
    const hat = hats.get(row.member)
    return hat ? [{ ...row, hat }] : []
  })
  const each = list.map((row) => {
    const profile = withMemberWishes(memberFrom({ ...row.hat, point: point(row.hat.postcode) }, between, { waitingSince: row.since, today: work.today }), wishes.get(row.hat.participation))
    const one: Waiting = { referral: row.referral, since: row.since, first: row.first, needs: needed(profile), profile, setting: settingOf(row.referral) }
    return { one, why: whyAside(row, profile) }
  })
  const supporters = helpers.flatMap((hat) => {
    const file = files.get(hat.participation)
    return file ? [withSupporterWishes(supporterFrom({ ...hat, point: point(hat.postcode) }, file, between, { today: work.today, askedBesides: nobody }), wishes.get(hat.participation))] : []
  })
  return {
    inputs: { asOf: work.today, waiting: each.flatMap(({ one, why }) => (why ? [] : [one])), supporters, settings },
    aside: each.flatMap(({ one, why }) => (why ? [{ referral: one.referral, why }] : [])),
    list: new Map(list.map((row) => [row.referral, row])),
    supporters: new Map(helpers.map((hat) => [hat.participation, hat])),
  }
}

/** Whoever is asked about somebody keeps a place for them, whoever it is. */
const nobody = ''

type Row = { referral: string; member: string; since: Day; first: boolean; paused: boolean; introducing: boolean; asked: boolean }

function whyAside(row: Row, { died, doNotContact }: Waiting['profile']): Aside | null {
  if (died) return 'died'
  if (doNotContact) return 'do not contact'
  if (row.introducing) return 'being introduced'
  if (row.asked) return 'somebody is asked'
  return row.paused ? 'paused' : null
}

/** Everybody on the list in its order, with whether a colleague gave a reason, they asked to be left for now, or somebody is found or asked already. */
async function readWaiting(work: Work): Promise<Row[]> {
  const organisation = work.organisation.id
  const open = sql`select from proposal o left join relationship l on l.organisation_id = o.organisation_id and l.proposal_id = o.id where o.organisation_id = ${organisation} and o.referral_id = r.id and l.id is null`
  const { rows } = await sql<Omit<Row, 'since'> & { since: string }>`
    select r.id as referral, r.member_id as member, coalesce(r.waiting_since, r.state_since) as since,
      exists (select from referral_reason w where w.organisation_id = ${organisation} and w.referral_id = r.id and w.until is null) as first,
      exists (select from referral_pause p where p.organisation_id = ${organisation} and p.referral_id = r.id and p.ended_on is null) as paused,
      exists (${open} and o.state = 'proposed') as asked,
      exists (${open} and o.state = 'agreed') or exists (select from relationship l where l.organisation_id = ${organisation} and l.referral_id = r.id
        and l.state in ('agreed', 'introduced', 'settling_in', 'active', 'on_hold', 'ending_planned')) as introducing
    from referral r where r.organisation_id = ${organisation} and r.state = 'waiting'
    order by first desc, since, r.id`.execute(work.db)
  return rows.map((row) => ({ ...row, since: asDay(row.since) }))
}
