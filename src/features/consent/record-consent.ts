import { asDay } from '../../engines/calendar/day.ts'
import type { Work } from '../audit/work.ts'
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
  /** others decided it in their best interests */
  forThem?: boolean
}

/**
 * Records one answer about one purpose. Nothing is overwritten: the latest holds, the earlier ones stay. An answer about being
 * reached is kept with how to reach them in the same save, and holds there.
 */
export async function recordConsent(work: Work, asked: Asked): Promise<string> {
  const id = work.newId()
  const note_sealed = asked.note ? await work.text.seal(asked.person, { table: 'consent', column: 'note_sealed', row: id }, asked.note) : null
  await work.db
    .insertInto('consent')
    .values({
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
    .execute()
  const way = wayOf[asked.purpose]
  if (way && !asked.forThem) await sayWay(work, { participation: asked.participation, way, answer: asked.answer === 'given' ? 'yes' : asked.answer === 'unclear' ? 'not known' : 'no', on: asked.onDay ? asDay(asked.onDay) : null })
  work.changed('consent recorded', { about: asked.participation, thing: id })
  return id
}
