import type { Agreement } from '../../src/features/relationships/agreement.ts'
import type { RelationshipState } from '../../src/features/relationships/relationship.ts'
import type { ReferralState } from '../../src/features/referrals/referral.ts'
import type { Someone } from './network-people.ts'
import * as words from './network-words.ts'
import type { Maker } from './sheet.ts'

/** The way each referral came to where it is; every step is one that may follow (domain: referral). */
const ways: Readonly<Record<ReferralState, readonly ReferralState[]>> = {
  draft: ['draft'],
  received: ['received'],
  duplicate: ['received', 'duplicate'],
  incomplete: ['received', 'incomplete'],
  consent_pending: ['received', 'consent_pending'],
  triage: ['received', 'triage'],
  accepted: ['received', 'triage', 'accepted'],
  declined: ['received', 'triage', 'declined'],
  withdrawn: ['received', 'triage', 'accepted', 'waiting', 'withdrawn'],
  waiting: ['received', 'consent_pending', 'triage', 'accepted', 'waiting'],
  placed: ['received', 'triage', 'accepted', 'waiting', 'placed'],
  feedback_sent: ['received', 'triage', 'accepted', 'waiting', 'placed', 'feedback_sent'],
  closed: ['received', 'triage', 'accepted', 'waiting', 'placed', 'feedback_sent', 'closed'],
}

export type MadeReferral = { id: string; member: Someone; state: ReferralState; placedDaysAgo: number }

/** One referral with its steps, spread over the days since the member came. */
export function addReferral(maker: Maker, member: Someone, state: ReferralState): MadeReferral {
  const { organisation_id, chance, sheet } = maker
  const way = ways[state]
  const id = maker.id(maker.moment(member.sinceDaysAgo))
  const stride = Math.max(0, Math.floor(member.sinceDaysAgo / (way.length + 1)))
  const on = (place: number) => Math.max(0, member.sinceDaysAgo - Math.min(stride, 10) * place)
  const waitedFrom = way.indexOf('waiting')
  const sealed = (column: string, text: string) => maker.seal(member.person, { table: 'referral', column, row: id }, text)
  const referredBy = chance.one(words.referredBy)
  sheet.referral.push({
    organisation_id, id, member_id: member.hat, state, state_since: maker.day(on(way.length - 1)), received_on: state === 'draft' ? null : maker.day(member.sinceDaysAgo), received_as_sealed: null, reference_sealed: chance.yes(0.3) ? sealed('reference_sealed', `R-${chance.between(1000, 9999)}`) : null,
    source: chance.one(['self', 'family or friend', 'practice', 'link worker', 'social care', 'hospital', 'housing', 'community group'] as const), source_words_sealed: referredBy ? sealed('source_words_sealed', referredBy) : null,
    waiting_since: waitedFrom >= 0 ? maker.day(on(waitedFrom)) : null, last_contact_on: maker.day(chance.between(0, Math.min(40, member.sinceDaysAgo))), recorded_at: maker.moment(member.sinceDaysAgo),
  })
  way.forEach((to, place) => {
    sheet.referral_step.push({
      organisation_id, referral_id: id, number: place + 1, from_state: way[place - 1] ?? null, to_state: to, occurred_on: maker.day(on(place)), reason: to === 'declined' ? 'outside our area' : 'agreed with the person',
      note_sealed: to === 'accepted' || to === 'declined' ? maker.seal(member.person, { table: 'referral_step', column: 'note_sealed', row: `${id}/${place + 1}` }, chance.one(words.remarks)) : null, by_id: null, recorded_at: maker.moment(on(place)),
    })
  })
  const waited = waitedFrom < 0 ? 0 : on(waitedFrom) - (state === 'waiting' ? 0 : on(way.length - 1))
  for (let days = 21; days < waited; days += 28) addContact(maker, { referral: id, person: member.person, daysAgo: on(waitedFrom) - days })
  return { id, member, state, placedDaysAgo: on(way.length - 1) }
}

/** Somebody who waits hears from us, or we tried. */
function addContact(maker: Maker, { referral, person, daysAgo }: { referral: string; person: string; daysAgo: number }) {
  const { organisation_id, chance, sheet } = maker
  const at = maker.moment(daysAgo)
  const id = maker.id(at)
  const spoke = chance.yes(0.7)
  sheet.referral_event.push({ organisation_id, id, referral_id: referral, kind: spoke ? 'spoke' : 'tried', on_day: maker.day(daysAgo), note_sealed: spoke ? maker.seal(person, { table: 'referral_event', column: 'note_sealed', row: id }, chance.one(words.remarks)) : null, by_id: null, recorded_at: at })
}

type ProposalState = 'proposed' | 'declined' | 'agreed' | 'withdrawn'
export type MadeProposal = { id: string; referral: MadeReferral; supporter: Someone; daysAgo: number }

