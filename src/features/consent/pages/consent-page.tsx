import type { Day } from '../../../engines/calendar/day.ts'
import { Actions } from '../../../interface/components/actions.tsx'
import { Button } from '../../../interface/components/button.tsx'
import { Card } from '../../../interface/components/card.tsx'
import { Details } from '../../../interface/components/details.tsx'
import { Notice } from '../../../interface/components/messages.tsx'
import { Summary } from '../../../interface/components/summary.tsx'
import { Tag } from '../../../interface/components/tag.tsx'
import type { RoomPage } from '../../audit/routing.ts'
import type { KeptAround } from '../../people/around/keep-person-around.ts'
import { pathOf } from '../../people/open-hat.ts'
import { firstName } from '../../people/person.ts'
import type { Hat } from '../../people/read-hats.ts'
import { sayAsKnown } from '../../people/say-days.ts'
import { type Answer, answersNow, type Consent, differs, isOver, latest, type Purpose, purposes, type HeldElsewhere, slugOf, wayOf } from '../consent.ts'
import { consentWords, familyWords, historyWords as words } from '../words.ts'
import { History, sayWhen } from './history.tsx'

export type ConsentPageShown = { hat: Hat; consents: readonly Consent[]; held: HeldElsewhere; close: readonly KeptAround[]; asks: boolean; today: Day; address(path: string): string }

/** Every purpose: the answer now, and under it all that was said. Not known is never a yes. */
export function consentPage({ hat, consents, held, close, asks, today, address }: ConsentPageShown): RoomPage {
  const name = firstName(hat)
  const path = (end: string) => address(`/people/${hat.participation}/consent${end}`)
  const said = latest(consents, today)
  const now = answersNow(consents, held, today)
  const open = purposes.filter((purpose) => !consents.some((one) => one.purpose === purpose) && (held[purpose] === undefined ? !wayOf[purpose] : held[purpose] === 'not known'))
  return {
    title: words.title,
    at: hat.kind === 'supporter' ? 'supporters' : 'people',
    width: 'read',
    back: { label: words.back(name), href: address(pathOf(hat)) },
    heading: consentWords.heading(name),
    lead: words.lead(name),
    children: (
      <>
        {hat.died && (
          <Notice>
            <p>{words.died(name)}</p>
          </Notice>
        )}
        <Actions>
          {asks && hat.died !== 'yes' && <Button label={words.talk} href={path('/talk')} icon="talk" />}
          {hat.died !== 'yes' && <Button label={words.sheet} href={path('/sheet')} kind="quiet" />}
        </Actions>
        {purposes
          .filter((purpose) => !open.includes(purpose))
          .map((purpose) => (
            <Card key={purpose} heading={consentWords.purposes[purpose]} level={2} id={slugOf(purpose)}>
              {wayOf[purpose] ? (
                <ByReach purpose={purpose} held={held} href={address(`/people/${hat.participation}/reaching`)} />
              ) : purpose === 'share with family' && close.length > 0 ? (
                <ByEach answer={now.get(purpose)} close={close} name={name} />
              ) : (
                <Now consent={said.get(purpose)} decided={consents.find((one) => one.purpose === purpose && one.forThem)} name={name} today={today} />
              )}
              {!wayOf[purpose] && differs(consents, purpose, today) && <p>{words.differs(name)}</p>}
              <All consents={consents} purpose={purpose} name={name} today={today} />
            </Card>
          ))}
        {open.length > 0 && (
          <Card heading={words.nobodyAsked} level={2}>
            <Summary
              rows={open.map((purpose) => ({
                term: consentWords.purposes[purpose],
                detail: <Tag label={consentWords.notKnown} kind="dash" />,
                ...(asks && hat.died !== 'yes' ? { action: { href: path(`/talk?about=${slugOf(purpose)}`), more: consentWords.purposes[purpose], label: words.ask } } : {}),
              }))}
            />
          </Card>
        )}
      </>
    ),
  }
}

function Now({ consent, decided, name, today }: { consent: Consent | undefined; decided: Consent | undefined; name: string; today: Day }) {
  if (!consent)
    return (
      <p>
        <Tag label={consentWords.notKnown} kind="dash" /> {decided && words.decidedNow(consentWords.answers[decided.answer])}
      </p>
    )
  if (isOver(consent, today))
    return (
      <p>
        <Tag label={consentWords.notKnown} kind="dash" /> {words.wasUntil(sayAsKnown(consent.until ?? ''))}
      </p>
    )
  return (
    <>
      <p>
        <b>{consentWords.answers[consent.answer]}</b> <span class="soft">{consent.onDay ? words.since(sayWhen(consent, name, 'staff')) : sayWhen(consent, name, 'staff')}</span>
      </p>
      {consent.note && (
        <p>
          <q>{consent.note}</q>
        </p>
      )}
    </>
  )
}

const ByEach = ({ answer, close, name }: { answer: Answer | undefined; close: readonly KeptAround[]; name: string }) => (
  <p>
    {answer ? <b>{consentWords.answers[answer]}</b> : <Tag label={consentWords.notKnown} kind="dash" />} {close.map((one) => familyWords.each(one.name, familyWords.now(name)[one.mayBeTold])).join(' ')} <span class="soft">{familyWords.beside}</span>
  </p>
)

const ByReach = ({ purpose, held, href }: { purpose: Purpose; held: HeldElsewhere; href: string }) => (
  <p>
    <Holds answer={held[purpose]} /> <span class="soft">{words.reach}</span>{' '}
    <a href={href}>
      {words.changeReach}
      <span class="hide">: {consentWords.purposes[purpose]}</span>
    </a>
  </p>
)

const Holds = ({ answer }: { answer: HeldElsewhere[Purpose] }) => (answer === 'yes' ? <b>{consentWords.answers.given}</b> : answer === 'no' ? <b>{consentWords.answers.refused}</b> : <Tag label={consentWords.notKnown} kind="dash" />)

function All({ consents, purpose, name, today }: { consents: readonly Consent[]; purpose: Purpose; name: string; today: Day }) {
  const count = consents.filter((one) => one.purpose === purpose).length
  if (count === 0) return null
  return (
    <Details summary={words.all(count)}>
      <History consents={consents} purpose={purpose} name={name} reader="staff" today={today} />
    </Details>
  )
}
