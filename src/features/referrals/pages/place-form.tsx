import { Radios } from '../../../interface/forms/choices.tsx'
import { firstName } from '../../people/person.ts'
import { placedBy } from '../place-referral.ts'
import { referralWords, stepWords } from '../words.ts'
import { DateField } from '../../../interface/forms/date-field.tsx'
import { again, FoldedForm, type FormsShown } from './form-parts.tsx'

const words = stepWords.placed

/** Something they agreed on has begun. */
export function PlaceForm(shown: FormsShown) {
  const { chosen, problem, date } = again(shown, 'placing')
  if (shown.referral.introducing) return null
  return (
    <FoldedForm shown={shown} form="placing" summary={words.summary(firstName(shown.referral))} button={stepWords.save}>
      <p>{words.about}</p>
      <Radios name="begun" label={words.how} value={chosen('begun')} problem={problem('begun')} choices={placedBy.map((how) => ({ value: how, label: words.ways[how] }))} />
      <DateField name="begun-on" label={referralWords.forms.when} hint={referralWords.forms.whenHint} value={shown.attempt?.form === 'placing' ? { day: shown.attempt.typed('begun-on-day'), month: shown.attempt.typed('begun-on-month'), year: shown.attempt.typed('begun-on-year') } : date} problem={problem('begun-on')} />
    </FoldedForm>
  )
}
