import type { Work } from '../audit/work.ts'
import { ageToShow } from '../people/person.ts'
import { type Hat, readHat } from '../people/read-hats.ts'
import { type Answer, isFor, type Question } from './equality.ts'
import { isTakenUp } from './is-taken-up.ts'
import { sealAnswer } from './sealed-answer.ts'
import { readAsked } from './store.ts'
import { wordsNow } from './wording.ts'

/** The questions somebody is asked now: those the organisation asks, of their age, once they have been taken up. */
export async function askedOf(work: Work, hat: Hat): Promise<readonly Question[]> {
  if (hat.kind !== 'member' || hat.died !== null || hat.until !== null) return []
  const years = ageToShow(hat.birth, work.today)?.years
  const asked = [...(await readAsked(work)).keys()].filter((question) => isFor(question, years))
  return asked.length > 0 && (await isTakenUp(work, hat.participation)) ? asked : []
}

type Own = { participation: string }
type Kept = 'kept' | { refused: 'not there' }

/** Somebody answers one question. What they answered to it before is gone: only what holds is kept. */
export async function answerEquality(work: Work, { participation, question, answer }: Own & { question: Question; answer: Answer }): Promise<Kept> {
  const hat = await readHat(work, participation, { lock: true })
  if (!hat || !(await askedOf(work, hat)).includes(question)) return { refused: 'not there' }
  await remove(work, participation, [question])
  await save(work, hat, { question, answer })
  work.changed('equality question answered', { about: participation })
  return 'kept'
}

/** Somebody would rather not be asked any of it. That is kept, so that nobody asks again; what they had answered goes. */
export async function declineEquality(work: Work, { participation }: Own): Promise<Kept> {
  const hat = await readHat(work, participation, { lock: true })
  const asked = hat ? await askedOf(work, hat) : []
  if (!hat || asked.length === 0) return { refused: 'not there' }
  await remove(work, participation, null)
  for (const question of asked) await save(work, hat, { question, answer: { choice: 'declined', words: null } })
  work.changed('equality questions declined', { about: participation })
  return 'kept'
}

/** Somebody takes an answer back, whether it is still asked or not: it is gone, and as if nobody had asked. */
export async function takeBackAnswer(work: Work, { participation, question }: Own & { question: Question }): Promise<Kept> {
  const hat = await readHat(work, participation, { lock: true })
  if (!hat || (await remove(work, participation, [question])) === 0) return { refused: 'not there' }
  work.changed('equality answer taken back', { about: participation })
  return 'kept'
}

async function remove(work: Work, participation: string, asked: readonly Question[] | null): Promise<number> {
  const all = work.db.deleteFrom('equality_answer').where('organisation_id', '=', work.organisation.id).where('participation_id', '=', participation)
  const gone = await (asked ? all.where('question', 'in', asked) : all).returning('id').execute()
  return gone.length
}

async function save(work: Work, { participation, person }: Hat, { question, answer }: { question: Question; answer: Answer }): Promise<void> {
  const id = work.newId()
  await work.db
    .insertInto('equality_answer')
    .values({ organisation_id: work.organisation.id, id, participation_id: participation, question, words_version: wordsNow(question).version, answer_sealed: await sealAnswer(work, { person, row: id }, answer), answered_on: work.today })
    .execute()
}
