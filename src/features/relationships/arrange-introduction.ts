import type { Day } from '../../engines/calendar/day.ts'
import type { Work } from '../audit/work.ts'
import { readWhoDied } from '../people/deaths/read-who-died.ts'
import { stillLacks } from '../matching/asking/find-needed.ts'
import { raiseTask, settleTask } from '../tasks/raise-task.ts'
import { plan, type PlanRefused } from './introduction.ts'
import { introduce } from './relationship.ts'
import { findRelationship, holdRelationship, readCompanions, saveIntroduction, saveStep, type Relationship } from './store.ts'

export type Arranged = { relationship: string; on: Day; at: string; place: string; withId: string; held: boolean }
export type ArrangeRefused = { refused: 'not there' } | { refused: PlanRefused | 'not from here' | 'nobody goes with them' | 'two go together' | 'has died' }

/**
 * A day, a time on the clock, a place, and who of us goes with them. A meeting planned before is kept as moved. One that was
 * held already is written down as held. The place is sealed: it is somebody's home more often than not.
 */
export async function arrangeIntroduction(work: Work, arranged: Arranged): Promise<{ introduction: string } | ArrangeRefused> {
  await holdRelationship(work, arranged.relationship)
  const relationship = await findRelationship(work, arranged.relationship)
  if (!relationship) return { refused: 'not there' }
  if (relationship.state !== 'agreed') return { refused: 'not from here' }
  if ((await readWhoDied(work, relationship.parties.map(({ participation }) => participation))).length > 0) return { refused: 'has died' }
  const fine = plan(arranged, work.today)
  if (fine !== 'fine') return fine
  const companions = await readCompanions(work)
  if (!companions.some(({ participation }) => participation === arranged.withId)) return { refused: 'nobody goes with them' }
  const member = memberOf(relationship)
  if (member !== null && (await stillLacks(work, member)) > 0) return { refused: 'two go together' }
  const id = work.newId()
  const before = relationship.introduction?.held === null ? relationship.introduction.id : null
  const placeSealed = await work.text.seal(relationship.subject, { table: 'introduction', column: 'place_sealed', row: id }, arranged.place)
  await saveIntroduction(work, { id, relationship: relationship.id, on: arranged.on, at: arranged.at, placeSealed, withId: arranged.withId, held: arranged.held }, before)
  work.changed('introduction arranged', { about: memberOf(relationship), thing: id })
  if (before !== null) await settleTask(work, { kind: 'introduction due', thing: before, how: 'moved to another day' })
  if (relationship.proposal !== null) await settleTask(work, { kind: 'arrange the introduction', thing: relationship.proposal, how: 'there is a day' })
  if (arranged.held) await nowIntroduced(work, relationship, arranged.on)
  else await raiseTask(work, { kind: 'introduction due', about: memberOf(relationship), thing: id, dueOn: arranged.on, owner: arranged.withId })
  return { introduction: id }
}

export const memberOf = ({ parties }: Pick<Relationship, 'parties'>): string | null => parties.find(({ side }) => side === 'member')?.participation ?? null

/** They have met. */
export async function nowIntroduced(work: Work, relationship: Relationship, on: Day): Promise<void> {
  const step = introduce(relationship.state, { on, held: true }, work.today)
  if ('refused' in step) return
  await saveStep(work, { relationship: relationship.id, from: relationship.state, to: step.state, on: step.on, reason: 'the introduction was held' })
  work.changed('relationship introduced', { about: memberOf(relationship), thing: relationship.id })
}
