import { Card } from '../../../../interface/components/card.tsx'
import { Radios } from '../../../../interface/forms/choices.tsx'
import type { Problems } from '../../../../interface/forms/problems.ts'
import { TextField } from '../../../../interface/forms/text-field.tsx'
import { type Answer, type AnswerWord, answersTo, type Asks, staysOpen } from '../question.ts'
import type { KeptQuestion } from '../read-questions.ts'
import { askingWords } from '../words.ts'
import { typeset } from '../../words.ts'

const words = askingWords.questions

export const answerField = (question: string): string => `answer-${question}`
export const valueField = (question: string): string => `value-${question}`
export const nameField = (question: string, place: number): string => `name-${question}-${place}`

type QuestionFields = {
  question: KeptQuestion
  /** all that this answer serves */
  alike?: readonly KeptQuestion[]
  problems?: Problems
  /** as typed, where the form comes back */
  typed?: Answer | undefined
  /** where the row itself can be read */
  rowHref?: string | undefined
}

/** One question with its answers. What is done while nobody answers stands under it. */
export function QuestionCard({ question, alike = [question], problems = {}, typed, rowHref }: QuestionFields) {
  const { asks } = question
  const several = alike.length > 1
  const { label, hint } = wording(several && asks.kind === 'cell' ? { ...asks, who: '' } : asks)
  const answer = typed ?? question.answer
  return (
    <Card>
      <p class="soft">{several ? words.alike(alike.length, alike.slice(0, 12).map((one) => placeAndWho(one)), alike.length > 12) : placesOf(question)}</p>
      {rowHref !== undefined && asks.kind === 'held' && (
        <p>
          {words.readFirst} <a href={rowHref}>{words.readRow}</a>
        </p>
      )}
      <Radios
        name={answerField(question.id)}
        label={label}
        hint={[hint, words.unanswered[asks.kind]].filter(Boolean).join(' ')}
        problem={problems[answerField(question.id)]}
        value={answer?.word ?? (staysOpen(asks.kind) ? undefined : answersTo[asks.kind][0])}
        choices={answersTo[asks.kind].map((word) => ({ value: word, label: wordFor(asks, word), besides: besides(question, { word, answer, problems }) }))}
      />
    </Card>
  )
}

const wordFor = (asks: Asks, word: AnswerWord): string => (asks.kind === 'held' && asks.because === 'edited since' && (word === 'leave out' || word === 'bring in') ? words.editedAnswers[word] : asks.kind === 'same' && (word === 'yes' || word === 'no' || word === 'do not know') ? words.sameAnswers[word] : words.answers[word])

/** Where a question of several stands, and whom it is about. */
function placeAndWho({ row, asks }: KeptQuestion): string {
  const who = 'who' in asks ? asks.who : ''
  return who ? `${who} (${row})` : String(row)
}

function placesOf({ file, row, asks }: KeptQuestion): string {
  const rows = asks.kind === 'found' ? asks.rows : asks.kind === 'same' ? asks.people.flatMap((named) => named.rows) : [{ file, row }]
  return rows.map((one) => words.where(one.file, one.row)).join('; ')
}

/** A question as a sentence, and what it rests on. */
export function wording(asks: Asks): { label: string; hint: string } {
  switch (asks.kind) {
    case 'held':
      if (asks.because === 'edited since') return { label: words.edited(asks.name), hint: typeset(sentence(asks.text)) }
      return { label: words.held(asks.name), hint: typeset(sentence(asks.text)) }
    case 'same':
      return { label: words.same(asks.people[0]?.person ?? '', asks.people[1]?.person ?? ''), hint: typeset(asks.question) }
    case 'death':
      return { label: words.death(asks.person), hint: typeset(sentence(asks.text)) }
    case 'cell':
      return { label: words.cell(asks.heading, asks.who), hint: words.cellHint(asks.raw, typeset(asks.why)) }
    case 'matched':
      return { label: words.matched(asks.who, asks.supporter), hint: words.matchedHint(asks.written) }
    case 'said':
      return { label: words.said(asks.who), hint: typeset(sentence(asks.text)) }
    case 'found':
      return { label: words.found(asks.person), hint: `${words.foundHint(asks.reasons.join(', '))}${asks.hats ? ` ${words.hats}` : ''}` }
    case 'two people':
      return { label: words.twoPeople(asks.names.join(' and ')), hint: '' }
  }
}

const sentence = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`)

type Beside = { word: AnswerWord; answer: Answer | null; problems: Problems }

function besides({ id, asks }: KeptQuestion, { word, answer, problems }: Beside) {
  const value = answer?.value
  if (asks.kind === 'cell' && word === 'value') return <TextField name={valueField(id)} label={words.cellValue} hint={asks.suggestion === null ? undefined : words.cellSuggestion(asks.suggestion)} value={value} autocomplete="off" exact problem={problems[valueField(id)]} />
  if (asks.kind === 'held' && asks.because === 'edited since') return undefined
  if (asks.kind === 'held' && word === 'bring in') return <TextField name={nameField(id, 0)} label={words.heldName} hint={words.heldNameHint} value={answer?.names[0] ?? asks.name} autocomplete="off" exact problem={problems[nameField(id, 0)]} />
  if (asks.kind === 'said' && word === 'noted') return <TextField name={valueField(id)} label={words.note} optional value={value} autocomplete="off" />
  if (asks.kind !== 'two people' || word !== 'two people') return undefined
  return (
    <>
      {[words.firstName, words.secondName].map((label, place) => (
        <TextField key={label} name={nameField(id, place)} label={label} value={answer?.names[place] ?? asks.names[place]} autocomplete="off" exact />
      ))}
    </>
  )
}
