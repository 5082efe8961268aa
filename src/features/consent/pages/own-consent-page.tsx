import type { Day } from '../../../engines/calendar/day.ts'
import { Button } from '../../../interface/components/button.tsx'
import { Card } from '../../../interface/components/card.tsx'
import { DoneMessage } from '../../../interface/components/messages.tsx'
import { Summary } from '../../../interface/components/summary.tsx'
import { Tag } from '../../../interface/components/tag.tsx'
import type { RoomPage } from '../../audit/routing.ts'
import type { KeptAround } from '../../people/around/keep-person-around.ts'
import { pathOf } from '../../people/open-hat.ts'
import { firstName } from '../../people/person.ts'
import type { Hat } from '../../people/read-hats.ts'
import { type Answer, type Consent, latest, type Purpose, purposes, slugOf } from '../consent.ts'
import { wordsNow } from '../wording.ts'
import { consentWords, familyWords, historyWords, ownConsentWords as words } from '../words.ts'
import { sayWhen } from './history.tsx'

export type OwnConsentShown = { hat: Hat; consents: readonly Consent[]; now: ReadonlyMap<Purpose, Answer>; close: readonly KeptAround[]; today: Day; saved: Purpose | undefined; address(path: string): string }

/** Everything somebody said is OK, for themselves: each with its words and a way to change it. */
export function ownConsentPage({ hat, consents, now, close, today, saved, address }: OwnConsentShown): RoomPage {
  const last = latest(consents, today)
  return {
    title: words.title,
    width: 'read',
    back: { label: historyWords.backOwn, href: address(pathOf(hat)) },
    heading: words.heading,
    lead: historyWords.ownLead,
    children: (
      <>
        {saved && <Saved purpose={saved} answer={now.get(saved)} />}
        <Card>
          <Summary
            rows={purposes.map((purpose) => ({
              term: consentWords.purposes[purpose],
              detail: <Said purpose={purpose} answer={now.get(purpose)} consent={last.get(purpose)} close={purpose === 'share with family' ? close : []} name={firstName(hat)} />,
              action: { href: address(`/my-consent/${slugOf(purpose)}`), more: consentWords.purposes[purpose].toLowerCase(), label: words.change },
            }))}
          />
        </Card>
        <p>
          <Button label={historyWords.sheet} href={address('/my-consent/sheet')} kind="second" />
        </p>
      </>
    ),
  }
}

const Saved = ({ purpose, answer }: { purpose: Purpose; answer: Answer | undefined }) => (
  <DoneMessage heading={words.saved}>
    <p>
      <b>{consentWords.purposes[purpose]}:</b> {answer === 'given' ? words.saysYes : answer === 'unclear' || answer === undefined ? words.unsure : words.changes[purpose]}
    </p>
    <p>{words.earlier}</p>
  </DoneMessage>
)

/** The answer that holds now. When it was said stands beside it only where it is the same answer. */
function Said({ purpose, answer, consent, close, name }: { purpose: Purpose; answer: Answer | undefined; consent: Consent | undefined; close: readonly KeptAround[]; name: string }) {
  const yes = answer === 'given'
  const same = consent !== undefined && answer !== undefined && (consent.answer === 'given') === yes
  return (
    <>
      {answer ? <b>{consentWords.answers[same ? consent.answer : answer]}</b> : <Tag label={consentWords.notKnown} kind="dash" />} {same && <span class="soft">{sayWhen(consent, name, 'self')}</span>}
      {same && consent.note && (
        <>
          <br />
          <q>{consent.note}</q>
        </>
      )}
      {close.length > 0 && (
        <>
          <br />
          {close.map((one) => familyWords.each(one.name, familyWords.ownNow[one.mayBeTold])).join(' ')}
        </>
      )}
      <br />
      <span class="soft">{wordsNow(purpose).text}</span>
    </>
  )
}
