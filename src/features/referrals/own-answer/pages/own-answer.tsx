import { Actions } from '../../../../interface/components/actions.tsx'
import { Button } from '../../../../interface/components/button.tsx'
import { Panel } from '../../../../interface/components/card.tsx'
import { DoneMessage } from '../../../../interface/components/messages.tsx'
import { Radios } from '../../../../interface/forms/choices.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import type { RoomPage } from '../../../audit/routing.ts'
import { firstName } from '../../../people/person.ts'
import type { Link } from '../ask-by-link.ts'
import { type OwnAnswer, ownAnswers } from '../answer-by-link.ts'
import type { ListedReferral } from '../../store.ts'
import { ownAnswerWords as words } from '../words.ts'
import { type Around, publicPage } from '../../form/pages/draft-parts.tsx'

/** One person’s own question: no name, no reason, three answers of the same size. */
export const ownQuestionPage = (around: Around, { secret, problem }: { secret: string; problem: string | null }): RoomPage =>
  publicPage(around, {
    title: words.title,
    heading: words.heading(around.organisation.name),
    lead: words.lead,
    mistakes: { problems: problem ? { answer: problem } : {}, order: ['answer'] },
    children: (
      <>
        <p>{words.about(around.organisation.name)}</p>
        <p>{words.alone}</p>
        <Form action={around.address(`/answers/${secret}`)} hidden={around.hidden()}>
          <Radios name="answer" label={words.question} labelLooks="part" problem={problem ?? undefined} choices={ownAnswers.map((value) => ({ value, label: words.answers[value].label, hint: words.answers[value].hint }))} />
          <p class="soft">{words.yesMeans(around.organisation.name)}</p>
          <Actions>
            <Button label={words.button} big />
          </Actions>
        </Form>
        <Panel heading={words.interpreter.heading} level={2}>
          <p>{words.interpreter.about}</p>
        </Panel>
      </>
    ),
  })

/** The answer is written down. */
export const ownAnswerGivenPage = (around: Around, answer: OwnAnswer): RoomPage =>
  publicPage(around, { title: words.title, heading: false, children: <DoneMessage heading={words.given[answer].heading} as="page">{<p>{words.given[answer].about}</p>}</DoneMessage> })

/** The link is over: used, or too old, or none at all. All three look the same. */
export const ownAnswerOverPage = (around: Around): RoomPage => publicPage(around, { title: words.over.title, heading: words.over.heading, children: <p>{words.over.about}</p> })

export type OwnAnswerFormShown = { referral: ListedReferral; hidden(): Readonly<Record<string, string>>; address(path: string): string }

/** For colleagues, on a referral nobody has been asked about: a link for the person alone. */
export const OwnAnswerForm = ({ referral, hidden, address }: OwnAnswerFormShown) => (
  <Form action={address(`/referrals/${referral.id}/own-answer`)} hidden={hidden()} label={words.staff.heading(firstName(referral))}>
    <h3>{words.staff.heading(firstName(referral))}</h3>
    <p class="soft">{words.staff.about(firstName(referral))}</p>
    <Actions>
      <Button label={words.staff.mail} kind="second" name="by" value="mail" />
      <Button label={words.staff.show} kind="second" name="by" value="hand" />
    </Actions>
  </Form>
)

/** The link, shown this once, to print or to read out. */
export const linkPage = ({ referral, link, href, back }: { referral: ListedReferral; link: Link; href: string; back: string }): RoomPage => ({
  title: words.staff.title,
  heading: words.staff.made(firstName(referral)),
  at: 'waiting',
  width: 'read',
  back: { label: words.staff.back, href: back },
  children: (
    <>
      <p class="lead">{words.staff.mailed[link.mailed](firstName(referral))}</p>
      <Panel tone="spruce" heading={words.staff.link} level={2}>
        <p>{href}</p>
      </Panel>
      <p>{words.staff.once(firstName(referral))}</p>
    </>
  ),
})
