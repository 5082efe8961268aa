import { Panel } from '../../../interface/components/card.tsx'
import { Radios } from '../../../interface/forms/choices.tsx'
import { TextArea } from '../../../interface/forms/text-area.tsx'
import { firstName } from '../../people/person.ts'
import { sayNear } from '../../people/say-days.ts'
import { channels } from '../attempt.ts'
import { remindersAtMost } from '../referral-timers.ts'
import { stepWords } from '../words.ts'
import { again, FoldedForm, type FormsShown, OneForm, WayField } from './form-parts.tsx'

const words = stepWords.missing
const acknowledge = stepWords.acknowledge

const askedOf = ['whoever suggested them', 'the person', 'somebody else'] as const

/** What is missing, and who was asked for it. Asked again it is a reminder. */
export function AskForMoreForm(shown: FormsShown & { again?: boolean }) {
  const { typed, chosen, problem } = again(shown, 'missing')
  return (
    <FoldedForm shown={shown} form="missing" summary={shown.again ? words.remind : words.summary} button={stepWords.save}>
      <p>{words.about}</p>
      <TextArea name="missing" label={words.what} hint={stepWords.line} rows={2} value={typed('missing')} problem={problem('missing')} />
      <Radios name="missing-whom" label={words.whom} value={chosen('missing-whom')} problem={problem('missing-whom')} choices={askedOf.map((whom) => ({ value: whom, label: words.people[whom] }))} />
      <WayField name="missing-way" label={stepWords.way} ways={channels} open={shown.standing.safe} value={chosen('missing-way')} problem={problem('missing-way')} />
    </FoldedForm>
  )
}

/** Something was missing: has it come, or do we go on with what we know? */
export function MissingPanel(shown: FormsShown) {
  const { typed, chosen, problem } = again(shown, 'answers')
  const asked = shown.standing.askedForMore
  const last = asked.at(-1)
  const enough = asked.length > remindersAtMost
  return (
    <>
      <Panel tone="damson" heading={words.heading} level={2}>
        {last && <p>{words.asked(asked.length, sayNear(last, shown.today))}</p>}
        {enough && <p>{words.reminded}</p>}
        <OneForm shown={shown} form="answers" button={words.button} kind="main">
          <Radios name="came" label={words.answer} value={chosen('came')} problem={problem('came')} choices={[{ value: 'heard', label: words.answers.heard }, { value: 'go on', label: words.answers['go on'] }]} />
          <TextArea name="came-note" label={words.note} hint={stepWords.line} rows={3} value={typed('came-note')} problem={problem('came-note')} />
        </OneForm>
      </Panel>
      {!enough && <AskForMoreForm {...shown} again />}
    </>
  )
}

/** Whoever suggested them, and the person, should hear that we have it. */
export function AcknowledgeForm(shown: FormsShown) {
  const { standing, referral, referrer } = shown
  const { chosen, problem } = again(shown, 'acknowledgements')
  const name = firstName(referral)
  const who = referrer?.name ?? ''
  const possible = ([...(referrer ? ['whoever suggested them' as const] : []), 'the person'] as const).filter((whom) => !standing.acknowledged.includes(whom))
  const done = standing.acknowledged.map((whom) => (whom === 'the person' ? name : who))
  return (
    <>
      {done.map((whom) => (
        <p key={whom} class="soft">
          {acknowledge.done(whom)}
        </p>
      ))}
      {possible.length > 0 && (
        <FoldedForm shown={shown} form="acknowledgements" summary={acknowledge.summary} button={stepWords.save}>
          <p>{acknowledge.about}</p>
          {standing.obstacles.length > 0 && possible.includes('the person') && <p>{acknowledge.decideFirst(name)}</p>}
          <Radios name="told-whom" label={acknowledge.whom} value={chosen('told-whom')} problem={problem('told-whom')} choices={possible.map((whom) => ({ value: whom, label: acknowledge.people[whom](name, who) }))} />
          <WayField name="told-way" label={stepWords.way} ways={channels} open={shown.standing.safe} value={chosen('told-way')} problem={problem('told-way')} />
        </FoldedForm>
      )}
    </>
  )
}
