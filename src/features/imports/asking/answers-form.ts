import type { AnswerProblem, Given } from './answer-questions.ts'
import { answerField, nameField, valueField } from './pages/question-fields.tsx'
import { isAnswer } from './question.ts'
import type { KeptQuestion } from './read-questions.ts'
import { askingWords } from './words.ts'
import type { Form } from '../../../platform/http/form.ts'

const longest = 2000

/** The answers a form gives to the questions that were on it. A question left alone is left open. */
export function answersFrom(form: Pick<Form, 'text'>, questions: readonly KeptQuestion[]): Given[] {
  return questions.flatMap(({ id, asks }) => {
    const word = form.text(answerField(id))
    if (!isAnswer(asks.kind, word)) return []
    const names = word === 'bring in' ? [form.text(nameField(id, 0))] : word === 'two people' ? [form.text(nameField(id, 0)), form.text(nameField(id, 1))] : []
    const value = word === 'value' || word === 'noted' ? form.text(valueField(id)).slice(0, longest) : ''
    return [{ question: id, answer: { word, names: names.map((name) => name.trim().slice(0, 300)), value } }]
  })
}

/** Beside which field each missing part of an answer stands. */
export const problemsShown = (problems: readonly AnswerProblem[]): Record<string, string> =>
  Object.fromEntries(problems.map(({ question, what }) => (what === 'value' ? [valueField(question), askingWords.questions.problemValue] : [nameField(question, 0), askingWords.questions.problemName])))
