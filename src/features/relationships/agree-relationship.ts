import type { Work } from '../audit/work.ts'
import { tie } from '../accounts/tie.ts'
import { stillLooking } from '../matching/asking/answer-proposal.ts'
import { readPair } from '../matching/matching-profiles.ts'
import { findProposal, holdProposal, holdReferral, holdSupporter, type FoundProposal } from '../matching/find-proposal.ts'
import { settingsFor } from '../matching/weights/read-settings.ts'
import { weighPair } from '../matching/weighing/weigh-pair.ts'
import { raiseTask, settleTask } from '../tasks/raise-task.ts'
import type { Agreement } from './agreement.ts'
import { meetBy } from './introduction.ts'
import { findRelationshipOfProposal, saveRelationship } from './store.ts'

export type AgreeRefused =
  | { refused: 'not there' }
  | { refused: 'not both yet' | 'not waiting'; proposal: FoundProposal }
  | { refused: 'not now' | 'does not fit'; because: string; proposal: FoundProposal }

/**
 * Writes down what two people agree, once both said yes: their relationship begins, and from now on each may know of the
 * other. The rules are asked again, since the supporter may have filled up or somebody may have died meanwhile. The referral
 * goes on waiting until settling in begins. Somebody who agreed it a moment ago is found, not agreed again.
 */
export async function agreeRelationship(work: Work, agreed: { proposal: string; agreement: Agreement }): Promise<{ relationship: string } | AgreeRefused> {
  await holdProposal(work, agreed.proposal)
  const found = await findProposal(work, agreed.proposal)
  if (!found) return { refused: 'not there' }
  const already = await findRelationshipOfProposal(work, found.id)
  if (already !== undefined) return { relationship: already }
  if (found.state !== 'agreed') return { refused: 'not both yet', proposal: found }
  const referral = await holdReferral(work, found.referral)
  await holdSupporter(work, found.supporter.participation)
  if (!referral || !stillLooking({ referralState: referral.state, besides: found.besides })) return { refused: 'not waiting', proposal: found }
  const pair = await readPair(work, { member: found.member.participation, supporter: found.supporter.participation, waitingSince: null, agreed: true })
  if (!pair) return { refused: 'not there' }
  const weighed = weighPair(pair, { asOf: work.today, settings: (await settingsFor(work, found.referral)).settings })
  if ('notNow' in weighed) return { refused: 'not now', because: weighed.notNow, proposal: found }
  if ('because' in weighed) return { refused: 'does not fit', because: weighed.private ? '' : weighed.because, proposal: found }
  return { relationship: await begin(work, found, agreed.agreement) }
}

async function begin(work: Work, proposal: FoundProposal, agreement: Agreement): Promise<string> {
  const id = work.newId()
  const { member, supporter } = proposal
  const agreementSealed = await work.text.seal(member.person, { table: 'relationship', column: 'agreement_sealed', row: id }, JSON.stringify(agreement))
  await saveRelationship(work, { id, proposal: proposal.id, referral: proposal.referral, subject: member.person, agreementSealed, on: work.today, parties: [{ participation: member.participation, side: 'member' }, { participation: supporter.participation, side: 'supporter' }] })
  await tie(work, { holder: supporter.participation, about: member.participation, kind: 'supports' })
  await tie(work, { holder: member.participation, about: supporter.participation, kind: 'supported by' })
  await settleTask(work, { kind: 'arrange the introduction', thing: proposal.id, how: 'what they agree is written down' })
  await raiseTask(work, { kind: 'arrange the introduction', about: member.participation, thing: proposal.id, dueOn: meetBy(work.today, work.organisation.nation), owner: proposal.askedBy })
  work.changed('agreement recorded', { about: member.participation, thing: id })
  return id
}
