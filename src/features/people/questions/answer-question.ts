import type { Work } from '../../audit/work.ts'
import { changeTold } from '../change-told.ts'
import type { Question, Read, Writer } from './question.ts'
import { renamePerson } from '../rename-person.ts'
import type { Hat } from '../store.ts'

export type Answering = { hat: Pick<Hat, 'participation' | 'person'>; question: Question; read: Exclude<Read, { troubles: unknown }>; writer: Writer }

/** Writes down an answer, with whose words it is and the day; what was there before is kept. An answer sent again unchanged was given again, and is dated so. */
export async function answerQuestion(work: Work, { hat, question, read, writer }: Answering): Promise<void> {
  if ('told' in read) await changeTold(work, hat.participation, (told) => ({ ...read.told(told), said: { ...told.said, [question.name]: { on: work.today, how: read.how } } }))
  else if ('called' in read) await renamePerson(work, { person: hat.person, about: hat.participation, ...read.called })
  else await changeFacts(work, hat.participation, read.hat)
  work.changed(writer === 'self' ? 'own words changed' : 'answer written down', { about: hat.participation, thing: hat.participation })
}

type Facts = Extract<Read, { hat: unknown }>['hat']

async function changeFacts(work: Work, participation: string, facts: Facts): Promise<void> {
  const set = 'birth' in facts ? { born: facts.birth.born, age: facts.birth.age, age_on: facts.birth.ageOn } : facts
  await work.db.updateTable('participation').set(set).where('organisation_id', '=', work.organisation.id).where('id', '=', participation).execute()
}
