import { Actions } from '../../../interface/components/actions.tsx'
import { Button } from '../../../interface/components/button.tsx'
import { Notice } from '../../../interface/components/messages.tsx'
import { Row, RowLine, Rows } from '../../../interface/components/rows.tsx'
import { Section } from '../../../interface/components/section.tsx'
import { Form } from '../../../interface/forms/form.tsx'
import { TextField } from '../../../interface/forms/text-field.tsx'
import type { RoomPage } from '../../audit/routing.ts'
import type { InventedPerson } from '../invented-person.ts'
import { accountWords } from '../words.ts'

const words = accountWords.signIn

export type SignIn = {
  hidden: Readonly<Record<string, string>>
  email: string
  problem?: string
  returnTo: string
  /** nobody gets a link by mail while this is false */
  mailLeaves: boolean
  signedInAs: string | undefined
  invented: { organisation: string; groups: readonly { heading: string; people: readonly InventedPerson[] }[] } | undefined
}

export const signInPage = (shown: SignIn): RoomPage => ({
  title: words.title,
  heading: words.heading,
  lead: words.lead,
  ...(shown.problem === undefined ? {} : { mistakes: { problems: { email: shown.problem }, order: ['email'] } }),
  children: (
    <>
      {shown.signedInAs !== undefined && (
        <Notice>
          <p>
            {words.already(shown.signedInAs)} <a href="/">{words.goOn}</a>
          </p>
        </Notice>
      )}
      {!shown.mailLeaves && !shown.invented && (
        <Notice>
          <p>{words.noMail}</p>
        </Notice>
      )}
      <Form action="/sign-in" hidden={{ ...shown.hidden, return: shown.returnTo }}>
        <TextField name="email" type="email" label={words.email} hint={words.hint} value={shown.email} problem={shown.problem} autocomplete="email" maxlength={254} exact />
        <Actions>
          <Button label={words.button} />
        </Actions>
      </Form>
      {shown.invented && <Invented organisation={shown.invented.organisation} groups={shown.invented.groups} hidden={shown.hidden} />}
    </>
  ),
})

const Invented = ({ organisation, groups, hidden }: NonNullable<SignIn['invented']> & Pick<SignIn, 'hidden'>) => (
  <Section heading={accountWords.invented.heading} about={accountWords.invented.about(organisation)}>
    {groups.map(({ heading, people }) => (
      <Section key={heading} heading={heading} level={3}>
        <Rows label={heading}>
          {people.map((person) => (
            <Row key={person.slug} title={person.name} go={<SignInAs person={person} hidden={hidden} />}>
              <RowLine soft>{person.about}</RowLine>
            </Row>
          ))}
        </Rows>
      </Section>
    ))}
    <Section heading={accountWords.invented.mailHeading} level={3}>
      <p>
        {accountWords.invented.mail} <a href="/caught-mail">{accountWords.invented.mailLink}</a>
      </p>
    </Section>
  </Section>
)

const SignInAs = ({ person, hidden }: { person: InventedPerson; hidden: SignIn['hidden'] }) => (
  <Form action="/sign-in/demo" hidden={{ ...hidden, person: person.slug }}>
    <Button label={accountWords.invented.button} more={accountWords.invented.as(person.name)} kind="second" />
  </Form>
)
