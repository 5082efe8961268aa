import { Actions } from '../../../interface/components/actions.tsx'
import { Button } from '../../../interface/components/button.tsx'
import { Card } from '../../../interface/components/card.tsx'
import { DoneMessage } from '../../../interface/components/messages.tsx'
import { Summary } from '../../../interface/components/summary.tsx'
import { Tag } from '../../../interface/components/tag.tsx'
import { Form } from '../../../interface/forms/form.tsx'
import type { RoomPage } from '../../audit/routing.ts'
import { pathOf } from '../../people/open-hat.ts'
import type { Hat } from '../../people/read-hats.ts'
import { type Question, questions, slugOf } from '../equality.ts'
import type { KeptAnswer } from '../store.ts'
import { wordsShown } from '../wording.ts'
import { equalityWords, ownEqualityWords as words } from '../words.ts'
import { type Asked, fieldsOf, QuestionField, Why, WhyAgain } from './question-field.tsx'

type Around = { organisation: string; hidden(): Readonly<Record<string, string>>; address(path: string): string }
export type OwnShown = Around & { hat: Hat; asked: readonly Question[]; answers: ReadonlyMap<Question, KeptAnswer>; done: 'saved' | 'taken back' | 'declined' | undefined }

/** Why we ask, then each question with what they answered: theirs alone to read. */
export const ownPage = ({ organisation, hat, asked, answers, done, hidden, address }: OwnShown): RoomPage => ({
  title: words.title,
  width: 'read',
  back: { label: words.back, href: address(pathOf(hat)) },
  heading: words.heading,
  children: (
    <>
      {done && <DoneMessage heading={{ saved: words.saved, 'taken back': words.takenBack, declined: words.declinedAll }[done]} />}
      <Why organisation={organisation} />
      <Card>
        <Summary
          rows={questions.filter((question) => asked.includes(question) || answers.has(question)).map((question) => ({
            term: equalityWords.questions[question],
            detail: <Said question={question} answer={answers.get(question)} asked={asked.includes(question)} />,
            action: { href: address(`/my-equality/${slugOf(question)}`), more: equalityWords.questions[question].toLowerCase(), label: answers.has(question) ? words.change : words.answer },
          }))}
        />
      </Card>
      {asked.some((question) => answers.get(question)?.choice !== 'declined') && (
        <Form action={address('/my-equality/declining')} hidden={hidden()} label={words.decline}>
          <Actions>
            <Button label={words.decline} kind="second" />
          </Actions>
          <p class="soft">{words.declineLine}</p>
        </Form>
      )}
    </>
  ),
})

function Said({ question, answer, asked }: { question: Question; answer: KeptAnswer | undefined; asked: boolean }) {
  if (!answer) return <Tag label={words.notAnswered} kind="dash" />
  return (
    <>
      <b>{sayAnswer(question, answer)}</b> {answer.words && <q>{answer.words}</q>} {!asked && <span class="soft">{words.noLongerAsked}</span>}
    </>
  )
}

/** An answer in the words it was chosen in. */
function sayAnswer(question: Question, { choice, version }: KeptAnswer): string {
  if (choice === 'declined') return words.declined
  if (choice === 'prefer not to say') return words.preferNot
  const all = wordsShown(question, version).choices.flatMap((one) => [one, ...(one.within ?? [])])
  return all.find(({ value }) => value === choice)?.label ?? choice
}

/** One question, or one that is not asked any more and can only be taken back. */
export const ownQuestionPage = ({ asks, answered, ...shown }: Around & Asked & { asks: boolean; answered: boolean }): RoomPage => ({
  title: words.title,
  width: 'read',
  back: { label: words.backToAll, href: shown.address('/my-equality') },
  heading: asks ? false : equalityWords.questions[shown.question],
  ...(Object.keys(shown.problems).length > 0 ? { mistakes: { problems: shown.problems, order: fieldsOf(shown.wording) } } : {}),
  children: (
    <>
      {asks && (
        <Form action={shown.address(`/my-equality/${slugOf(shown.question)}`)} hidden={shown.hidden()} card>
          <QuestionField {...shown} />
          <Actions>
            <Button label={words.save} big />
          </Actions>
        </Form>
      )}
      <WhyAgain organisation={shown.organisation} />
      {answered && (
        <Form action={shown.address(`/my-equality/${slugOf(shown.question)}/removal`)} hidden={shown.hidden()} label={words.takeBack}>
          <Actions>
            <Button label={words.takeBack} kind="second" />
          </Actions>
          <p class="soft">{words.takeBackLine}</p>
        </Form>
      )}
    </>
  ),
})
