import { untie } from '../accounts/tie.ts'
import type { Work } from '../audit/work.ts'
import { moveReferral } from '../referrals/move-referral.ts'
import { settleTask } from '../tasks/raise-task.ts'
import { memberOf } from './arrange-introduction.ts'
import { stop, type StopReason } from './relationship.ts'
import { endParties, findRelationship, holdRelationship, saveStep, type Relationship } from './store.ts'

export type StopRefused = { refused: 'not there' | 'not from here' }

/** It stops, at once and with no explanation owed: the two no longer find one another here, and the member is looked for again. */
export async function stopRelationship(work: Work, id: string, reason: StopReason): Promise<{ state: 'ended_unplanned' } | StopRefused> {
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
  if (relationship.referral !== null && reason !== 'death of a member') await moveReferral(work, { referral: relationship.referral, to: 'waiting', reason: 'looking again' })
  return { state: step.state }
}

async function part(work: Work, { parties }: Relationship): Promise<void> {
  const members = parties.filter(({ side }) => side === 'member')
  for (const supporter of parties.filter(({ side }) => side === 'supporter'))
    for (const member of members) {
      await untie(work, { holder: supporter.participation, about: member.participation, kind: 'supports' })
      await untie(work, { holder: member.participation, about: supporter.participation, kind: 'supported by' })
    }
}
