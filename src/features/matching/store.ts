import { sql } from 'kysely'
import { asDay, type Day } from '../../engines/calendar/day.ts'
import { reaches } from '../audit/permission.ts'
import type { Work } from '../audit/work.ts'
import { joinedInto } from '../people/same-person/same-person.ts'
import type { ReferralState } from '../referrals/referral.ts'
import type { BetweenRow } from './between.ts'
import { seeProposals } from './permissions.ts'
import type { Answer, Answered, Proposal, ProposalState, Side } from './asking/proposal.ts'

/**
 * What stands between the supporters of an organisation and one member (or every member): limits, households, conflicts,
 * joined records, pairs that came to nothing, who sees whom, who has been asked, since when. One query however many people.
 */
export async function readBetween(work: Work, member: string | null): Promise<BetweenRow[]> {
  const organisation = work.organisation.id
  const concerned = sql`(p.kind = 'supporter' or ${member}::uuid is null or p.id = ${member}::uuid)`
  const underWay = sql`l.state in ('agreed', 'introduced', 'settling_in', 'active', 'on_hold', 'ending_planned')`
  const pairs = sql`relationship l
    join relationship_party a on a.organisation_id = l.organisation_id and a.relationship_id = l.id and a.side = 'supporter'
    join relationship_party b on b.organisation_id = l.organisation_id and b.relationship_id = l.id and b.side = 'member'
    join participation mp on mp.organisation_id = b.organisation_id and mp.id = b.participation_id
    join participation sp on sp.organisation_id = a.organisation_id and sp.id = a.participation_id`
  const found = await sql<BetweenRow>`
    select 'limit' as kind, c.participation_id::text as one, c.kind as other
      from contact_limit c join participation p on p.organisation_id = c.organisation_id and p.id = c.participation_id
      where c.organisation_id = ${organisation} and c.until is null and c.kind in ('none', 'no_visit', 'no_phone', 'text_only') and ${concerned}
    union all
    select 'household', h.participation_id::text, h.id::text
      from household h join participation p on p.organisation_id = h.organisation_id and p.id = h.participation_id
      where h.organisation_id = ${organisation} and h.until is null and ${concerned}
    union all
    select 'conflict', k.one_id::text, k.other_id::text from conflict k where k.organisation_id = ${organisation} and k.until is null
    union all
    select 'same person', s.person_id::text, s.root_id::text from ${joinedInto(work)} s
    union all
    select 'declined', mp.person_id::text, sp.person_id::text
      from proposal o
      join participation mp on mp.organisation_id = o.organisation_id and mp.id = o.member_id
      join participation sp on sp.organisation_id = o.organisation_id and sp.id = o.supporter_id
      where o.organisation_id = ${organisation} and o.state = 'declined'
    union all
    select 'declined', mp.person_id::text, sp.person_id::text from ${pairs} where l.organisation_id = ${organisation} and l.state = 'ended_unplanned'
    union all
    select 'seeing', sp.id::text, mp.person_id::text from ${pairs} where l.organisation_id = ${organisation} and ${underWay} and a.until is null and b.until is null
    union all
    select 'asked', o.supporter_id::text, o.member_id::text
      from proposal o left join relationship l on l.organisation_id = o.organisation_id and l.proposal_id = o.id
      where o.organisation_id = ${organisation} and o.state in ('proposed', 'agreed') and l.id is null
    union all
    select 'last', sp.id::text, max(a.until)::text from ${pairs} where l.organisation_id = ${organisation} and a.until is not null group by sp.id
    union all
    select 'approved', t.participation_id::text, min(t.occurred_on)::text
      from supporter_step t
      where t.organisation_id = ${organisation} and t.to_state in ('approved', 'available') and t.occurred_on is not null
      group by t.participation_id`.execute(work.db)
  return found.rows
}

