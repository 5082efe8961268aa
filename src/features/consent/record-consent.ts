import type { Insertable } from 'kysely'
import { asDay } from '../../engines/calendar/day.ts'
import type { Schema } from '../../platform/database/connection.ts'
import type { Work } from '../audit/work.ts'
import type { Telling } from '../people/around/person-around.ts'
import { sayTelling } from '../people/around/say-telling.ts'
import { noting } from '../people/reaching/note-changes.ts'
import { sayWay } from '../people/reaching/say-way.ts'
import { type Answer, type AnsweredHow, type Purpose, wayOf } from './consent.ts'

export type Asked = {
  participation: string
  person: string
  purpose: Purpose
  /** the one thing it is about, where a yes to that is none to another: a referral, of whoever suggested them */
  thing?: string | null
  answer: Answer
  how: AnsweredHow
  onDay?: string | null
  /** the last day it holds */
  until?: string | null
  note?: string | null
  wordsVersion?: string | null
  /** the talk it was given in */
  conversation?: string | null
  /** what each of those close to them may be told, where it is a yes to telling family */
  each?: ReadonlyMap<string, Telling>
  /** others decided it in their best interests */
  forThem?: boolean
}

/**
 * Records one answer about one purpose. Nothing is overwritten: the latest holds, the earlier ones stay. An answer about being
 * reached is kept with how to reach them in the same save, and holds there; one about telling family, beside each of them.
 */
export async function recordConsent(work: Work, asked: Asked): Promise<string> {
  const [id] = await recordConsents(work, [asked])
  if (id === undefined) throw new Error('An answer that was recorded is not there.')
  return id
}

/** Records many answers, of people brought in together: one statement for all. */
export async function recordConsents(work: Work, all: readonly Asked[]): Promise<string[]> {
  const values: (Insertable<Schema['consent']> & { id: string })[] = []
  for (const asked of all) {
    const id = work.newId()
    const note_sealed = asked.note ? await work.text.seal(asked.person, { table: 'consent', column: 'note_sealed', row: id }, asked.note) : null
    values.push({
      organisation_id: work.organisation.id,
      id,
      participation_id: asked.participation,
      purpose: asked.purpose,
      thing_id: asked.thing ?? null,
      answer: asked.answer,
      how: asked.how,
      on_day: asked.onDay ?? null,
      until: asked.until ?? null,
      words_version: asked.wordsVersion ?? null,
      note_sealed,
      conversation_id: asked.conversation ?? null,
      for_them: asked.forThem ?? false,
      recorded_by: work.by,
      recorded_at: work.now,
    })
  }
  if (values.length) await work.db.insertInto('consent').values(values).execute()
  for (const [place, asked] of all.entries()) {
    if (!asked.forThem) await holdElsewhere(work, asked)
    work.changed('consent recorded', { about: asked.participation, thing: values[place]?.id ?? null })
  }
  return values.map((one) => one.id)
}

async function holdElsewhere(work: Work, { participation, purpose, answer: said, onDay, until, each }: Asked): Promise<void> {
  const way = wayOf[purpose]
  const answer = said === 'given' ? 'yes' : said === 'unclear' ? 'not known' : 'no'
  const on = onDay ? asDay(onDay) : null
  if (way) await noting(work, participation, () => sayWay(work, { participation, way, answer, on }))
  if (purpose === 'share with family') await sayTelling(work, { participation, answer, on, until: until ? asDay(until) : null, each: each ?? new Map() })
}
