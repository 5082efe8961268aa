import { Actions } from '../../../interface/components/actions.tsx'
import { Button } from '../../../interface/components/button.tsx'
import { Panel } from '../../../interface/components/card.tsx'
import { Form } from '../../../interface/forms/form.tsx'
import { TextArea } from '../../../interface/forms/text-area.tsx'
import { firstName } from '../../people/person.ts'
import { mayFollow, newStates, waited } from '../referral.ts'
import { referralWords as words } from '../words.ts'
import { listWords, waitWords } from '../waiting/words.ts'
import { AfterSteps } from './after-steps.tsx'
import { AlertPanels } from './alert-panel.tsx'
import { actionOf, again, type FormsShown, OneForm, When } from './form-parts.tsx'
import { NewSteps } from './new-steps.tsx'
import { ObstaclePanel } from './obstacle-panel.tsx'
import { PlaceForm } from './place-form.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

const forms = words.forms

/** What can be done next with a referral, the likeliest first. One main button, and why not where something is not open yet. */
export const NextSteps = (shown: FormsShown) => (
  <>
    <AlertPanels {...shown} />
    {shown.decides && <ByState {...shown} />}
  </>
)

function ByState(shown: FormsShown) {
  const { referral, died } = shown
  if (died && mayFollow(referral.state, 'withdrawn')) return <AfterDeath {...shown} />
  if (newStates.some((state) => state === referral.state)) return <NewSteps {...shown} />
  if (referral.state === 'waiting') return <WaitingSteps {...shown} />
  return <AfterSteps {...shown} />
}

/** Nothing is to be done with somebody who has died, but that a person takes them off the list. */
const AfterDeath = (shown: FormsShown) => (
  <Panel>
    <p>{words.died(firstName(shown.referral))}</p>
    <Form action={actionOf(shown, 'withdrawing')} hidden={shown.hidden()}>
      <Actions>
        <Button label={forms.withdraw.button(firstName(shown.referral))} kind="second" />
      </Actions>
    </Form>
  </Panel>
)

function WaitingSteps(shown: FormsShown) {
  const { referral, today, address } = shown
  const { tooLong } = waited(referral.waitingSince ?? today, today)
  return (
    <>
      <ObstaclePanel {...shown} />
      {referral.introducing ? (
        <Panel tone="damson" heading={listWords.waiting.introducing} level={2}>
          <p>{listWords.waiting.arrangedBy(referral.introducing.by)}</p>
          <p>
            <Button label={listWords.waiting.seeHow} href={address(referral.introducing.path)} />
          </p>
        </Panel>
      ) : (
        <p>
          <Button label={words.find} more={firstName(referral)} href={address(`/referrals/${referral.id}/shortlist`)} />
        </p>
      )}
      <ContactForm {...shown} />
      <p>
        <a href={address(`/referrals/${referral.id}/while-waiting`)}>{waitWords.open}</a>
      </p>
      {tooLong && !referral.introducing && <TalkForm {...shown} />}
      <div>
        <PlaceForm {...shown} />
        <WithdrawForm {...shown} />
      </div>
    </>
  )
}

function ContactForm(shown: FormsShown) {
  const name = firstName(shown.referral)
  const { typed, problem } = again(shown, 'contacts')
  return (
    <Panel heading={forms.contact.heading} level={2}>
      <p>{forms.contact.about(name)}</p>
      <OneForm shown={shown} form="contacts" button={forms.contact.button}>
        <When shown={shown} form="contacts" />
        <TextArea name="note" label={forms.contact.note} hint={forms.contact.noteHint(name)} rows={2} value={typed('note')} problem={problem('note')} />
      </OneForm>
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
      <OneForm shown={shown} form="talks" button={forms.talk.button}>
        <TextArea name="decided" label={forms.talk.decided} rows={3} value={typed('decided')} problem={problem('decided')} />
      </OneForm>
    </Panel>
  )
}
