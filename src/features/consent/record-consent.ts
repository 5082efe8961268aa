import type { Work } from '../audit/work.ts'
import type { Answer, Purpose } from './consent.ts'

export type Asked = {
  participation: string
  person: string
  purpose: Purpose
  answer: Answer
  /** who asked and how, such as "on the phone" or "as written in the list" */
  how: string
  onDay?: string | null
  note?: string | null
  wordsVersion?: string | null
}

/** Records one answer about one purpose. Nothing is overwritten: the latest holds, the earlier ones stay. */
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
      answer: asked.answer,
      how: asked.how,
      on_day: asked.onDay ?? null,
      words_version: asked.wordsVersion ?? null,
      note_sealed,
      recorded_by: work.by,
      recorded_at: work.now,
    })
    .execute()
  work.changed('consent recorded', { about: asked.participation, thing: id })
  return id
}
