import { Button } from '../../../../interface/components/button.tsx'
import { DoneMessage, Empty } from '../../../../interface/components/messages.tsx'
import { Pagination } from '../../../../interface/components/pagination.tsx'
import { Section } from '../../../../interface/components/section.tsx'
import { Stack } from '../../../../interface/components/split.tsx'
import { Summary } from '../../../../interface/components/summary.tsx'
import { Form, Hidden } from '../../../../interface/forms/form.tsx'
import type { Problems } from '../../../../interface/forms/problems.ts'
import type { RoomPage } from '../../../audit/routing.ts'
import { type Answer, questionKinds } from '../question.ts'
import type { Alike, KeptQuestion } from '../read-questions.ts'
import { askingWords } from '../words.ts'
import { importWords } from '../../words.ts'
import { answerField, nameField, QuestionCard, valueField } from './question-fields.tsx'

const words = askingWords.questions

type QuestionsPage = {
  id: string
  questions: readonly Alike[]
  page: number
  last: number
  saved: number | null
  address(path: string): string
  hidden: Readonly<Record<string, string>>
  problems?: Problems
  typed?: ReadonlyMap<string, Answer>
}

const fieldsOf = (questions: readonly KeptQuestion[]) => questions.flatMap(({ id }) => [answerField(id), valueField(id), nameField(id, 0), nameField(id, 1)])

/** Everything a person is asked about a list, by kind, a page at a time; each page saves by itself. */
export const questionsPage = ({ id, questions, page, last, saved, address, hidden, problems = {}, typed }: QuestionsPage): RoomPage => ({
  title: importWords.title,
  at: 'imports',
  width: 'read',
  heading: words.heading,
  lead: words.lead,
  back: { label: importWords.back, href: address(`/imports/${id}`) },
  mistakes: { problems, order: fieldsOf(questions.map(({ first }) => first)) },
  children: (
    <Stack wide>
      {saved === 0 && <p>{words.savedNone}</p>}
      {saved !== null && saved > 0 && <DoneMessage heading={words.saved(saved)} />}
      {questions.length === 0 ? (
        <Empty says={words.none} />
      ) : (
        <Form action={address(`/imports/${id}/answers`)} hidden={hidden}>
          <Hidden values={{ page: String(page) }} />
          {questionKinds.map((kind) => {
            const own = questions.filter(({ first }) => first.asks.kind === kind)
            return own.length === 0 ? null : (
              <Section key={kind} heading={words.kinds[kind]}>
                {own.map(({ first, all }) => (
                  <QuestionCard key={first.id} question={first} alike={all} problems={problems} typed={typed?.get(first.id)} rowHref={address(`/imports/questions/${first.id}`)} />
                ))}
              </Section>
            )
          })}
          <Button label={words.button} />
        </Form>
      )}
      <Pagination page={page} last={last} href={(number) => address(`/imports/${id}/questions?page=${number}`)} />
    </Stack>
  ),
})

type QuestionPage = { question: KeptQuestion; row: readonly { heading: string; written: string }[]; open: boolean; address(path: string): string; hidden: Readonly<Record<string, string>>; problems?: Problems; typed?: Answer | undefined }

/** One question by itself, with the row it is about: where a task leads. */
export const questionPage = ({ question, row, open, address, hidden, problems = {}, typed }: QuestionPage): RoomPage => ({
  title: importWords.title,
  at: 'imports',
  width: 'read',
  heading: words.oneHeading,
  back: { label: importWords.back, href: address(`/imports/${question.importId}`) },
  mistakes: { problems, order: fieldsOf([question]) },
  children: (
    <Stack wide>
      {open ? (
        <Form action={address(`/imports/questions/${question.id}/answer`)} hidden={hidden}>
          <QuestionCard question={question} problems={problems} typed={typed} />
          <Button label={words.oneButton} />
        </Form>
      ) : (
        <p>{question.answer === null ? words.over : words.done}</p>
      )}
      {row.length > 0 && (
        <Section heading={words.where(question.file, question.row)}>
          <Summary rows={row.map(({ heading, written }) => ({ term: heading, detail: written }))} />
        </Section>
      )}
    </Stack>
  ),
})
