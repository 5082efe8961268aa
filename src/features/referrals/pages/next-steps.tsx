import { Actions } from '../../../interface/components/actions.tsx'
import { Button } from '../../../interface/components/button.tsx'
import { Panel } from '../../../interface/components/card.tsx'
import { Details } from '../../../interface/components/details.tsx'
import { Radios } from '../../../interface/forms/choices.tsx'
import { DateField } from '../../../interface/forms/date-field.tsx'
import { Form } from '../../../interface/forms/form.tsx'
import type { Problems } from '../../../interface/forms/problems.ts'
import { TextArea } from '../../../interface/forms/text-area.tsx'
import type { Day } from '../../../engines/calendar/day.ts'
import { firstName } from '../../people/person.ts'
import { dayParts } from '../../people/read-day-field.ts'
import { askedHow } from '../ask-person.ts'
import { agrees, declineReasons, mayFollow, newStates, waited } from '../referral.ts'
import type { ListedReferral } from '../store.ts'
import { referralWords as words } from '../words.ts'

const forms = words.forms

export type FormName = 'asking' | 'acceptance' | 'declining' | 'contacts' | 'talks'

/** A form that was sent with mistakes: what was typed stays, and each field says what is wrong. */
export type Attempt = { form: FormName; problems: Problems; order: readonly string[]; typed(name: string): string }

export type FormsShown = { referral: ListedReferral; died: boolean; today: Day; attempt: Attempt | null; hidden(): Readonly<Record<string, string>>; address(path: string): string }

/** What can be done next with a referral, the likeliest first. One main button, and why not where something is not open yet. */
export function NextSteps(shown: FormsShown) {
  const { referral, died } = shown
  if (died) return <AfterDeath {...shown} />
  if (newStates.some((state) => state === referral.state)) return <NewSteps {...shown} />
  if (referral.state === 'waiting') return <WaitingSteps {...shown} />
  return (
    <Panel>
      <p>{decidedWords(referral)}</p>
    </Panel>
  )
}

/** Nothing is to be done with somebody who has died, but that a person takes them off the list. */
const AfterDeath = (shown: FormsShown) => (
  <Panel>
    <p>{words.died(firstName(shown.referral))}</p>
    {mayFollow(shown.referral.state, 'withdrawn') && (
      <Form action={actionOf(shown, 'withdrawing')} hidden={shown.hidden()}>
        <Actions>
          <Button label={forms.withdraw.button(firstName(shown.referral))} kind="second" />
        </Actions>
      </Form>
    )}
  </Panel>
)

function decidedWords(referral: ListedReferral): string {
  const { decided } = words.page
  const name = firstName(referral)
  if (referral.state === 'declined') return decided.declined
  if (referral.state === 'withdrawn') return decided.withdrawn(name)
  return referral.state === 'placed' ? decided.placed(name) : decided.other
}

function NewSteps(shown: FormsShown) {
  const { referral } = shown
  const name = firstName(referral)
  const agreed = agrees(referral.source, referral.consent)
  return (
    <>
      {agreed ? <AcceptForm {...shown} /> : <AskForm {...shown} />}
      {!agreed && <p class="soft">{forms.accept.notYet(name)}</p>}
      <div>
        <DeclineForm {...shown} />
        <WithdrawForm {...shown} />
      </div>
    </>
  )
}

function WaitingSteps(shown: FormsShown) {
  const { referral, today, address } = shown
  const { tooLong } = waited(referral.waitingSince ?? today, today)
  return (
    <>
      {referral.introducing ? (
        <Panel tone="damson" heading={words.waiting.introducing} level={2}>
          <p>{words.waiting.arrangedBy(referral.introducing.by)}</p>
          <p>
            <Button label={words.waiting.seeHow} href={address(referral.introducing.path)} />
          </p>
        </Panel>
      ) : (
        <p>
          <Button label={words.find} more={firstName(referral)} href={address(`/referrals/${referral.id}/shortlist`)} />
        </p>
      )}
      <ContactForm {...shown} />
      {tooLong && !referral.introducing && <TalkForm {...shown} />}
      <WithdrawForm {...shown} />
    </>
  )
}

/** What a field shows again after a mistake: what was typed in this form, and the sentence. */
function again(shown: FormsShown, form: FormName) {
  const mine = shown.attempt?.form === form ? shown.attempt : null
  const typed = (name: string) => mine?.typed(name) ?? ''
  return { typed, chosen: (name: string) => typed(name) || undefined, problem: (name: string) => mine?.problems[name], date: mine ? { day: typed('on-day'), month: typed('on-month'), year: typed('on-year') } : dayParts(shown.today) }
}

