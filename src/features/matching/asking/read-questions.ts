import { asDay, type Day } from '../../../engines/calendar/day.ts'
import type { Work } from '../../audit/work.ts'
import type { Answer, ProposalState } from './proposal.ts'
import { type FoundProposal, proposalFrom, proposals } from './store.ts'

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
