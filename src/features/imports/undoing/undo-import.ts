import type { Work } from '../../audit/work.ts'
import { readBereaved } from '../../people/deaths/ring-bereaved.ts'
import { endHat } from '../../people/end-hat.ts'
import { partPeople } from '../../people/same-person/join-people.ts'
import type { ReferralState } from '../../referrals/referral.ts'
import { takeThrough } from '../../referrals/take-through.ts'
import type { SupporterState } from '../../supporters/supporter.ts'
import { moveSupporter } from '../../supporters/take-on-supporter.ts'
import { settleTask } from '../../tasks/raise-task.ts'
import { taskKinds } from '../../tasks/task.ts'
import type { NotNow } from '../sending/confirm-mapping.ts'
import { mayFollow } from '../import.ts'
import { type BuiltOn, readBuiltOn } from './read-built-on.ts'
import { readQuestions } from '../asking/read-questions.ts'
import { findImport, setState } from '../store.ts'
import { readHatsMade, type HatMade } from './read-outcomes.ts'
import { readMade } from '../making/keep-made.ts'
import { keptWords } from '../making/words.ts'

type Undone = { people: number; kept: BuiltOn[] }

/**
 * Takes away what an import made, all in one transaction: referrals are closed, files ended, hats ended, tasks settled and
 * joined records parted. Nothing is deleted. Whoever has been built on since stays, whole, and is listed.
 */
export async function undoImport(work: Work, id: string): Promise<Undone | NotNow> {
  const found = await findImport(work, id, { lock: true })
  if (!found) return { refused: 'not there' }
  if (!mayFollow(found.state, 'undone')) return { refused: 'not now' }
  const kept = await readBuiltOn(work, id)
  const stay = new Set(kept.map((one) => one.person))
  const going = (await readHatsMade(work, id)).filter((hat) => !stay.has(hat.person))
  for (const made of await readMade(work, id)) if (made.what === 'same person') await partPeople(work, made.thing)
  for (const hat of going) await endOne(work, hat)
  for (const question of await readQuestions(work, id)) if (question.answer === null) await settle(work, question.id)
  await setState(work, id, { state: 'undone' })
  work.changed('import undone', { thing: id })
  return { people: new Set(going.map((hat) => hat.person)).size, kept }
}

async function endOne(work: Work, hat: HatMade) {
  const reason = keptWords.undone
  for (const referral of hat.referrals) {
    await takeThrough(work, { referral: referral.id, steps: closing(referral.state).map((to) => ({ to, occurredOn: null })), reason })
    await settle(work, referral.id)
  }
  const end = hat.supporterState && ending(hat.supporterState)
  if (end) await moveSupporter(work, { participation: hat.participation, to: end, reason })
  await settle(work, hat.participation)
  for (const call of await readBereaved(work, hat.participation)) await settle(work, call.id)
  await endHat(work, { participation: hat.participation, because: reason })
}

const settle = (work: Work, thing: string) => settleTask(work, { kind: taskKinds, thing, how: keptWords.settled.undone })

/** The steps that close a referral, from where it stands. */
export function closing(state: ReferralState): readonly ReferralState[] {
  switch (state) {
    case 'closed':
      return []
    case 'placed':
    case 'duplicate':
    case 'declined':
    case 'withdrawn':
    case 'feedback_sent':
      return ['closed']
    default:
      return ['withdrawn', 'closed']
  }
}

/** The state that ends a supporter's file, or nothing where it has ended. */
export function ending(state: SupporterState): SupporterState | undefined {
  switch (state) {
    case 'approved':
    case 'available':
    case 'paused':
    case 'suspended':
      return 'ended'
    case 'enquiry':
    case 'applied':
    case 'screening':
    case 'training':
      return 'withdrawn'
    default:
      return undefined
  }
}
