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
  /** they sent a form after their session had ended */
  unsaved?: boolean
  /** nobody gets a link by mail while this is false */
  mailLeaves: boolean
  signedInAs: string | undefined
  invented: { organisation: string; groups: readonly { heading: string; about: string; people: readonly InventedPerson[] }[] } | undefined
}

export const signInPage = (shown: SignIn): RoomPage => ({
  title: words.title,
  heading: words.heading,
  lead: shown.invented ? accountWords.invented.about(shown.invented.organisation) : words.lead,
  ...(shown.problem === undefined ? {} : { mistakes: { problems: { email: shown.problem }, order: ['email'] } }),
  children: (
    <>
      {shown.unsaved && (
        <Notice>
          <p>{words.unsaved}</p>
        </Notice>
      )}
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
      {shown.invented ? (
        <>
          <Invented groups={shown.invented.groups} hidden={{ ...shown.hidden, return: shown.returnTo }} />
          <Section heading={accountWords.invented.byMail} about={words.lead}>
            <ByMail {...shown} />
          </Section>
        </>
      ) : (
        <ByMail {...shown} />
      )}
    </>
  ),
})

const ByMail = (shown: SignIn) => (
  <Form action="/sign-in" hidden={{ ...shown.hidden, return: shown.returnTo }}>
    <TextField name="email" type="email" label={words.email} hint={words.hint} value={shown.email} problem={shown.problem} autocomplete="email" maxlength={254} exact />
    <Actions>
      <Button label={words.button} kind={shown.invented ? 'second' : 'main'} />
    </Actions>
  </Form>
)

/** Whom to look around as: who coordinates comes first, and is the one main button. */
const Invented = ({ groups, hidden }: Pick<NonNullable<SignIn['invented']>, 'groups'> & Pick<SignIn, 'hidden'>) => (
  <Section heading={accountWords.invented.heading}>
    {groups.map(({ heading, about, people }, group) => (
      <Section key={heading} heading={heading} about={about} level={3}>
        <Rows label={heading}>
          {people.map((person, place) => (
            <Row key={person.slug} title={person.name} go={<SignInAs person={person} first={group === 0 && place === 0} hidden={hidden} />}>
              {group === 0 && place === 0 && <RowLine>{accountWords.invented.begin}</RowLine>}
              {person.also !== '' && <RowLine soft>{person.also}</RowLine>}
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

const SignInAs = ({ person, first, hidden }: { person: InventedPerson; first: boolean; hidden: SignIn['hidden'] }) => (
  <Form action="/sign-in/demo" hidden={{ ...hidden, person: person.slug }}>
    <Button label={accountWords.invented.button} more={accountWords.invented.as(person.name)} kind={first ? 'main' : 'second'} />
  </Form>
)
