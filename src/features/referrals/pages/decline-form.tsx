import { Panel } from '../../../interface/components/card.tsx'
import { Checkbox, Radios } from '../../../interface/forms/choices.tsx'
import { TextArea } from '../../../interface/forms/text-area.tsx'
import { toldHow } from '../decline-referral.ts'
import { declineReasons } from '../referral.ts'
import { referralWords, stepWords } from '../words.ts'
import { again, FoldedForm, type FormsShown, OneForm } from './form-parts.tsx'

const words = referralWords.forms.decline
const second = stepWords.second

/** We can't offer this: why, where else they can turn, how they were told, and that they know what they may do about it. */
export function DeclineForm(shown: FormsShown) {
  const { typed, chosen, problem } = again(shown, 'declining')
  return (
    <FoldedForm shown={shown} form="declining" summary={words.summary} button={words.button}>
      <p>{words.second}</p>
      <Radios name="reason" label={words.reason} value={chosen('reason')} problem={problem('reason')} choices={declineReasons.map((reason) => ({ value: reason, label: words.reasons[reason] }))} />
      <TextArea name="onward" label={words.onward} hint={words.onwardHint} rows={3} value={typed('onward')} problem={problem('onward')} />
      <Radios name="told" label={words.told} hint={words.toldHint} value={chosen('told')} problem={problem('told')} choices={toldHow.map((how) => ({ value: how, label: words.ways[how] }))} />
      <Checkbox name="rights" label={words.rights} checked={typed('rights') === 'yes'} problem={problem('rights')} />
    </FoldedForm>
  )
}

/** A colleague asks for a second person: whoever did not ask may say what they think. */
export function SecondLookPanel(shown: FormsShown) {
  const { second: asked, reader } = shown
  const { typed, chosen, problem } = again(shown, 'second-look')
  if (!asked) return null
  return (
    <Panel tone="damson" heading={second.heading} level={2}>
      <p>{second.asked(asked.askedByName ?? second.somebody, words.reasons[asked.reason].toLowerCase())}.</p>
      <p>{second.offered(asked.onward)}</p>
      {reader === asked.askedBy ? (
        <p>
          <b>{second.waits}</b>
        </p>
      ) : (
        <OneForm shown={shown} form="second-look" button={stepWords.save} kind="main">
          <Radios name="second" label={second.question} value={chosen('second')} problem={problem('second')} choices={[{ value: 'yes', label: second.answers.yes }, { value: 'no', label: second.answers.no }]} />
          <TextArea name="second-why" label={second.why} rows={2} value={typed('second-why')} problem={problem('second-why')} />
        </OneForm>
      )}
    </Panel>
  )
}
