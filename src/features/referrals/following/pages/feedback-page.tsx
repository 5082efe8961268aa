import { Actions } from '../../../../interface/components/actions.tsx'
import { Button } from '../../../../interface/components/button.tsx'
import { Card, Panel } from '../../../../interface/components/card.tsx'
import { Stack } from '../../../../interface/components/split.tsx'
import { Radios } from '../../../../interface/forms/choices.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import type { Problems } from '../../../../interface/forms/problems.ts'
import { TextArea } from '../../../../interface/forms/text-area.tsx'
import type { Day } from '../../../../engines/calendar/day.ts'
import type { RoomPage } from '../../../audit/routing.ts'
import type { Answer } from '../../../consent/consent.ts'
import { calledAs, firstName, listedAs, showTelephone } from '../../../people/person.ts'
import { sayDay } from '../../../people/say-days.ts'
import { channels } from '../../attempt.ts'
import { mailable } from '../tell-referrer.ts'
import { leftUntold } from '../after-support.ts'
import { cameOut, givenHow, type Outcome } from '../feedback.ts'
import type { Referrer } from '../../referral-told.ts'
import type { ListedReferral } from '../../store.ts'
import { stepWords } from '../../words.ts'
import { feedbackWords as words } from '../words.ts'
import { WayField } from '../../pages/form-parts.tsx'

export type FeedbackShown = {
  referral: ListedReferral
  referrer: Referrer
  consent: Answer | 'not asked'
  died: boolean
  draft: Outcome
  /** support has ended: that alone is told, and they are asked again; `askedSince` once they were */
  ended: boolean
  askedSince: boolean
  organisation: string
  today: Day
  /** what was sent with mistakes */
  sent: { problems: Problems; order: readonly string[]; typed(name: string): string } | null
  hidden(): Readonly<Record<string, string>>
  address(path: string): string
}

/** What whoever suggested them may hear: only once the person agreed, drafted here, approved by a person. */
export function feedbackPage(shown: FeedbackShown): RoomPage {
  const { referral, referrer, sent, address, died, consent, ended } = shown
  const agreed = consent === 'given' && (!ended || shown.askedSince)
  return {
    title: words.title,
    at: 'waiting',
    width: 'read',
    heading: ended ? words.ended.heading(referrer.name) : words.heading(referrer.name),
    back: { label: listedAs(referral), href: address(`/referrals/${referral.id}`) },
    ...(sent ? { mistakes: { problems: sent.problems, order: sent.order } } : {}),
    children: (
      <Stack>
        {died ? (
          <Panel tone="honey">
            <p>{words.died(firstName(referral))}</p>
          </Panel>
        ) : agreed ? (
          <ApproveForm {...shown} />
        ) : (
          <SharingForm {...shown} />
        )}
      </Stack>
    ),
  }
}

/** Nobody is told anything before the person was asked; a no leaves it there. */
function SharingForm({ referral, referrer, consent, ended, sent, hidden, address }: FeedbackShown) {
  const name = firstName(referral)
  return (
    <>
      <Panel>
        <p>{consent === 'given' ? words.ended.earlier(name, referrer.name) : words.not[consent](name)}</p>
      </Panel>
      <Panel tone="damson" heading={words.askHeading(name)} level={2}>
        <Form action={address(`/referrals/${referral.id}/sharing`)} hidden={hidden()}>
          <Radios name="sharing" label={ended ? words.ended.ask(name, referrer.name) : words.ask(referrer.name, name)} value={sent?.typed('sharing')} problem={sent?.problems['sharing']} choices={[{ value: 'yes', label: words.yes }, { value: 'no', label: words.no }, ...(ended ? leftUntold.map((why) => ({ value: why, ...words.ended.leave[why] })) : [])]} />
          <WayField name="sharing-way" label={stepWords.way} ways={channels} value={sent?.typed('sharing-way')} problem={sent?.problems['sharing-way']} />
          <Actions>
            <Button label={stepWords.save} />
          </Actions>
        </Form>
      </Panel>
    </>
  )
}

function ApproveForm(shown: FeedbackShown) {
  const { referral, referrer, draft, ended, sent, hidden, address } = shown
  const name = firstName(referral)
  return (
    <>
      <p>{words.agreed(name, referrer.name)}</p>
      <Form action={address(`/referrals/${referral.id}/feedback`)} hidden={ended ? { ...hidden(), outcome: draft } : hidden()}>
        {ended ? <p>{words.ended.draft}</p> : <Radios name="outcome" label={words.outcome} hint={words.outcomeHint} value={sent?.typed('outcome') ?? draft} problem={sent?.problems['outcome']} choices={cameOut.map((one) => ({ value: one, label: words.outcomes[one] }))} />}
        <TextArea name="sentence" label={words.sentence} hint={words.sentenceHint(name)} rows={2} optional value={sent?.typed('sentence') ?? ''} problem={sent?.problems['sentence']} />
        <Radios name="given" label={words.how} value={sent?.typed('given')} problem={sent?.problems['given']} choices={waysTo(referrer)} />
        <Actions>
          <Button label={words.button} />
        </Actions>
      </Form>
      <Letter {...shown} />
    </>
  )
}

/** An email only where they left an address. */
const waysTo = (referrer: Referrer) =>
  givenHow.filter((how) => how !== 'by email' || mailable(referrer)).map((how) => ({ value: how, label: words.ways[how], hint: how === 'by email' ? words.byEmail(referrer.email ?? '') : undefined }))

/** As the draft stands: printed as it is, or read out. */
function Letter({ referral, referrer, draft, organisation, today }: FeedbackShown) {
  return (
    <Card heading={words.script} level={2}>
      {(referrer.worksFor || referrer.telephone || referrer.email) && <p class="soft">{[referrer.asWhat, referrer.worksFor, referrer.telephone && showTelephone(referrer.telephone), referrer.email].filter(Boolean).join(', ')}</p>}
      <p>{words.dear(referrer.name)}</p>
      <p>
        {words.thanks(calledAs(referral), referral.receivedOn && sayDay(referral.receivedOn, today))} {words.letter[draft]}
      </p>
      <p>
        {words.agreedTo(firstName(referral))} {words.again}
      </p>
      <p>
        {words.bye} {organisation}
      </p>
    </Card>
  )
}