/** What is going on for a referral already. */
export type Around = {
  /** how many have waited longer */
  earlier: number
  cameToNothing: number
  /** asked and not answered, or agreed and not yet introduced */
  open: { id: string; state: ProposalState; supporter: string; name: string; knownAs: string | null }[]
  relationship: boolean
  /** with how many supporters they are together, or will be */
  together: number
}

export async function readAround(work: Work, referral: string): Promise<Around> {
  const organisation = work.organisation.id
  const found = await sql<Omit<Around, 'open' | 'relationship'> & { open: Around['open'] | null }>`
    select
      (select count(*) from referral x where x.organisation_id = ${organisation} and x.state = 'waiting' and x.waiting_since < r.waiting_since) as earlier,
      (select count(*) from proposal o where o.organisation_id = ${organisation} and o.referral_id = r.id and o.state = 'declined') as "cameToNothing",
      (select json_agg(json_build_object('id', o.id, 'state', o.state, 'supporter', o.supporter_id, 'name', n.name, 'knownAs', n.known_as) order by o.id)
        from proposal o
        join participation p on p.organisation_id = o.organisation_id and p.id = o.supporter_id
        join person n on n.organisation_id = p.organisation_id and n.id = p.person_id
        left join relationship l on l.organisation_id = o.organisation_id and l.proposal_id = o.id
        where o.organisation_id = ${organisation} and o.referral_id = r.id and o.state in ('proposed', 'agreed') and l.id is null) as open,
      (select count(*)::int from relationship l where l.organisation_id = ${organisation} and l.referral_id = r.id
        and l.state in ('agreed', 'introduced', 'settling_in', 'active', 'on_hold', 'ending_planned')) as together
    from referral r where r.organisation_id = ${organisation} and r.id = ${referral}`.execute(work.db)
  const [row] = found.rows
  return row ? { ...row, open: row.open ?? [], relationship: row.together > 0 } : { earlier: 0, cameToNothing: 0, open: [], relationship: false, together: 0 }
}

/** With how many supporters a member is together, or will be. */
export async function countTogether(work: Work, member: string): Promise<number> {
  const found = await sql<{ n: number }>`
    select count(*)::int as n from relationship l join relationship_party q on q.organisation_id = l.organisation_id and q.relationship_id = l.id and q.side = 'member' and q.until is null
    where l.organisation_id = ${work.organisation.id} and q.participation_id = ${member} and l.state in ('agreed', 'introduced', 'settling_in', 'active', 'on_hold', 'ending_planned')`.execute(work.db)
  return found.rows[0]?.n ?? 0
}

export type ShownPair = { supporter: string; place: number; score: number | null; rankKey: number | null }

