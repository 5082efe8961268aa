import type { Work } from '../../audit/work.ts'
import { openCallsOf } from '../../people/deaths/ring-bereaved.ts'
import { endHats } from '../../people/end-hat.ts'
import { partPeople } from '../../people/same-person/join-people.ts'
import type { ReferralState } from '../../referrals/referral.ts'
import { takeThrough } from '../../referrals/take-through.ts'
import type { SupporterState } from '../../supporters/supporter.ts'
import { moveSupporters } from '../../supporters/take-on-supporter.ts'
import { settleTasks } from '../../tasks/raise-task.ts'
import { taskKinds } from '../../tasks/task.ts'
import { type Import, mayFollow } from '../import.ts'
import { readMadeOf, readPeopleMade } from '../making/keep-made.ts'
import { keptWords } from '../making/words.ts'
import { atOnce } from '../making/pieces.ts'
import { readQuestions } from '../asking/read-questions.ts'
import type { NotNow } from '../sending/confirm-mapping.ts'
import { findImport, setProgress, setState } from '../store.ts'
import { type BuiltOn, readBuiltOn } from './read-built-on.ts'
import { type HatMade, readHatsMade } from './read-outcomes.ts'

type Undone = { people: number; kept: BuiltOn[] }

/** People taken away in one transaction: a second or so of work. */
export const peopleAPiece = 200

/**
 * Takes away what an import made, all in one transaction: referrals are closed, files ended, hats ended, tasks settled and
 * joined records parted. Nothing is deleted. Whoever has been built on since stays, whole, and is listed.
 */
export async function undoImport(work: Work, id: string): Promise<Undone | NotNow> {
  const found = await mayUndo(work, id)
  return 'refused' in found ? found : allAtOnce(work, found)
}

/** The same from a page: a short list at once, a long one by the worker. */
export async function beginUndoing(work: Work, id: string): Promise<'done' | 'begun' | NotNow> {
  const found = await mayUndo(work, id)
  if ('refused' in found) return found
  const people = await readPeopleMade(work, id)
  if (people.length <= atOnce) {
    await allAtOnce(work, found)
    return 'done'
  }
  await setState(work, id, { state: 'undoing' })
  await setProgress(work, id, { done: 0, of: Math.ceil(people.length / peopleAPiece) })
  goOnLater(work, id)
  work.changed('import undone', { thing: id })
  return 'begun'
}

/** Tells the worker to go on taking a list away. Told twice, it goes on once. */
export const goOnLater = (work: Work, id: string): void => work.later({ queue: 'bring-in-lists', ids: { import: id } })

async function mayUndo(work: Work, id: string): Promise<Import | NotNow> {
  const found = await findImport(work, id, { lock: true })
  if (!found) return { refused: 'not there' }
  return mayFollow(found.state, 'undone') && found.state !== 'undoing' ? found : { refused: 'not now' }
}

async function allAtOnce(work: Work, { id }: Import): Promise<Undone> {
  const people = await readPeopleMade(work, id)
  const undone: Undone = { people: 0, kept: [] }
  for (let from = 0; from < people.length; from += peopleAPiece) {
    const piece = await undoPeople(work, id, people.slice(from, from + peopleAPiece))
    undone.people += piece.people
    undone.kept.push(...piece.kept)
  }
  await finishUndoing(work, id)
  return undone
}

/** Takes away some of the people an import made; whoever has been built on since stays. As many statements for all of them as for one. */
export async function undoPeople(work: Work, id: string, people: readonly string[]): Promise<Undone> {
  const kept = await readBuiltOn(work, id, people)
  const stay = new Set(kept.map((one) => one.person))
  const going = (await readHatsMade(work, id, people)).filter((hat) => !stay.has(hat.person))
  await endAll(work, going)
  return { people: new Set(going.map((hat) => hat.person)).size, kept }
}

/** When everybody is gone who goes: joined records are parted, open questions need no answer, and the list is undone. */
export async function finishUndoing(work: Work, id: string): Promise<void> {
  for (const made of await readMadeOf(work, id, 'same person')) await partPeople(work, made.thing)
  await settle(work, (await readQuestions(work, id)).flatMap((question) => (question.answer === null ? [question.id] : [])).concat(id))
  await setState(work, id, { state: 'undone' })
  work.changed('import undone', { thing: id })
}

async function endAll(work: Work, hats: readonly HatMade[]) {
  const reason = keptWords.undone
  const referrals = hats.flatMap((hat) => hat.referrals)
  const participations = hats.map((hat) => hat.participation)
  await takeThrough(work, referrals.map(({ id, state }) => ({ referral: id, steps: closing(state).map((to) => ({ to, occurredOn: null })), reason })))
  for (const [to, some] of Map.groupBy(hats, (hat) => hat.supporterState && ending(hat.supporterState))) if (to) await moveSupporters(work, { participations: some.map((hat) => hat.participation), to, reason })
  await settle(work, [...referrals.map(({ id }) => id), ...participations, ...(await openCallsOf(work, participations))])
  await endHats(work, { participations, because: reason })
}

async function settle(work: Work, things: readonly string[]) {
  for (let from = 0; from < things.length; from += 5000) await settleTasks(work, { kind: taskKinds, things: things.slice(from, from + 5000), how: keptWords.settled.undone })
}
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
