import type { FileReading } from '../../engines/reading/types.ts'
import type { Form } from '../../platform/http/form.ts'
import type { AnswerProblem, Given } from './answer-questions.ts'
import type { Mapping, MappingProblem } from './import.ts'
import { isListKind, isMeaning } from './kept-shapes.ts'
import { columnField, kindField } from './pages/mapping-page.tsx'
import { answerField, nameField, valueField } from './pages/question-fields.tsx'
import { isAnswer } from './question.ts'
import type { KeptQuestion } from './read-questions.ts'
import { importWords } from './words.ts'

const longest = 2000

/** What a form says each heading means; a field that is not there keeps its suggestion, one that is not understood keeps the column as a remark. */
export function mappingFromForm(form: Pick<Form, 'text' | 'all'>, files: readonly FileReading[]): Mapping {
  return Object.fromEntries(
    files.map((file, place) => {
      const kind = form.text(kindField(place))
      const columns = Object.fromEntries(
        file.columns.map((column) => {
          const said = form.all(columnField(place, column.index))[0]
          return [String(column.index), said === undefined ? column.meaning : isMeaning(said) ? said : 'not used'] as const
        }),
      )
      return [file.name, { kind: isListKind(kind) ? kind : 'unknown', columns }] as const
    }),
  )
}

/** Beside which field each problem of a mapping stands. */
export function mappingProblemsShown(problems: readonly MappingProblem[], files: readonly FileReading[]): Record<string, string> {
  const words = importWords.mapping
  return Object.fromEntries(
    problems.map((problem) => {
      const place = files.findIndex((file) => file.name === problem.file)
      const columns = files[place]?.columns ?? []
      if (problem.what === 'no kind') return [kindField(place), words.problemKind(problem.file)]
      if (problem.what === 'nobody named') return [columnField(place, columns[0]?.index ?? 0), words.problemNobody(problem.file)]
      const second = columns.filter((column) => column.meaning === problem.meaning).at(-1)
      return [columnField(place, second?.index ?? 0), words.problemTwice(problem.file, importWords.meanings[problem.meaning])]
    }),
  )
}

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
  Object.fromEntries(problems.map(({ question, what }) => (what === 'value' ? [valueField(question), importWords.questions.problemValue] : [nameField(question, 0), importWords.questions.problemName])))
