import { Actions } from '../../../interface/components/actions.tsx'
import { Button } from '../../../interface/components/button.tsx'
import { DoneMessage } from '../../../interface/components/messages.tsx'
import { Form } from '../../../interface/forms/form.tsx'
import type { RoomPage } from '../../audit/routing.ts'
import { type Question, slugOf } from '../equality.ts'
import { codeWords as words, ownEqualityWords } from '../words.ts'
import { type Asked, fieldsOf, QuestionField, Why } from './question-field.tsx'

export type ByCode = { organisation: string; /** as it stands in the address */ code: string; hidden(): Readonly<Record<string, string>>; address(path: string): string }

/** Open to whoever holds the code: no name, no answer, and a way out in reach. */
const open = (address: ByCode['address'], page: Omit<RoomPage, 'open' | 'title'>): RoomPage => ({ title: words.title, width: 'read', open: { ends: address('/refer/leaving'), mayBeFound: false }, ...page })

/** Why we ask, before anything is; to begin, or to say that they would rather not be asked. */
export const beginPage = ({ organisation, code, hidden, address }: ByCode, first: Question): RoomPage =>
  open(address, {
    heading: words.heading,
    lead: words.lead,
    children: (
      <>
        <Why organisation={organisation} />
        <Form action={address(`/about-you/${code}/declining`)} hidden={hidden()} label={ownEqualityWords.decline}>
          <Actions>
            <Button label={words.begin} href={address(`/about-you/${code}/${slugOf(first)}`)} big />
            <Button label={ownEqualityWords.decline} kind="second" />
          </Actions>
        </Form>
      </>
    ),
  })

/** One question, empty whatever was answered before: whoever holds the code may be somebody else. */
export const codeQuestionPage = ({ code, hidden, address }: ByCode, { at, of, ...asked }: Asked & { at: number; of: number }): RoomPage =>
  open(address, {
    heading: false,
    ...(Object.keys(asked.problems).length > 0 ? { mistakes: { problems: asked.problems, order: fieldsOf(asked.wording) } } : {}),
    children: (
      <Form action={address(`/about-you/${code}/${slugOf(asked.question)}`)} hidden={hidden()} card>
        <p class="soft">{words.step(at, of)}</p>
        <QuestionField {...asked} />
        <Actions>
          <Button label={words.next} big />
          <Button label={words.skip} kind="second" name="leave" value="yes" />
        </Actions>
      </Form>
    ),
  })

export const codeDonePage = (address: ByCode['address'], how: 'kept' | 'declined'): RoomPage =>
  open(address, { heading: false, children: <DoneMessage heading={words[how].heading} as="page">{<p>{words[how].about}</p>}</DoneMessage> })

/** Used up, too old, or none at all: all three look the same. */
export const codeOverPage = (address: ByCode['address']): RoomPage => open(address, { heading: words.over.heading, children: <p>{words.over.about}</p> })
export const codeTooMuchPage = (address: ByCode['address']): RoomPage => open(address, { heading: words.tooMuch.heading, children: <p>{words.tooMuch.about}</p> })
