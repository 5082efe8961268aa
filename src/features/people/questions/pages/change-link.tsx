import type { SummaryRow } from '../../../../interface/components/summary.tsx'
import type { QuestionName } from '../question.ts'
import { questionWords } from '../words.ts'

/** Where each question is answered, for a reader who may answer it. */
export type Change = (question: QuestionName) => string

export const changeOf = (address: (path: string) => string, participation: string, writer: 'answers' | 'own-words'): Change => (question) => address(`/people/${participation}/${writer}/${question}`)

export const ChangeLink = ({ change, question, label }: { change: Change | undefined; question: QuestionName; label?: string | undefined }) =>
  change ? (
    <p>
      <a href={change(question)}>
        {label ?? questionWords.change}
        <span class="hide"> {questionWords.changeMore[question]}</span>
      </a>
    </p>
  ) : null

/** A row of a summary, with the way to its question where the reader may answer it. */
export const withChange = (row: Omit<SummaryRow, 'action'>, change: Change | undefined, question: QuestionName): SummaryRow =>
  change ? { ...row, action: { href: change(question), more: questionWords.changeMore[question], label: questionWords.change } } : row
