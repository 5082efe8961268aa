import type { Day } from '../../../engines/calendar/day.ts'
import type { Work } from '../../audit/work.ts'
import type { WayAnswer } from '../reaching/reach.ts'
import { changeTelling, readPeopleAround } from './keep-person-around.ts'
import type { Telling } from './person-around.ts'
import { isClose, tellingAfter } from './telling.ts'

/** `on`: the day it was said; null where nobody knows. `each`: what those named with a yes may be told. */
export type SaidOfTelling = { participation: string; answer: WayAnswer; on: Day | null; until: Day | null; each: ReadonlyMap<string, Telling> }

/** What somebody says about telling their family is written beside each of them, where it holds. What was said of one of them since is left as it is. */
export async function sayTelling(work: Work, { participation, answer, on, until, each }: SaidOfTelling): Promise<void> {
  const day = on ?? work.today
  for (const one of (await readPeopleAround(work, participation)).filter(isClose)) {
    const mayBeTold = tellingAfter(answer, one.mayBeTold, each.get(one.id))
    const ends = answer === 'yes' && each.has(one.id) ? until : null
    const same = mayBeTold === one.mayBeTold && (answer !== 'yes' || !each.has(one.id) || ends === one.toldUntil)
    if (!same && one.since <= day) await changeTelling(work, one, { mayBeTold, until: ends, on: day })
  }
}
