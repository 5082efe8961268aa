import { Button } from '../../../interface/components/button.tsx'
import { Panel } from '../../../interface/components/card.tsx'
import { TextArea } from '../../../interface/forms/text-area.tsx'
import { firstName } from '../../people/person.ts'
import { mayTell } from '../following/feedback.ts'
import { mayFollow } from '../referral.ts'
import { referralWords, stepWords } from '../words.ts'
import { feedbackWords } from '../following/words.ts'
import { again, FoldedForm, type FormsShown, OneForm, When } from './form-parts.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

/** What is left once it is decided: telling whoever suggested them, finishing, opening it again. */
export function AfterSteps(shown: FormsShown) {
  const { referral, referrer, address, died, support } = shown
  const ended = support.toTell && !died
  const tells = referrer !== null && (mayTell(referral.state) || ended)
  return (
    <>
      <Panel>
        <p>{died ? referralWords.died(firstName(referral)) : decidedWords(shown)}</p>
        {tells && (
          <p>
            <Button label={ended ? feedbackWords.ended.heading(referrer.name) : feedbackWords.link(referrer.name)} href={address(`/referrals/${referral.id}/feedback`)} />
          </p>
        )}
      </Panel>
      {referral.state === 'accepted' && <ListForm {...shown} />}
      <div>
        {(referral.state === 'placed' || (referral.state === 'feedback_sent' && support.began)) && !died && <ListForm {...shown} folded />}
        {mayFollow(referral.state, 'closed') && <CloseForm {...shown} />}
        {mayFollow(referral.state, 'received') && !died && <ReopenForm {...shown} />}
        <WithdrawForm {...shown} />
      </div>
    </>
  )
}

function decidedWords({ referral }: FormsShown): string {
  const { decided } = referralWords.page
  const name = firstName(referral)
  if (referral.state === 'declined') return decided.declined
  if (referral.state === 'withdrawn') return decided.withdrawn(name)
  if (referral.state === 'duplicate') return stepWords.duplicate.was
  if (referral.state === 'accepted') return stepWords.waiting.about
  return referral.state === 'placed' ? decided.placed(name) : decided.other
}

function ListForm(shown: FormsShown & { folded?: boolean }) {
  const name = firstName(shown.referral)
  const words = stepWords.waiting
  if (shown.folded)
    return (
      <FoldedForm shown={shown} form="waiting" summary={words.again(name)} button={words.button(name)}>
        <When shown={shown} form="waiting" />
      </FoldedForm>
    )
  return (
    <Panel tone="damson" heading={words.heading} level={2}>
      <OneForm shown={shown} form="waiting" button={words.button(name)} kind="main">
        <When shown={shown} form="waiting" />
      </OneForm>
    </Panel>
  )
}

function CloseForm(shown: FormsShown) {
  const { typed, problem } = again(shown, 'closing')
  return (
    <FoldedForm shown={shown} form="closing" summary={stepWords.close.summary} button={stepWords.close.button}>
      <TextArea name="closing-note" label={stepWords.close.note} rows={2} optional value={typed('closing-note')} problem={problem('closing-note')} />
    </FoldedForm>
  )
}

function ReopenForm(shown: FormsShown) {
  const { typed, problem } = again(shown, 'reopening')
  return (
    <FoldedForm shown={shown} form="reopening" summary={stepWords.reopen.summary} button={stepWords.reopen.button}>
      <TextArea name="reopening-note" label={stepWords.reopen.note} hint={stepWords.reopen.hint} rows={2} value={typed('reopening-note')} problem={problem('reopening-note')} />
    </FoldedForm>
  )
}