/** What a coordinator was shown, once a day for each pair: so that suggestions can be looked at for bias later. */
export async function rememberShown(work: Work, referral: string, shown: readonly ShownPair[]): Promise<void> {
  if (shown.length === 0) return
  await work.db
    .insertInto('shortlist_shown')
    .values(shown.map(({ supporter, place, score, rankKey }) => ({ organisation_id: work.organisation.id, id: work.newId(), referral_id: referral, supporter_id: supporter, place, score, rank_key: rankKey, shown_by: work.by, shown_on: work.today })))
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** Holds a referral until the work ends, so that two coordinators at once are one after the other. */
export async function holdReferral(work: Work, id: string): Promise<{ state: ReferralState; member: string } | undefined> {
  return work.db.selectFrom('referral').select(['state', 'member_id as member']).where('organisation_id', '=', work.organisation.id).where('id', '=', id).forUpdate().executeTakeFirst()
}

/** Holds a supporter's file. What is counted about it must be read by a later statement, which sees what the wait let in. */
export async function holdSupporter(work: Work, participation: string): Promise<boolean> {
  const row = await work.db.selectFrom('supporter').select('participation_id').where('organisation_id', '=', work.organisation.id).where('participation_id', '=', participation).forUpdate().executeTakeFirst()
  return row !== undefined
}

export async function holdProposal(work: Work, id: string): Promise<boolean> {
  const row = await work.db.selectFrom('proposal').select('id').where('organisation_id', '=', work.organisation.id).where('id', '=', id).forUpdate().executeTakeFirst()
  return row !== undefined
}

export type Named = { participation: string; person: string; name: string; knownAs: string | null }
export type FoundProposal = Proposal & {
  id: string
  referral: string
  referralState: ReferralState
  member: Named
  supporter: Named
  besides: boolean
  askedBy: string | null
  why: string | null
  /** what the person was told and picked before this was asked */
  preparation: string | null
  /** which of their own details the supporter lets us tell */
  tell: readonly string[]
  /** each side's own reason, for staff alone */
  reasons: Readonly<Partial<Record<Side, string>>>
  relationship: string | null
}

const proposals = (work: Work) =>
  work.db
    .selectFrom('proposal as o')
    .innerJoin('referral as r', (join) => join.onRef('r.organisation_id', '=', 'o.organisation_id').onRef('r.id', '=', 'o.referral_id'))
    .innerJoin('participation as mp', (join) => join.onRef('mp.organisation_id', '=', 'o.organisation_id').onRef('mp.id', '=', 'o.member_id'))
    .innerJoin('person as m', (join) => join.onRef('m.organisation_id', '=', 'mp.organisation_id').onRef('m.id', '=', 'mp.person_id'))
    .innerJoin('participation as sp', (join) => join.onRef('sp.organisation_id', '=', 'o.organisation_id').onRef('sp.id', '=', 'o.supporter_id'))
    .innerJoin('person as s', (join) => join.onRef('s.organisation_id', '=', 'sp.organisation_id').onRef('s.id', '=', 'sp.person_id'))
    .leftJoin('proposal_answer as ma', (join) => join.onRef('ma.organisation_id', '=', 'o.organisation_id').onRef('ma.proposal_id', '=', 'o.id').on('ma.side', '=', 'member'))
    .leftJoin('proposal_answer as sa', (join) => join.onRef('sa.organisation_id', '=', 'o.organisation_id').onRef('sa.proposal_id', '=', 'o.id').on('sa.side', '=', 'supporter'))
    .leftJoin('data_key as mk', (join) => join.onRef('mk.organisation_id', '=', 'o.organisation_id').onRef('mk.subject_id', '=', 'mp.person_id'))
    .leftJoin('data_key as sk', (join) => join.onRef('sk.organisation_id', '=', 'o.organisation_id').onRef('sk.subject_id', '=', 'sp.person_id'))
    .leftJoin('relationship as l', (join) => join.onRef('l.organisation_id', '=', 'o.organisation_id').onRef('l.proposal_id', '=', 'o.id'))
    .select([
      'o.id', 'o.referral_id as referral', 'r.state as referralState', 'o.state', 'o.besides', 'o.proposed_on as proposedOn', 'o.why_sealed as whySealed', 'o.proposed_by as askedBy', 'o.preparation_id as preparation', 'l.id as relationship',
      'mp.id as member', 'mp.person_id as memberPerson', 'm.name as memberName', 'm.known_as as memberKnownAs', 'ma.answer as memberAnswer', 'ma.answered_on as memberOn', 'ma.reason_sealed as memberReason', 'mk.wrapped as memberKey',
      'sp.id as supporter', 'sp.person_id as supporterPerson', 's.name as supporterName', 's.known_as as supporterKnownAs', 'sa.answer as supporterAnswer', 'sa.answered_on as supporterOn', 'sa.reason_sealed as supporterReason', 'sa.tell_sealed as supporterTell', 'sk.wrapped as supporterKey',
    ])
    .where('o.organisation_id', '=', work.organisation.id)
    .where((eb) => reaches(work.actor, seeProposals, work.organisation.id, eb.ref('o.supporter_id')))

type Row = Awaited<ReturnType<ReturnType<typeof proposals>['executeTakeFirstOrThrow']>>

function proposalFrom(work: Work, row: Row): FoundProposal {
  const memberReason = work.text.open(row.memberPerson, { table: 'proposal_answer', column: 'reason_sealed', row: `${row.id}/member` }, { sealed: row.memberReason, key: row.memberKey })
  const supporterReason = work.text.open(row.supporterPerson, { table: 'proposal_answer', column: 'reason_sealed', row: `${row.id}/supporter` }, { sealed: row.supporterReason, key: row.supporterKey })
  const tell = work.text.open(row.supporterPerson, { table: 'proposal_answer', column: 'tell_sealed', row: `${row.id}/supporter` }, { sealed: row.supporterTell, key: row.supporterKey })
  const member = answered(row.memberAnswer, row.memberOn)
  const supporter = answered(row.supporterAnswer, row.supporterOn)
  return {
    id: row.id,
    referral: row.referral,
    referralState: row.referralState,
    state: row.state,
    proposedOn: asDay(row.proposedOn),
    besides: row.besides,
    askedBy: row.askedBy,
    member: { participation: row.member, person: row.memberPerson, name: row.memberName, knownAs: row.memberKnownAs },
    supporter: { participation: row.supporter, person: row.supporterPerson, name: row.supporterName, knownAs: row.supporterKnownAs },
    why: work.text.open(row.memberPerson, { table: 'proposal', column: 'why_sealed', row: row.id }, { sealed: row.whySealed, key: row.memberKey }) ?? null,
    answers: { ...(member ? { member } : {}), ...(supporter ? { supporter } : {}) },
    reasons: { ...(memberReason === undefined ? {} : { member: memberReason }), ...(supporterReason === undefined ? {} : { supporter: supporterReason }) },
    relationship: row.relationship,
    preparation: row.preparation,
    tell: tell === undefined ? [] : tell.split('\n'),
  }
}

const answered = (answer: Answer | null, on: string | null): Answered | undefined => (answer === null || on === null ? undefined : { answer, on: asDay(on) })

/** One proposal as far as the actor may see it. */
export async function findProposal(work: Work, id: string): Promise<FoundProposal | undefined> {
  const row = await proposals(work).where('o.id', '=', id).executeTakeFirst()
  return row && proposalFrom(work, row)
}

/** Proposals under way of one supporter, oldest first: for whoever arranges them. */
export async function readProposalsOf(work: Work, supporter: string): Promise<FoundProposal[]> {
  const rows = await proposals(work).where('o.supporter_id', '=', supporter).where('o.state', 'in', ['proposed', 'agreed']).where('l.id', 'is', null).orderBy('o.id').execute()
  return rows.map((row) => proposalFrom(work, row))
}

/** A question to a supporter as they may see it in a list: when it was asked and whether they answered. No name is read. */
export type OwnQuestion = { id: string; state: ProposalState; askedOn: Day; answered: boolean }

export async function readOwnQuestions(work: Work, supporters: readonly string[]): Promise<OwnQuestion[]> {
  if (supporters.length === 0) return []
  const rows = await work.db
    .selectFrom('proposal as o')
    .leftJoin('proposal_answer as a', (join) => join.onRef('a.organisation_id', '=', 'o.organisation_id').onRef('a.proposal_id', '=', 'o.id').on('a.side', '=', 'supporter'))
    .leftJoin('relationship as l', (join) => join.onRef('l.organisation_id', '=', 'o.organisation_id').onRef('l.proposal_id', '=', 'o.id'))
    .select(['o.id', 'o.state', 'o.proposed_on as askedOn', 'a.answer'])
    .where('o.organisation_id', '=', work.organisation.id)
    .where('o.supporter_id', 'in', supporters)
    .where('o.state', 'in', ['proposed', 'agreed'])
    .where('l.id', 'is', null)
    .orderBy('o.id')
    .execute()
  return rows.map(({ answer, askedOn, ...row }) => ({ ...row, askedOn: asDay(askedOn), answered: answer !== null }))
}

export type BeingFound = { id: string; state: ProposalState; askedOn: Day; name: string; knownAs: string | null; supporterSaid: Answer | null }

/** Who is being asked about a member: one query. For whoever arranges it. */
export async function readBeingFound(work: Work, member: string): Promise<BeingFound[]> {
  const rows = await work.db
    .selectFrom('proposal as o')
    .innerJoin('participation as p', (join) => join.onRef('p.organisation_id', '=', 'o.organisation_id').onRef('p.id', '=', 'o.supporter_id'))
    .innerJoin('person as n', (join) => join.onRef('n.organisation_id', '=', 'p.organisation_id').onRef('n.id', '=', 'p.person_id'))
    .leftJoin('proposal_answer as a', (join) => join.onRef('a.organisation_id', '=', 'o.organisation_id').onRef('a.proposal_id', '=', 'o.id').on('a.side', '=', 'supporter'))
    .leftJoin('relationship as l', (join) => join.onRef('l.organisation_id', '=', 'o.organisation_id').onRef('l.proposal_id', '=', 'o.id'))
    .select(['o.id', 'o.state', 'o.proposed_on as askedOn', 'n.name', 'n.known_as as knownAs', 'a.answer as supporterSaid'])
    .where('o.organisation_id', '=', work.organisation.id)
    .where('o.member_id', '=', member)
    .where('o.state', 'in', ['proposed', 'agreed'])
    .where('l.id', 'is', null)
    .orderBy('o.id')
    .execute()
  return rows.map((row) => ({ ...row, askedOn: asDay(row.askedOn) }))
}

export type NewProposal = { id: string; referral: string; member: string; supporter: string; besides: boolean; whySealed: Buffer | null; preparation: string; setting: string | null; mayKnow: 'not likely' | 'asked and it’s fine' }

export async function saveProposal(work: Work, made: NewProposal): Promise<void> {
  await work.db
    .insertInto('proposal')
    .values({ organisation_id: work.organisation.id, id: made.id, referral_id: made.referral, member_id: made.member, supporter_id: made.supporter, state: 'proposed', besides: made.besides, why_sealed: made.whySealed, preparation_id: made.preparation, setting_id: made.setting, may_know: made.mayKnow, proposed_by: work.by, proposed_on: work.today, state_since: work.today, recorded_at: work.now })
    .execute()
}

export type NewAnswer = { proposal: string; side: Side; answer: Answer; on: Day; reasonSealed: Buffer | null; tellSealed: Buffer | null }

export async function saveAnswer(work: Work, given: NewAnswer): Promise<void> {
  await work.db
    .insertInto('proposal_answer')
    .values({ organisation_id: work.organisation.id, proposal_id: given.proposal, side: given.side, answer: given.answer, answered_on: given.on, recorded_by: work.by, recorded_at: work.now, reason_sealed: given.reasonSealed, tell_sealed: given.tellSealed })
    .execute()
}

export async function saveProposalState(work: Work, id: string, state: ProposalState, since: Day): Promise<void> {
  await work.db.updateTable('proposal').set({ state, state_since: since }).where('organisation_id', '=', work.organisation.id).where('id', '=', id).execute()
}

/** Questions that are open between these hats and anybody: asked, or agreed and not yet a relationship. One query. */
export async function readOpenAbout(work: Work, hats: readonly string[]): Promise<{ id: string; member: string }[]> {
  if (hats.length === 0) return []
  return work.db
    .selectFrom('proposal as o')
    .leftJoin('relationship as l', (join) => join.onRef('l.organisation_id', '=', 'o.organisation_id').onRef('l.proposal_id', '=', 'o.id'))
    .select(['o.id', 'o.member_id as member'])
    .where('o.organisation_id', '=', work.organisation.id)
    .where('o.state', 'in', ['proposed', 'agreed'])
    .where('l.id', 'is', null)
    .where((eb) => eb.or([eb('o.member_id', 'in', hats), eb('o.supporter_id', 'in', hats)]))
    .execute()
}
