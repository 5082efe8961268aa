import { Actions } from '../../../../interface/components/actions.tsx'
import { Button } from '../../../../interface/components/button.tsx'
import { Panel } from '../../../../interface/components/card.tsx'
import { DoneMessage } from '../../../../interface/components/messages.tsx'
import { Steps } from '../../../../interface/components/steps.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import { TextField } from '../../../../interface/forms/text-field.tsx'
import type { Day } from '../../../../engines/calendar/day.ts'
import type { RoomPage } from '../../../audit/routing.ts'
import { sayAsKnown } from '../../../people/say-days.ts'
import { type Draft, type Problems, whoOf } from '../draft.ts'
import type { Who } from '../question.ts'
import { draftWords as words } from '../words.ts'
import { DraftField } from './draft-fields.tsx'
import { HelpNow } from './draft-help.tsx'
import { type Around, publicPage, spokenOf } from './draft-parts.tsx'
import { mistakesOf } from './draft-question.tsx'

/** Where anybody begins: who it is for, chosen already for whoever keeps the address with it, such as a surgery. A form begun here a little while ago can be gone on with; beginning again ends it. */
export function startPage(around: Around, { draft, who, problems }: { draft: Draft | undefined; who: Who | undefined; problems: Problems }): RoomPage {
  const { address, hidden, organisation } = around
  const spoken = { self: true, name: '' }
  return publicPage(
    around,
    {
      title: words.plainTitle,
      heading: words.start.heading,
      lead: words.start.lead(organisation.name),
      mistakes: mistakesOf('who', problems, spoken),
      children: (
        <>
          {draft && !draft.referral && (
            <Panel tone="damson">
              <p>{words.start.under}</p>
              <p>
                <Button label={words.start.goOn} href={address('/refer/going-on')} kind="second" />
              </p>
              <p class="soft">{words.start.anew}</p>
            </Panel>
          )}
          <Form action={address('/refer')} hidden={hidden()}>
            <DraftField name="who" answers={who ? { who } : {}} problems={problems} spoken={spoken} />
            <Actions>
              <Button label={words.start.begin} big />
            </Actions>
          </Form>
          <ul>
            <li>
              <a href={address('/refer/code')}>{words.start.code}</a>
            </li>
            <li>
              <a href={address('/refer/on-paper')}>{words.start.paper}</a>
            </li>
          </ul>
        </>
      ),
    },
    { mayBeFound: true },
  )
}

/** Nothing of anybody’s stands here: the form was left, sent long ago, or begun again somewhere else. */
export const closedPage = ({ address }: Around): RoomPage => ({
  title: words.closed.title,
  heading: words.closed.heading,
  open: { ends: address('/refer/leaving'), mayBeFound: false },
  children: (
    <>
      <p>{words.closed.body}</p>
      <p>
        <a href={address('/refer')}>{words.closed.begin}</a>
      </p>
    </>
  ),
})

/** Too many at once from one place: a kind sentence and the telephone. */
export const tooMuchPage = (around: Around): RoomPage =>
  publicPage(around, {
    title: words.tooMuch.title,
    heading: words.tooMuch.heading,
    children: (
      <>
        <p>{words.tooMuch.wait}</p>
        {around.organisation.telephone && <p class="lead">{words.tooMuch.ring(around.organisation.telephone)}</p>}
      </>
    ),
  })

/** Kept under a code, which is shown here and nowhere else. */
export const savedPage = (around: Around, { code, until }: { code: string; until: Day }): RoomPage =>
  publicPage(around, {
    title: words.saved.title,
    heading: words.saved.heading,
    children: (
      <>
        <p>{words.saved.about(sayAsKnown(until))}</p>
        <Panel tone="spruce" heading={words.saved.code} level={2}>
          <p>
            <b class="big">{code}</b>
          </p>
        </Panel>
        <p class="soft">{words.saved.nobody}</p>
        <p>
          <Button label={words.saved.goOn} href={around.address('/refer/going-on')} kind="second" />
        </p>
      </>
    ),
  })

/** Going on by a code. */
export const codePage = (around: Around, { typed, problem }: { typed: string; problem: string | null }): RoomPage =>
  publicPage(around, {
    title: words.code.title,
    heading: false,
    back: { label: words.back, href: around.address('/refer') },
    mistakes: { problems: problem ? { code: problem } : {}, order: ['code'] },
    children: (
      <Form action={around.address('/refer/code')} hidden={around.hidden()}>
        <TextField name="code" label={words.code.heading} labelLooks="page" hint={words.code.hint} value={typed} problem={problem ?? undefined} width={20} inputmode="numeric" autocomplete="off" exact />
        <Actions>
          <Button label={words.code.button} big />
        </Actions>
      </Form>
    ),
  })

/** It has arrived: what happens next, and for whoever refers in their work the code to follow it by. */
export function sentPage(around: Around, draft: Draft, readBy: string | null): RoomPage {
  const who = whoOf(draft.answers)
  const steps = draft.alone ? words.sent.alone : who === 'myself' ? words.sent.self(readBy) : words.sent.other(spokenOf({}).name, readBy, draft.hears)
  return publicPage(around, {
    title: words.sent.title,
    heading: false,
    children: (
      <>
        <DoneMessage heading={words.sent.heading} as="page" />
        {draft.answers['danger'] === 'yes' && <HelpNow says={readBy ? words.sent.alert(readBy) : words.sent.alertAlone} />}
        {draft.alone && around.organisation.telephone && <p>{words.sent.ring(around.organisation.telephone)}</p>}
        <h2>{words.sent.next}</h2>
        <Steps steps={steps} />
        {draft.answers['beside'] === 'yes' && <p>{words.sent.beside}</p>}
        {draft.followCode && (
          <Panel tone="spruce" heading={words.sent.follow} level={2}>
            <p>
              <b class="big">{draft.followCode}</b>
            </p>
            <p>
              {words.sent.followAbout} <a href={around.address('/follow')}>{words.sent.followHere}</a>
            </p>
          </Panel>
        )}
        <p>{words.sent.done}</p>
        <p>
          <a href={who === 'professional' ? `${around.address('/refer')}?who=professional` : around.address('/refer')}>{words.sent.another}</a>
        </p>
      </>
    ),
  })
}