const When = ({ shown, form }: { shown: FormsShown; form: FormName }) => {
  const { date, problem } = again(shown, form)
  return <DateField name="on" label={forms.when} hint={forms.whenHint} value={date} problem={problem('on')} />
}

const actionOf = (shown: FormsShown, thing: string) => shown.address(`/referrals/${shown.referral.id}/${thing}`)

function AskForm(shown: FormsShown) {
  const name = firstName(shown.referral)
  const { chosen, problem } = again(shown, 'asking')
  return (
    <Panel tone="damson" heading={forms.ask.heading(name)} level={2}>
      <p>{forms.ask.about(name)}</p>
      <Form action={actionOf(shown, 'asking')} hidden={shown.hidden()}>
        <Radios name="answer" label={forms.ask.answer(name)} value={chosen('answer')} problem={problem('answer')} choices={[{ value: 'yes', label: forms.ask.yes }, { value: 'no', label: forms.ask.no }, { value: 'not reached', label: forms.ask['not reached'] }]} />
        <Radios name="how" label={forms.ask.how} value={chosen('how')} problem={problem('how')} choices={askedHow.map((how) => ({ value: how, label: forms.ask.ways[how] }))} />
        <When shown={shown} form="asking" />
        <Actions>
          <Button label={forms.save} />
        </Actions>
      </Form>
    </Panel>
  )
}

function AcceptForm(shown: FormsShown) {
  const name = firstName(shown.referral)
  const { typed, problem } = again(shown, 'acceptance')
  return (
    <Panel tone="damson" heading={forms.accept.heading} level={2}>
      <p>{forms.accept.about(name)}</p>
      <Form action={actionOf(shown, 'acceptance')} hidden={shown.hidden()}>
        <When shown={shown} form="acceptance" />
        <TextArea name="agreed" label={forms.accept.agreed} hint={forms.accept.agreedHint(name)} rows={3} optional value={typed('agreed')} problem={problem('agreed')} />
        <Actions>
          <Button label={forms.accept.button(name)} />
        </Actions>
      </Form>
    </Panel>
  )
}

function DeclineForm(shown: FormsShown) {
  const { typed, chosen, problem } = again(shown, 'declining')
  return (
    <Details summary={forms.decline.summary} open={shown.attempt?.form === 'declining'}>
      <Form action={actionOf(shown, 'declining')} hidden={shown.hidden()}>
        <Radios name="reason" label={forms.decline.reason} value={chosen('reason')} problem={problem('reason')} choices={declineReasons.map((reason) => ({ value: reason, label: forms.decline.reasons[reason] }))} />
        <TextArea name="onward" label={forms.decline.onward} hint={forms.decline.onwardHint} rows={3} value={typed('onward')} problem={problem('onward')} />
        <Actions>
          <Button label={forms.decline.button} kind="second" />
        </Actions>
      </Form>
    </Details>
  )
}

function WithdrawForm(shown: FormsShown) {
  const name = firstName(shown.referral)
  if (!mayFollow(shown.referral.state, 'withdrawn')) return null
  return (
    <Details summary={forms.withdraw.summary(name)}>
      <Form action={actionOf(shown, 'withdrawing')} hidden={shown.hidden()}>
        <p>{forms.withdraw.about}</p>
        <Actions>
          <Button label={forms.withdraw.button(name)} kind="second" />
        </Actions>
      </Form>
    </Details>
  )
}

function ContactForm(shown: FormsShown) {
  const name = firstName(shown.referral)
  const { typed, problem } = again(shown, 'contacts')
  return (
    <Panel heading={forms.contact.heading} level={2}>
      <p>{forms.contact.about(name)}</p>
      <Form action={actionOf(shown, 'contacts')} hidden={shown.hidden()}>
        <When shown={shown} form="contacts" />
        <TextArea name="note" label={forms.contact.note} hint={forms.contact.noteHint(name)} rows={2} value={typed('note')} problem={problem('note')} />
        <Actions>
          <Button label={forms.contact.button} kind="second" />
        </Actions>
      </Form>
    </Panel>
  )
}

function TalkForm(shown: FormsShown) {
  const name = firstName(shown.referral)
  const { typed, problem } = again(shown, 'talks')
  const { weeks } = waited(shown.referral.waitingSince ?? shown.today, shown.today)
  return (
    <Panel tone="honey" heading={forms.talk.heading} level={2}>
      <p>{forms.talk.about(name, weeks)}</p>
      <Form action={actionOf(shown, 'talks')} hidden={shown.hidden()}>
        <TextArea name="decided" label={forms.talk.decided} rows={3} value={typed('decided')} problem={problem('decided')} />
        <Actions>
          <Button label={forms.talk.button} kind="second" />
        </Actions>
      </Form>
    </Panel>
  )
}
