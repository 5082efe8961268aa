import { Actions } from '../../../../interface/components/actions.tsx'
import { Button } from '../../../../interface/components/button.tsx'
import { Card } from '../../../../interface/components/card.tsx'
import { Details } from '../../../../interface/components/details.tsx'
import { Quote } from '../../../../interface/components/messages.tsx'
import { Radios } from '../../../../interface/forms/choices.tsx'
import { DateField } from '../../../../interface/forms/date-field.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import { TextArea } from '../../../../interface/forms/text-area.tsx'
import { TextField } from '../../../../interface/forms/text-field.tsx'
import { firstName } from '../../../people/person.ts'
import { sayDay, sayNear } from '../../../people/say-days.ts'
import { interimAnswers } from '../interim-offer.ts'
import { cards } from '../keep-place.ts'
import { waitWords as words } from '../words.ts'
import type { WhileWaitingShown } from './while-waiting-page.tsx'

/** A form of this page, by the last part of its address. */
export type WaitForm = 'reasons' | 'interim-offers' | 'pauses'

const actionOf = ({ address, referral }: WhileWaitingShown, thing: string) => address(`/referrals/${referral.id}/${thing}`)

/** What a field shows again after a mistake in its form. */
function again({ sent }: WhileWaitingShown, form: WaitForm) {
  const mine = sent?.form === form ? sent : null
  return { open: mine !== null, typed: (name: string) => mine?.typed(name) ?? '', problem: (name: string) => mine?.problems[name] }
}

/** Why they stand where they stand. */
export function ReasonsCard(shown: WhileWaitingShown) {
  const { wait, seen, hidden } = shown
  const { open, typed, problem } = again(shown, 'reasons')
  return (
    <Card heading={words.reasons.heading} level={2}>
      {wait.reasons.length === 0 && <p>{words.reasons.plain}</p>}
      {wait.reasons.map((one) => (
        <div key={one.id}>
          <Quote says={one.words} by={words.reasons.since(sayDay(one.since, seen.today), one.by)} />
          <Form action={actionOf(shown, `reasons/${one.id}/ending`)} hidden={hidden()}>
            <Button label={words.reasons.takeBack} more={one.words} kind="second" />
          </Form>
        </div>
      ))}
      <Details summary={words.reasons.summary} open={open}>
        <p class="soft">{words.reasons.about}</p>
        <Form action={actionOf(shown, 'reasons')} hidden={hidden()}>
          <TextField name="words" label={words.reasons.words} value={typed('words')} problem={problem('words')} autocomplete="off" />
          <Actions>
            <Button label={words.reasons.give} kind="second" />
          </Actions>
        </Form>
      </Details>
    </Card>
  )
}

/** What was offered meanwhile, and what they said. */
export function OffersCard(shown: WhileWaitingShown) {
  const { wait, seen, hidden } = shown
  const { open, typed, problem } = again(shown, 'interim-offers')
  return (
    <Card heading={words.offers.heading} level={2}>
      {wait.offers.length === 0 && <p>{words.nothingMeanwhile}</p>}
      {wait.offers.map((one) => (
        <div key={one.id}>
          <p>
            <b>{one.what}</b> <span class="soft">{words.offers.line(words.offers.said[one.answer], sayNear(one.on, seen.today), one.by)} {one.until && words.offers.ended(sayNear(one.until, seen.today))}</span>
          </p>
          {one.until === null && one.answer !== 'no' && (
            <Form action={actionOf(shown, `interim-offers/${one.id}/ending`)} hidden={hidden()}>
              <Button label={words.offers.end} more={one.what} kind="second" />
            </Form>
          )}
        </div>
      ))}
      <Details summary={words.offers.summary} open={open}>
        <p class="soft">{words.offers.noNote}</p>
        <Form action={actionOf(shown, 'interim-offers')} hidden={hidden()}>
          <TextField name="what" label={words.offers.what} hint={words.offers.whatHint} value={typed('what')} problem={problem('what')} autocomplete="off" />
          <Radios name="answer" label={words.offers.answer} value={typed('answer') || undefined} problem={problem('answer')} choices={interimAnswers.map((value) => ({ value, label: words.offers.answers[value] }))} />
          <Actions>
            <Button label={words.offers.make} kind="second" />
          </Actions>
        </Form>
      </Details>
    </Card>
  )
}

/** Not just now, keep my place. */
export function PauseCard(shown: WhileWaitingShown) {
  const { wait, seen, referral, address, hidden } = shown
  const { open, typed, problem } = again(shown, 'pauses')
  const { paused } = wait
  return (
    <Card heading={words.pause.heading} level={2}>
      {paused && (
        <>
          {paused.words && <Quote says={paused.words} />}
          <p>
            {words.pause.now(sayNear(paused.ringOn, seen.today))} <span class="soft">{words.pause.since(sayNear(paused.since, seen.today))}</span>
          </p>
          <p>
            <a href={address(`/referrals/${referral.id}/card`)}>{words.pause.cardLink}</a>
          </p>
          <p class="soft">{words.pause.overAbout}</p>
          <Form action={actionOf(shown, 'pauses/ending')} hidden={hidden()}>
            <Button label={words.pause.over} kind="second" />
          </Form>
        </>
      )}
      {!paused && (
        <Details summary={words.pause.summary} open={open}>
          <p class="soft">{words.pause.about(firstName(referral))}</p>
          <Form action={actionOf(shown, 'pauses')} hidden={hidden()}>
            <DateField name="ring-on" label={words.pause.ringOn} hint={words.pause.ringHint} value={{ day: typed('ring-on-day'), month: typed('ring-on-month'), year: typed('ring-on-year') }} problem={problem('ring-on')} />
            <TextArea name="why" label={words.pause.words} hint={words.pause.wordsHint} rows={2} value={typed('why')} problem={problem('why')} optional />
            <Radios name="card" label={words.pause.card} value={typed('card') || undefined} problem={problem('card')} choices={cards.map((value) => ({ value, label: words.pause.cards[value] }))} />
            <Actions>
              <Button label={words.pause.keep} kind="second" />
            </Actions>
          </Form>
        </Details>
      )}
    </Card>
  )
}
