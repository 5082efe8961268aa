import type { Insertable } from 'kysely'
import { addWorkingDays } from '../../engines/calendar/working-days.ts'
import { asDay } from '../../engines/calendar/day.ts'
import type { Schema } from '../../platform/database/connection.ts'
import type { Work } from '../audit/work.ts'
import { raiseTask } from '../tasks/raise-task.ts'
import { addSteps } from './move-referral.ts'
import type { CameBy } from './referral-told.ts'
import { firstTaskOf, firstWithinWorkingDays, type Source } from './referral.ts'
import { saidWith, sealWordsOf } from './store.ts'

export { moveReferral } from './move-referral.ts'

export type Received = {
  member: string
  person: string
  receivedOn: string | null
  /** as written, where the day is not whole: "3rd Feb" */
  receivedAs?: string | null
  reference?: string | null
  source: Source
  sourceWords?: string | null
  lastContactOn?: string | null
  /** how it reached us; a list says nothing of it */
  cameBy?: CameBy
  /** false for one that is known already, out of an old list: nobody is told to start again with it */
  raise?: boolean
}

/**
 * A referral, from the moment it is received. Somebody is given the first conversation to have, or, where the person has not
 * been asked, to ask them first. What happens to it afterwards is added step by step.
 */
export async function receiveReferral(work: Work, received: Received): Promise<string> {
  const [id] = await receiveReferrals(work, [received])
  if (id === undefined) throw new Error('A referral that was received is not there.')
  return id
}

/** Many at once, out of one list: two statements for all, besides those for whom somebody is told to begin. */
export async function receiveReferrals(work: Work, all: readonly Received[]): Promise<string[]> {
  const values: (Insertable<Schema['referral']> & { id: string })[] = []
  for (const received of all) {
    const id = work.newId()
    values.push({
      organisation_id: work.organisation.id,
      id,
      member_id: received.member,
      state: 'received',
      state_since: received.receivedOn ?? work.today,
      received_on: received.receivedOn,
      source: received.source,
      last_contact_on: received.lastContactOn ?? null,
      came_by: received.cameBy ?? null,
      ...(await sealWordsOf(work, { id, ...received })),
      recorded_at: work.now,
    })
  }
  if (values.length === 0) return []
  await work.db.insertInto('referral').values(values).execute()
  await addSteps(work, values.map(({ id }, place) => ({ referral: id, number: 1, from: null, to: 'received', occurredOn: all[place]?.receivedOn ?? null, reason: 'received', note: null })))
  for (const [place, received] of all.entries()) {
    const id = values[place]?.id ?? ''
    work.changed('referral received', { about: received.member, thing: id })
    if (received.raise ?? true) await raiseFirst(work, id, received)
  }
  return values.map((one) => one.id)
}

/** Who talks first, or asks first, within ten working days of the day it came in. */
export async function raiseFirst(work: Work, id: string, received: Pick<Received, 'member' | 'source' | 'receivedOn'>): Promise<void> {
  const kind = firstTaskOf(received.source, await saidWith(work, id))
  const from = received.receivedOn ? asDay(received.receivedOn) : work.today
  await raiseTask(work, { kind, about: received.member, thing: id, dueOn: addWorkingDays(from, firstWithinWorkingDays, work.organisation.nation) })
}
