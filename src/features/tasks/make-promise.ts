import type { Work } from '../audit/work.ts'
import { raiseTask } from './raise-task.ts'

export type NewPromise = { about: string; person: string; words: string; dueOn: string }

/** Whoever is working promises somebody something by a day, in their own words: it is a task of theirs, with somebody who steps in. */
export async function makePromise(work: Work, { about, person, words, dueOn }: NewPromise): Promise<string> {
  if (work.by === null) throw new Error('Nobody promises anything for the software.')
  const id = work.newId()
  const words_sealed = await work.text.seal(person, { table: 'promise', column: 'words_sealed', row: id }, words)
  await work.db.insertInto('promise').values({ organisation_id: work.organisation.id, id, about_id: about, words_sealed, due_on: dueOn, made_by: work.by, made_on: work.today, recorded_at: work.now }).execute()
  await raiseTask(work, { kind: 'keep a promise', about, thing: id, dueOn })
  work.changed('promise made', { about, thing: id })
  return id
}
