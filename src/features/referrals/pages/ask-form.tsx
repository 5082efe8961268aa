import { Panel } from '../../../interface/components/card.tsx'
import { Details } from '../../../interface/components/details.tsx'
import { Radios } from '../../../interface/forms/choices.tsx'
import { TextArea } from '../../../interface/forms/text-area.tsx'
import { TextField } from '../../../interface/forms/text-field.tsx'
import { firstName } from '../../people/person.ts'
import { sayNear } from '../../people/say-days.ts'
import { attemptsAgreed, channels, moreThanAgreed, openFirst, otherWays } from '../attempt.ts'
import { referralWords, stepWords } from '../words.ts'
import { again, FoldedForm, type FormsShown, OneForm, WayField, When } from './form-parts.tsx'

const words = referralWords.forms.ask
const tries = stepWords.tries
const best = stepWords.bestInterests

/** One safe question, and what came of it. After three tries the form steps back: a person decides. */
export function AskForm(shown: FormsShown) {
  const name = firstName(shown.referral)
  const enough = shown.standing.attempts.length >= attemptsAgreed
  if (enough)
    return (
      <Panel tone="honey" heading={tries.enough} level={2}>
        <Made {...shown} />
        <p>{tries.enoughHow}</p>
        <Details summary={tries.gotBack(name)} open={shown.attempt?.form === 'asking'}>
          <AskFields {...shown} />
        </Details>
      </Panel>
    )
  return (
    <Panel tone="damson" heading={words.heading(name)} level={2}>
      <p>{shown.referral.consent === 'withdrawn' ? words.aboutAgain(name) : words.about(name)}</p>
      <Made {...shown} />
      <AskFields {...shown} main />
    </Panel>
  )
}

function AskFields(shown: FormsShown & { main?: boolean }) {
  const name = firstName(shown.referral)
  const { chosen, problem } = again(shown, 'asking')
  return (
    <OneForm shown={shown} form="asking" button={referralWords.forms.save} kind={shown.main ? 'main' : 'second'}>
      <Radios name="answer" label={words.answer(name)} value={chosen('answer')} problem={problem('answer')} choices={[{ value: 'yes', label: words.yes }, { value: 'no', label: words.no }, { value: 'not reached', label: words['not reached'] }]} />
      <WayField name="how" label={words.how} ways={openFirst(shown.standing.safe)} open={shown.standing.safe} value={chosen('how')} problem={problem('how')} />
      <When shown={shown} form="asking" />
    </OneForm>
  )
}

/** Before somebody decided what stands in the way nobody gets in touch; where it has happened, it is written down. */
export function HappenedForm(shown: FormsShown) {
  const { chosen, problem } = again(shown, 'asking')
  return (
    <FoldedForm shown={shown} form="asking" summary={stepWords.obstacle.happened} button={stepWords.save}>
      <p>{stepWords.obstacle.happenedAbout(firstName(shown.referral))}</p>
      <Made {...shown} />
      <input type="hidden" name="answer" value="not reached" />
      <WayField name="how" label={words.how} ways={openFirst(shown.standing.safe)} open={shown.standing.safe} value={chosen('how')} problem={problem('how')} />
      <When shown={shown} form="asking" />
    </FoldedForm>
  )
}

/** Tries so far, and what has not been tried: another way each time where one is safe. Where there were more than was agreed, it says so. */
function Made({ standing: { attempts, safe }, today, referral }: FormsShown) {
  if (attempts.length === 0) return safe.length === 0 ? <p>{tries.none(firstName(referral))}</p> : null
  const other = otherWays(attempts, safe)
  const said = attempts.map(({ on, channel }) => tries.one(sayNear(on, today), channels.flatMap((way) => (way === channel ? stepWords.ways[way] : [])).at(0) ?? null))
  return (
    <>
      <p class="soft">
        {tries.made(attempts.length, said.join('; '))} {attempts.length < attemptsAgreed && other.length > 0 && tries.other(other.map((way) => stepWords.ways[way].toLowerCase()).join(', '))}
      </p>
      {moreThanAgreed(attempts) && <p>{tries.agreed}</p>}
      {attempts.some(({ closed }) => closed) && <p>{tries.closed(firstName(referral))}</p>}
      {safe.length === 0 && <p>{tries.none(firstName(referral))}</p>}
    </>
  )
}

/** They can't decide this themselves just now: who decided it, what, and why that is best for them. */
export function BestInterestsForm(shown: FormsShown) {
  const { typed, chosen, problem } = again(shown, 'best-interests')
  return (
    <FoldedForm shown={shown} form="best-interests" summary={best.summary(firstName(shown.referral))} button={stepWords.save}>
      <p>{best.about}</p>
      <TextField name="best-who" label={best.who} hint={best.whoHint} value={typed('best-who')} problem={problem('best-who')} />
      <Radios name="best-decided" label={best.decided} value={chosen('best-decided')} problem={problem('best-decided')} choices={[{ value: 'go on', label: best.answers['go on'] }, { value: 'not now', label: best.answers['not now'] }]} />
      <TextArea name="best-why" label={best.why} hint={best.whyHint} rows={3} value={typed('best-why')} problem={problem('best-why')} />
    </FoldedForm>
  )
}
