import { type Expression, type SqlBool, sql } from 'kysely'
import { asDay, type Day } from '../../engines/calendar/day.ts'
import { may, reaches } from '../audit/permission.ts'
import type { Work } from '../audit/work.ts'
import { type Agreement, agreementShape } from './agreement.ts'
import type { BecauseNot, Introduction } from './introduction.ts'
import { keepRelationships, seeRelationships } from './permissions.ts'
import { isUnderWay, type RelationshipState, underWay } from './relationship.ts'

export type Party = { participation: string; person: string; side: 'member' | 'supporter'; name: string; knownAs: string | null }
export type FoundIntroduction = Introduction & { place: string | null; withId: string; withName: string }
export type Relationship = {
  id: string
  proposal: string | null
  referral: string | null
  state: RelationshipState
  stateSince: Day
  agreedOn: Day
  subject: string
  parties: readonly Party[]
  agreement: Agreement | null
  /** the one planned, else the last that was */
  introduction: FoundIntroduction | null
}

const partiesOf = (relationship: Expression<string>, organisation: string) =>
  sql<Party[]>`(select json_agg(json_build_object('participation', q.participation_id, 'person', p.person_id, 'side', q.side, 'name', n.name, 'knownAs', n.known_as) order by q.side, q.since, q.participation_id)
    from relationship_party q
    join participation p on p.organisation_id = q.organisation_id and p.id = q.participation_id
    join person n on n.organisation_id = p.organisation_id and n.id = p.person_id
    where q.organisation_id = ${organisation} and q.relationship_id = ${relationship})`

const relationships = (work: Work) =>
  work.db
    .selectFrom('relationship as l')
    .leftJoin('data_key as k', (join) => join.onRef('k.organisation_id', '=', 'l.organisation_id').onRef('k.subject_id', '=', 'l.subject_id'))
    .leftJoin('introduction as i', (join) =>
      join.onRef('i.organisation_id', '=', 'l.organisation_id').on((eb) =>
        eb('i.id', '=', eb.selectFrom('introduction as j').select('j.id').where('j.organisation_id', '=', work.organisation.id).whereRef('j.relationship_id', '=', 'l.id').where('j.moved_to', 'is', null).orderBy(sql`j.held is null`, 'desc').orderBy('j.on_day', 'desc').orderBy('j.held', 'desc').orderBy('j.id', 'desc').limit(1)),
      ),
    )
    .leftJoin('participation as wp', (join) => join.onRef('wp.organisation_id', '=', 'i.organisation_id').onRef('wp.id', '=', 'i.with_id'))
    .leftJoin('person as w', (join) => join.onRef('w.organisation_id', '=', 'wp.organisation_id').onRef('w.id', '=', 'wp.person_id'))
    .select((eb) => [
      'l.id', 'l.proposal_id as proposal', 'l.referral_id as referral', 'l.state', 'l.state_since as stateSince', 'l.subject_id as subject', 'l.agreement_sealed as agreementSealed', 'k.wrapped as key',
      'i.id as introduction', 'i.on_day as onDay', 'i.at_time as atTime', 'i.held', 'i.because', 'i.place_sealed as placeSealed', 'i.with_id as withId', 'w.name as withName', 'w.known_as as withKnownAs',
      partiesOf(eb.ref('l.id'), work.organisation.id).as('parties'),
      eb.selectFrom('relationship_step as t').select('t.occurred_on').where('t.organisation_id', '=', work.organisation.id).whereRef('t.relationship_id', '=', 'l.id').where('t.number', '=', 1).as('agreedOn'),
    ])
    .where('l.organisation_id', '=', work.organisation.id)
    .where((eb) => seenBy(work, eb.ref('l.id')))

/** One of the two is somebody the reader may see this of. */
const seenBy = (work: Work, relationship: Expression<string>): Expression<SqlBool> =>
  sql<SqlBool>`exists (select 1 from relationship_party q where q.organisation_id = ${work.organisation.id} and q.relationship_id = ${relationship} and ${reaches(work.actor, seeRelationships, work.organisation.id, sql.ref('q.participation_id'))})`

type Row = Awaited<ReturnType<ReturnType<typeof relationships>['executeTakeFirstOrThrow']>>

function relationshipFrom(work: Work, row: Row): Relationship {
  const agreement = work.text.open(row.subject, { table: 'relationship', column: 'agreement_sealed', row: row.id }, { sealed: row.agreementSealed, key: row.key })
  return {
    id: row.id,
    proposal: row.proposal,
    referral: row.referral,
    state: row.state,
    stateSince: asDay(row.stateSince),
    agreedOn: asDay(row.agreedOn ?? row.stateSince),
    subject: row.subject,
    parties: row.parties,
    agreement: agreement === undefined ? null : agreementShape.parse(JSON.parse(agreement)),
    introduction: introductionFrom(work, row),
  }
}

