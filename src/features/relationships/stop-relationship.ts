import { untie } from '../accounts/tie.ts'
import type { Work } from '../audit/work.ts'
import { closeReferral } from '../referrals/close-referral.ts'
import { raiseEnding } from '../referrals/following/after-support.ts'
import { readEnding } from '../referrals/following/read-ending.ts'
import { moveReferral } from '../referrals/move-referral.ts'
import { settleTask } from '../tasks/raise-task.ts'
import { memberOf } from './arrange-introduction.ts'
import { stop, type StopReason } from './relationship.ts'
import { endParties, findRelationship, holdRelationship, saveStep, type Relationship } from './store.ts'

/** What follows for the member, as they said it: we look for somebody else, or that was all. */
export const afterStopping = ['look again', 'that was all'] as const
export type AfterStopping = (typeof afterStopping)[number]

export type StopRefused = { refused: 'not there' | 'not from here' }

/** It stops, at once and with no explanation owed: the two no longer find one another here, and the member is looked for again, unless they said that was all. */
export async function stopRelationship(work: Work, id: string, { reason, next = 'look again' }: { reason: StopReason; next?: AfterStopping }): Promise<{ state: 'ended_unplanned' } | StopRefused> {
  await holdRelationship(work, id)
  const relationship = await findRelationship(work, id)
  if (!relationship) return { refused: 'not there' }
  const step = stop(relationship.state, work.today)
  if ('refused' in step) return step
  await saveStep(work, { relationship: id, from: relationship.state, to: step.state, on: step.on, reason })
  await endParties(work, id, step.on)
  await part(work, relationship)
  await settleTask(work, { kind: 'tell the other after a death', thing: id, how: 'it was ended with them' })
  work.changed('relationship stopped', { about: memberOf(relationship), thing: id })
  if (relationship.proposal !== null) await settleTask(work, { kind: 'arrange the introduction', thing: relationship.proposal, how: 'it came to nothing' })
  if (relationship.introduction) await settleTask(work, { kind: 'introduction due', thing: relationship.introduction.id, how: 'it came to nothing' })
  if (relationship.referral !== null && reason !== 'death of a member') await follow(work, relationship.referral, { member: memberOf(relationship), next })
  return { state: step.state }
}

/** Somebody else may visit by the same referral still: then it is not closed. Where it was finished already, support has ended now. */
async function follow(work: Work, referral: string, { member, next }: { member: string | null; next: AfterStopping }): Promise<void> {
  if (next === 'look again') await moveReferral(work, { referral, to: 'waiting', reason: 'looking again' })
  else if (!(await readEnding(work, referral))?.goesOn) await closeReferral(work, { referral, note: '' })
  if (member !== null) await raiseEnding(work, { id: referral, member })
}

async function part(work: Work, { parties }: Relationship): Promise<void> {
  const members = parties.filter(({ side }) => side === 'member')
  for (const supporter of parties.filter(({ side }) => side === 'supporter'))
    for (const member of members) {
      await untie(work, { holder: supporter.participation, about: member.participation, kind: 'supports' })
      await untie(work, { holder: member.participation, about: supporter.participation, kind: 'supported by' })
    }
}
