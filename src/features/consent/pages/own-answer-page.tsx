import type { Day } from '../../../engines/calendar/day.ts'
import { Actions } from '../../../interface/components/actions.tsx'
import { Button } from '../../../interface/components/button.tsx'
import { Panel } from '../../../interface/components/card.tsx'
import { Section } from '../../../interface/components/section.tsx'
import { Radios } from '../../../interface/forms/choices.tsx'
import { Form } from '../../../interface/forms/form.tsx'
import { TextArea } from '../../../interface/forms/text-area.tsx'
import type { RoomPage } from '../../audit/routing.ts'
import type { KeptAround } from '../../people/around/keep-person-around.ts'
import { firstName } from '../../people/person.ts'
import type { Hat } from '../../people/read-hats.ts'
import { type Answer, type Consent, type Purpose, slugOf } from '../consent.ts'
import { says } from '../conversation.ts'
import type { Mistakes } from '../read-conversation.ts'
import { wordsNow } from '../wording.ts'
import { consentWords, ownConsentWords as words } from '../words.ts'
import { History } from './history.tsx'
import { WithWhom } from './with-whom.tsx'

export type OwnAnswerShown = {
  hat: Hat
  purpose: Purpose
  consents: readonly Consent[]
  answer: Answer | undefined
  /** those whom telling family is about */
  close: readonly KeptAround[]
  typed(field: string): string
  problems: Mistakes
  today: Day
  hidden: Readonly<Record<string, string>>
  address(path: string): string
}

/** One question: its words, what a no changes, and the answer in their own words. */
export function ownAnswerPage({ hat, purpose, consents, answer, close, typed, problems, today, hidden, address }: OwnAnswerShown): RoomPage {
  const said = consents.some((one) => one.purpose === purpose)
  return {
    title: words.title,
    width: 'read',
    back: { label: words.back, href: address('/my-consent') },
    heading: consentWords.purposes[purpose],
    lead: wordsNow(purpose).text,
    ...(Object.keys(problems).length > 0 ? { mistakes: { problems, order: ['says', 'words'] } } : {}),
    children: (
      <>
        <Form action={address(`/my-consent/${slugOf(purpose)}`)} hidden={hidden} card>
          <p class="soft">{answer ? words.now(consentWords.answers[answer]) : words.notAsked}</p>
          <Radios name="says" label={words.label} value={typed('says') || undefined} problem={problems['says']} choices={says.map((value) => ({ value, label: words.answers[value] }))} />
          {purpose === 'share with family' && <WithWhom close={close} typed={typed} reader="self" name={firstName(hat)} />}
          <TextArea name="words" label={words.words} hint={words.wordsHint} value={typed('words')} problem={problems['words']} rows={3} most={2000} optional />
          <Panel heading={words.whenNo} level={2}>
            <p>{words.changes[purpose]}</p>
          </Panel>
          <Actions>
            <Button label={words.save} big />
          </Actions>
        </Form>
        {said && (
          <Section heading={words.said}>
            <History consents={consents} purpose={purpose} name={firstName(hat)} reader="self" today={today} />
          </Section>
        )}
      </>
    ),
  }
}