/** Where they meet is shown to the two while a meeting is planned, and to nobody but the organiser afterwards. */
function introductionFrom(work: Work, row: Row): FoundIntroduction | null {
  if (row.introduction === null || row.onDay === null || row.atTime === null || row.withId === null) return null
  const planned = row.held === null && isUnderWay(row.state)
  const place = planned || may(work.actor, keepRelationships) ? work.text.open(row.subject, { table: 'introduction', column: 'place_sealed', row: row.introduction }, { sealed: row.placeSealed, key: row.key }) : undefined
  return { id: row.introduction, on: asDay(row.onDay), at: row.atTime, held: row.held, because: row.because, place: place ?? null, withId: row.withId, withName: row.withKnownAs ?? row.withName ?? '' }
}

/** One relationship, as far as the reader may see one of the two. */
export async function findRelationship(work: Work, id: string): Promise<Relationship | undefined> {
  const row = await relationships(work).where('l.id', '=', id).executeTakeFirst()
  return row && relationshipFrom(work, row)
}

export async function findRelationshipOfProposal(work: Work, proposal: string): Promise<string | undefined> {
  const row = await work.db.selectFrom('relationship').select('id').where('organisation_id', '=', work.organisation.id).where('proposal_id', '=', proposal).executeTakeFirst()
  return row?.id
}

/** What is under way for one hat, newest first: one query. */
export async function readRelationshipsOf(work: Work, participation: string): Promise<Relationship[]> {
  const rows = await relationships(work)
    .where((eb) => eb.exists(eb.selectFrom('relationship_party as q').select('q.side').where('q.organisation_id', '=', work.organisation.id).whereRef('q.relationship_id', '=', 'l.id').where('q.participation_id', '=', participation)))
    .where('l.state', 'not in', ['ended', 'ended_unplanned'])
    .orderBy('l.id', 'desc')
    .execute()
  return rows.map((row) => relationshipFrom(work, row))
}

export async function holdRelationship(work: Work, id: string): Promise<void> {
  await work.db.selectFrom('relationship').select('id').where('organisation_id', '=', work.organisation.id).where('id', '=', id).forUpdate().execute()
}

/** Which relationship an introduction belongs to. */
export async function findIntroduction(work: Work, id: string): Promise<{ relationship: string } | undefined> {
  return work.db.selectFrom('introduction').select('relationship_id as relationship').where('organisation_id', '=', work.organisation.id).where('id', '=', id).executeTakeFirst()
}

export type Companion = { participation: string; name: string; knownAs: string | null }

/** Who of us may go with them: everybody who arranges matches here. */
export async function readCompanions(work: Work): Promise<Companion[]> {
  return work.db
    .selectFrom('role_held as r')
    .innerJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'r.organisation_id').onRef('p.id', '=', 'r.participation_id'))
    .innerJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id'))
    .select(['p.id as participation', 'n.name', 'n.known_as as knownAs'])
    .distinct()
    .where('r.organisation_id', '=', work.organisation.id)
    .where('r.role', '=', 'coordinator')
    .where('r.until', 'is', null)
    .orderBy('n.name')
    .execute()
}

export type NewRelationship = { id: string; proposal: string; referral: string; subject: string; agreementSealed: Buffer; on: Day; parties: readonly { participation: string; side: 'member' | 'supporter' }[] }

export async function saveRelationship(work: Work, made: NewRelationship): Promise<void> {
  const organisation_id = work.organisation.id
  await work.db
    .insertInto('relationship')
    .values({ organisation_id, id: made.id, proposal_id: made.proposal, referral_id: made.referral, subject_id: made.subject, state: 'agreed', state_since: made.on, agreement_sealed: made.agreementSealed, recorded_at: work.now })
    .execute()
  await work.db
    .insertInto('relationship_party')
    .values(made.parties.map(({ participation, side }) => ({ organisation_id, relationship_id: made.id, participation_id: participation, side, since: made.on })))
    .execute()
  await saveStep(work, { relationship: made.id, from: null, to: 'agreed', on: made.on, reason: 'agreed' })
}

export type NewStep = { relationship: string; from: RelationshipState | null; to: RelationshipState; on: Day; reason: string }