/** A shortlist as it was shown, a proposal out of it, and what each side answered. */
export function addProposal(maker: Maker, made: { referral: MadeReferral; supporter: Someone; others: readonly Someone[]; state: ProposalState; daysAgo: number }): MadeProposal {
  const { organisation_id, chance, sheet } = maker
  const { referral, supporter, state, daysAgo } = made
  const at = maker.moment(daysAgo)
  const id = maker.id(at)
  for (const [place, shown] of [supporter, ...made.others.filter((other) => other !== supporter)].entries())
    sheet.shortlist_shown.push({ organisation_id, id: maker.id(at), referral_id: referral.id, supporter_id: shown.hat, place: place + 1, score: 90 - place * 5, rank_key: 88 - place * 5, shown_by: null, shown_on: maker.day(daysAgo) })
  sheet.proposal.push({
    organisation_id, id, referral_id: referral.id, member_id: referral.member.hat, supporter_id: supporter.hat, state, besides: false,
    why_sealed: chance.yes(0.8) ? maker.seal(referral.member.person, { table: 'proposal', column: 'why_sealed', row: id }, chance.one(words.whys)) : null, proposed_by: null, proposed_on: maker.day(daysAgo), state_since: maker.day(Math.max(0, daysAgo - 3)), recorded_at: at,
  })
  const answered = state === 'agreed' ? (['supporter', 'member'] as const) : state === 'declined' || chance.yes(0.4) ? (['supporter'] as const) : []
  for (const side of answered) {
    const answer = state === 'declined' ? 'no' : 'yes'
    const person = side === 'member' ? referral.member.person : supporter.person
    const on = Math.max(0, daysAgo - (side === 'member' ? 3 : 2))
    sheet.proposal_answer.push({ organisation_id, proposal_id: id, side, answer, answered_on: maker.day(on), recorded_by: null, recorded_at: maker.moment(on), reason_sealed: answer === 'no' ? maker.seal(person, { table: 'proposal_answer', column: 'reason_sealed', row: `${id}/${side}` }, chance.one(words.answersNo)) : null })
  }
  if (state === 'proposed') sheet.tie.push({ organisation_id, id: maker.id(at), holder_id: supporter.hat, about_id: referral.member.hat, kind: 'proposed', since: at, until: null })
  return { id, referral, supporter, daysAgo }
}

const agreement: Agreement = { way: 'home', where: 'At home, or the café when the lift works', often: 'Every other Tuesday for an hour', isPrivate: 'What is said stays between the two', ifWorried: 'We ring the coordinator', howLong: 'Six months, then we talk' }
const together: readonly RelationshipState[] = ['agreed', 'introduced', 'settling_in', 'active']

/** A relationship from agreement on: its two parties, its steps, the first meeting, and who may see whom because of it. */
export function addRelationship(maker: Maker, { id: proposal, referral, supporter, daysAgo }: MadeProposal, { state, host }: { state: RelationshipState; host: Someone }): string {
  const { organisation_id, chance, sheet } = maker
  const id = maker.id(maker.moment(daysAgo))
  const { member } = referral
  const over = state === 'ended' || state === 'ended_unplanned'
  const reached = together.includes(state) ? together.slice(0, together.indexOf(state) + 1) : [...together, state]
  const on = (place: number) => Math.max(0, daysAgo - 4 - Math.floor((daysAgo * place) / (reached.length + 2)))
  const last = on(reached.length - 1)
  sheet.relationship.push({
    organisation_id, id, proposal_id: proposal, referral_id: referral.id, subject_id: member.person, state, state_since: maker.day(last),
    agreement_sealed: maker.seal(member.person, { table: 'relationship', column: 'agreement_sealed', row: id }, JSON.stringify(agreement)), recorded_at: maker.moment(on(0)),
  })
  for (const [side, party] of [['member', member], ['supporter', supporter]] as const)
    sheet.relationship_party.push({ organisation_id, relationship_id: id, participation_id: party.hat, side, since: maker.day(on(0)), until: over ? maker.day(last) : null })
  reached.forEach((to, place) => {
    sheet.relationship_step.push({ organisation_id, relationship_id: id, number: place + 1, from_state: reached[place - 1] ?? null, to_state: to, occurred_on: maker.day(on(place)), reason: to === 'ended_unplanned' ? 'moved away' : 'as they told us', by_id: null, recorded_at: maker.moment(on(place)) })
  })
  for (const [holder, about, kind] of [[supporter, member, 'supports'], [member, supporter, 'supported by']] as const)
    sheet.tie.push({ organisation_id, id: maker.id(maker.moment(on(0))), holder_id: holder.hat, about_id: about.hat, kind, since: maker.moment(on(0)), until: over ? maker.moment(last) : null })
  if (state !== 'agreed' || chance.yes(0.6)) addIntroduction(maker, { relationship: id, person: member.person, host, held: state === 'agreed' ? null : true, daysAgo: state === 'agreed' ? -chance.between(1, 14) : on(1) })
  return id
}

type Meeting = { relationship: string; person: string; host: Someone; held: boolean | null; daysAgo: number }

function addIntroduction({ organisation_id, sheet, ...maker }: Maker, { relationship, person, host, held, daysAgo }: Meeting) {
  const id = maker.id()
  sheet.introduction.push({
    organisation_id, id, relationship_id: relationship, on_day: maker.day(daysAgo), at_time: '10:30', place_sealed: maker.seal(person, { table: 'introduction', column: 'place_sealed', row: id }, 'At home; the bell is the left one.'),
    with_id: host.hat, home_read: true, held, because: null, moved_to: null, recorded_by: null, recorded_at: maker.moment(Math.max(1, daysAgo + 7)),
  })
}
