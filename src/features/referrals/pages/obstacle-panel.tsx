import { Panel } from '../../../interface/components/card.tsx'
import { TextArea } from '../../../interface/forms/text-area.tsx'
import { firstName } from '../../people/person.ts'
import { stepWords } from '../words.ts'
import { again, type FormsShown, OneForm } from './form-parts.tsx'

const words = stepWords.obstacle

/** What the software does not go past by itself, and where a person writes down what they decided. Nothing where nothing stands in the way. */
export function ObstaclePanel(shown: FormsShown) {
  const { obstacles } = shown.standing
  const { typed, problem } = again(shown, 'decisions')
  if (obstacles.length === 0) return null
  return (
    <Panel tone="honey" heading={words.heading} level={2}>
      {obstacles.map((one) => (
        <p key={one}>{words.why[one](firstName(shown.referral))}</p>
      ))}
      <p>{words.about}</p>
      {!obstacles.includes('has died') && (
        <OneForm shown={shown} form="decisions" button={words.button}>
          <TextArea name="decision" label={words.question} hint={words.hint} rows={3} value={typed('decision')} problem={problem('decision')} />
        </OneForm>
      )}
      <p class="soft">{words.other}</p>
    </Panel>
  )
}
