import { Actions } from '../../../interface/components/actions.tsx'
import { Button } from '../../../interface/components/button.tsx'
import { Form } from '../../../interface/forms/form.tsx'
import type { RoomPage } from '../../audit/routing.ts'
import { linkMinutes } from '../account.ts'
import { accountWords } from '../words.ts'

/** The same for every address, known or not. */
export const sentPage = (shown: { caught: boolean }): RoomPage => ({
  title: accountWords.sent.title,
  heading: accountWords.sent.heading,
  lead: accountWords.sent.body(linkMinutes),
  children: (
    <>
      {shown.caught ? (
        <p>
          {accountWords.invented.mail} <a href="/caught-mail">{accountWords.invented.mailLink}</a>
        </p>
      ) : (
        <p>{accountWords.sent.nothing}</p>
      )}
      <p>
        <a href="/sign-in">{accountWords.sent.back}</a>
      </p>
    </>
  ),
})

/** What an emailed link shows: looking at it changes nothing, pressing the button uses it up. */
export const linkPage = (shown: { email: string; secret: string; hidden: Readonly<Record<string, string>> }): RoomPage => ({
  title: accountWords.link.title,
  heading: accountWords.link.heading,
  lead: accountWords.link.lead,
  children: (
    <>
      <Form action="/sign-in/link" hidden={{ ...shown.hidden, link: shown.secret }}>
        <Actions>
          <Button label={accountWords.link.button(shown.email)} big />
        </Actions>
      </Form>
      <p class="soft">{accountWords.link.notYou}</p>
    </>
  ),
})

export const linkOverPage: RoomPage = {
  title: accountWords.link.over.title,
  heading: accountWords.link.over.heading,
  lead: accountWords.link.over.body,
  children: (
    <Actions>
      <Button label={accountWords.link.over.button} href="/sign-in" />
    </Actions>
  ),
}

export const tooOftenPage: RoomPage = { title: accountWords.tooOften.title, heading: accountWords.tooOften.heading, children: <p>{accountWords.tooOften.body}</p> }
