import { asDay, type Day } from '../../../engines/calendar/day.ts'
import { reaches } from '../../audit/permission.ts'
import type { Work } from '../../audit/work.ts'
import type { ReferralState } from '../../referrals/referral.ts'
import { seeProposals } from '../permissions.ts'
import type { Answer, Answered, Proposal, ProposalState, Side } from './proposal.ts'

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

/** Every proposal as far as the actor may see it, with what each said. */
export const proposals = (work: Work) =>
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

/** A row of them, opened. */
export function proposalFrom(work: Work, row: Row): FoundProposal {
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