/** A step and the state that follows from it, in one save. The relationship is held by whoever calls. */
export async function saveStep(work: Work, step: NewStep): Promise<void> {
  const organisation_id = work.organisation.id
  const { count } = await work.db.selectFrom('relationship_step').select((eb) => eb.fn.countAll<number>().as('count')).where('organisation_id', '=', organisation_id).where('relationship_id', '=', step.relationship).executeTakeFirstOrThrow()
  await work.db
    .insertInto('relationship_step')
    .values({ organisation_id, relationship_id: step.relationship, number: count + 1, from_state: step.from, to_state: step.to, occurred_on: step.on, reason: step.reason, by_id: work.by, recorded_at: work.now })
    .execute()
  if (step.from === null) return
  await work.db.updateTable('relationship').set({ state: step.to, state_since: step.on }).where('organisation_id', '=', organisation_id).where('id', '=', step.relationship).execute()
}

export async function endParties(work: Work, relationship: string, on: Day): Promise<void> {
  await work.db.updateTable('relationship_party').set({ until: on }).where('organisation_id', '=', work.organisation.id).where('relationship_id', '=', relationship).where('until', 'is', null).execute()
}

export type NewIntroduction = { id: string; relationship: string; on: Day; at: string; placeSealed: Buffer; withId: string; held: boolean }

/** Writes an introduction down; the one planned before, if any, is kept as moved to this one. */
export async function saveIntroduction(work: Work, made: NewIntroduction, moved: string | null): Promise<void> {
  const organisation_id = work.organisation.id
  if (moved !== null) await work.db.updateTable('introduction').set({ moved_to: made.id }).where('organisation_id', '=', organisation_id).where('id', '=', moved).execute()
  await work.db
    .insertInto('introduction')
    .values({ organisation_id, id: made.id, relationship_id: made.relationship, on_day: made.on, at_time: made.at, place_sealed: made.placeSealed, with_id: made.withId, home_read: true, held: made.held ? true : null, because: null, moved_to: null, recorded_by: work.by, recorded_at: work.now })
    .execute()
}

export async function saveHolding(work: Work, id: string, came: { held: true } | { held: false; because: BecauseNot }): Promise<void> {
  await work.db
    .updateTable('introduction')
    .set({ held: came.held, because: came.held ? null : came.because })
    .where('organisation_id', '=', work.organisation.id)
    .where('id', '=', id)
    .execute()
}

/** Relationships under way of these hats, each with one of those on the other side. One query. */
export async function readPartnersOf(work: Work, hats: readonly string[]): Promise<{ relationship: string; other: string }[]> {
  if (hats.length === 0) return []
  return work.db
    .selectFrom('relationship as l')
    .innerJoin('relationship_party as q', (join) => join.onRef('q.organisation_id', '=', 'l.organisation_id').onRef('q.relationship_id', '=', 'l.id'))
    .innerJoin('relationship_party as o', (join) => join.onRef('o.organisation_id', '=', 'l.organisation_id').onRef('o.relationship_id', '=', 'l.id').onRef('o.side', '!=', 'q.side'))
    .select(['l.id as relationship', 'o.participation_id as other'])
    .distinctOn('l.id')
    .where('l.organisation_id', '=', work.organisation.id)
    .where('l.state', 'in', underWay)
    .where('q.participation_id', 'in', hats)
    .where('q.until', 'is', null)
    .where('o.until', 'is', null)
    .orderBy('l.id')
    .orderBy('o.participation_id')
    .execute()
}

/** By which tasks about the first meetings of these hats go: the question the two said yes to, and a day that is planned. One query. */
export async function readArrangedFor(work: Work, hats: readonly string[]): Promise<string[]> {
  if (hats.length === 0) return []
  const rows = await work.db
    .selectFrom('relationship as l')
    .leftJoin('introduction as i', (join) => join.onRef('i.organisation_id', '=', 'l.organisation_id').onRef('i.relationship_id', '=', 'l.id').on('i.held', 'is', null).on('i.moved_to', 'is', null))
    .select(['l.proposal_id as proposal', 'i.id as introduction'])
    .where('l.organisation_id', '=', work.organisation.id)
    .where('l.state', '=', 'agreed')
    .where((eb) => eb.exists(eb.selectFrom('relationship_party as q').select('q.side').where('q.organisation_id', '=', work.organisation.id).whereRef('q.relationship_id', '=', 'l.id').where('q.participation_id', 'in', hats).where('q.until', 'is', null)))
    .execute()
  return rows.flatMap(({ proposal, introduction }) => [proposal, introduction].filter((one) => one !== null))
}
