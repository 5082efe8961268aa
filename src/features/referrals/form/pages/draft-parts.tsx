import type { ComponentChildren } from 'preact'
import { Panel } from '../../../../interface/components/card.tsx'
import type { RoomPage } from '../../../audit/routing.ts'
import type { Organisation } from '../../../audit/work.ts'
import { firstName } from '../../../people/person.ts'
import { whoOf } from '../draft.ts'
import type { Answers } from '../question.ts'
import { type Spoken, draftWords as words } from '../words.ts'

/** What every page of the public form needs. */
export type Around = { organisation: Organisation; address(path: string): string; hidden(): Readonly<Record<string, string>> }

/** Whom the sentences speak of: you, or somebody by the name they go by. */
export function spokenOf(answers: Answers): Spoken {
  const name = (answers['name'] ?? '').trim()
  const knownAs = (answers['knownAs'] ?? '').trim()
  return { self: whoOf(answers) === 'myself', name: name || knownAs ? firstName({ name: name || knownAs, knownAs: knownAs || null }) : words.thePerson }
}

/** A page of the form: a way out in reach, and beneath it how else to reach us and that nobody watches at night. */
export const publicPage = ({ organisation, address }: Around, { children, ...page }: Omit<RoomPage, 'open'>, { mayBeFound = false } = {}): RoomPage => ({
  ...page,
  width: 'read',
  open: { ends: address('/refer/leaving'), mayBeFound },
  children: (
    <>
      {children}
      <div class="apart">
        <OtherWays organisation={organisation} />
      </div>
    </>
  ),
})

/** By phone, text, email and relay, as the organisation has said it can be reached. */
export const OtherWays = ({ organisation: { telephone, textTelephone, email } }: { organisation: Organisation }) => (
  <Panel heading={words.talk.heading} level={2}>
    {telephone ? (
      <p>
        {words.talk.ring} <a href={`tel:${telephone.replaceAll(/[^+0-9]/g, '')}`}>{telephone}</a>
        {words.talk.hours}
      </p>
    ) : (
      <p>{words.talk.noNumber}</p>
    )}
    {textTelephone && (
      <p>
        {words.talk.text} <a href={`sms:${textTelephone.replaceAll(/[^+0-9]/g, '')}`}>{textTelephone}</a>
      </p>
    )}
    {email && (
      <p>
        {words.talk.email} <a href={`mailto:${email}`}>{email}</a>
      </p>
    )}
    <p class="soft">{words.talk.notWatched}</p>
  </Panel>
)

/** A small line above the heading. */
export const Kicker = ({ children }: { children: ComponentChildren }) => <p class="kicker">{children}</p>
