import { Details } from '../../../interface/components/details.tsx'
import { Panel } from '../../../interface/components/card.tsx'
import { type Choice as Shown, Radios } from '../../../interface/forms/choices.tsx'
import type { Problems } from '../../../interface/forms/problems.ts'
import { TextField } from '../../../interface/forms/text-field.tsx'
import { type Choice, furtherField, type Question, wordsField, type Wording } from '../equality.ts'
import { equalityWords as words } from '../words.ts'

export type Asked = { question: Question; wording: Wording; typed(field: string): string; problems: Problems }

/** One question as the page’s heading: what it asks further stands under the choice it belongs to, and “I’d rather not say” is a choice like the others. */
export const QuestionField = ({ question, wording, typed, problems }: Asked) => (
  <Radios
    name="choice" label={wording.text} labelLooks="page" hint={wording.hint} value={typed('choice') || undefined} problem={problems['choice']} folds
    choices={[...wording.choices.map((choice) => shown(question, choice, { typed, problems })), { value: 'prefer not to say', label: words.preferNot }]}
  />
)

function shown(question: Question, choice: Choice, { typed, problems }: Pick<Asked, 'typed' | 'problems'>): Shown {
  const { value, label, within } = choice
  if (!within && choice.words === undefined) return { value, label }
  const [further, own] = [furtherField(choice), wordsField(choice)]
  const besides = (
    <>
      {within && <Radios name={further} label={words.further[question] ?? label} value={typed(further) || undefined} problem={problems[further]} choices={within.map((one) => ({ value: one.value, label: one.label }))} />}
      {choice.words !== undefined && <TextField name={own} label={choice.words} value={typed(own)} problem={problems[own]} autocomplete="off" width={20} optional />}
    </>
  )
  return { value, label, besides }
}

/** The fields of a question in page order, for the summary of what is wrong. */
export const fieldsOf = ({ choices }: Wording): string[] => ['choice', ...choices.flatMap((choice) => [furtherField(choice), wordsField(choice)])]

/** Why these are asked, before anything is. */
export const Why = ({ organisation }: { organisation: string }) => (
  <Panel heading={words.why.heading} level={2}>
    <WhyPoints organisation={organisation} />
  </Panel>
)

/** The same, folded, beside a question. */
export const WhyAgain = ({ organisation }: { organisation: string }) => (
  <Details summary={words.why.heading}>
    <WhyPoints organisation={organisation} />
  </Details>
)

export const WhyPoints = ({ organisation }: { organisation: string }) => (
  <ul>
    {words.why.points(organisation).map((point) => (
      <li key={point}>{point}</li>
    ))}
  </ul>
)
