import type { Work } from '../../audit/work.ts'
import type { AfterDeath } from '../../people/deaths/hear-of-death.ts'
import { settleTask } from '../../tasks/raise-task.ts'
import { answerLater } from './answer-later.ts'
import type { NotNow } from '../sending/confirm-mapping.ts'
import { type Answer, isAnswer } from './question.ts'
import { findQuestion, type KeptQuestion, readQuestions, saveAnswer } from './read-questions.ts'
import { findImport } from '../store.ts'
import { openHere, type OpenLists } from '../opened-lists.ts'
import { keptWords } from '../making/words.ts'

export type AnswerProblem = { question: string; what: 'value' | 'name' }
export type Given = { question: string; answer: Answer }
type Answering = { afterDeath: AfterDeath; open?: OpenLists }
type AnswersKept = { saved: number } | { problems: AnswerProblem[] } | NotNow

/** What is missing in an answer: the value it promises, or the name of whoever is to be brought in. */
function missingIn(asked: Pick<KeptQuestion, 'id' | 'asks'>, answer: Answer): AnswerProblem | undefined {
  if (answer.word === 'value' && answer.value.trim() === '') return { question: asked.id, what: 'value' }
  if (answer.word === 'bring in' && !(asked.asks.kind === 'held' && asked.asks.because === 'edited since') && answer.names.every((name) => !/\p{L}/u.test(name))) return { question: asked.id, what: 'name' }
  return undefined
}

/**
 * Keeps answers. Before a list is brought in they change what would be made, and may be changed again; afterwards each is
 * given once and done at once. All are kept, or none.
 */
export async function answerQuestions(work: Work, id: string, given: readonly Given[], { afterDeath, open = openHere }: Answering): Promise<AnswersKept> {
  const found = await findImport(work, id, { lock: true })
  if (!found) return { refused: 'not there' }
  if (found.state !== 'questions' && found.state !== 'brought in') return { refused: 'not now' }
  const asked = new Map((await readQuestions(work, id)).map((question) => [question.id, question]))
  const taken = given.flatMap(({ question, answer }) => {
    const one = asked.get(question)
    return one && isAnswer(one.asks.kind, answer.word) && (found.state === 'questions' || one.answer === null) ? [{ asked: one, answer }] : []
  })
  const problems = taken.flatMap(({ asked: one, answer }) => missingIn(one, answer) ?? [])
  if (problems.length) return { problems }
  for (const { asked: one, answer } of taken) {
    await saveAnswer(work, one, answer)
    if (found.state === 'brought in') {
      await answerLater(work, { found, asked: { ...one, answer }, answer, afterDeath, open })
      await settleTask(work, { kind: 'answer a question from a list', thing: one.id, how: keptWords.settled.answered })
    }
  }
  work.changed('questions from a list answered', { thing: id })
  return { saved: taken.length }
}

/** Answers one question by itself, as from a task. */
export async function answerQuestion(work: Work, question: string, answer: Answer, answering: Answering): Promise<AnswersKept> {
  const asked = await findQuestion(work, question)
  return asked ? answerQuestions(work, asked.importId, [{ question, answer }], answering) : { refused: 'not there' }
}
