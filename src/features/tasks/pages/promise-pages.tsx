import { Button } from '../../../interface/components/button.tsx'
import { Quote } from '../../../interface/components/messages.tsx'
import { Stack } from '../../../interface/components/split.tsx'
import { Radios } from '../../../interface/forms/choices.tsx'
import { DateField } from '../../../interface/forms/date-field.tsx'
import { Form } from '../../../interface/forms/form.tsx'
import { TextField } from '../../../interface/forms/text-field.tsx'
import type { Day } from '../../../engines/calendar/day.ts'
import type { RoomPage } from '../../audit/routing.ts'
import { firstName } from '../../people/person.ts'
import { dayParts } from '../../people/read-day-field.ts'
import { sayDue, sayNear } from '../../people/say-days.ts'
import type { PromiseTo } from '../read-promises.ts'
import { promiseWords as words } from '../words.ts'
import { type Sent, WhenField } from './promise-parts.tsx'

type Shared = { name: string; back: string; today: Day; sent: Sent | null; hidden: Readonly<Record<string, string>>; address(path: string): string }

/** Writing down a promise: the words, and by when. */
export const newPromisePage = ({ about, name, back, today, sent, hidden, address }: Shared & { about: string }): RoomPage => ({
  title: words.title,
  at: 'people',
  width: 'read',
  back: { label: words.back(name), href: address(back) },
  heading: words.newHeading(name),
  lead: words.newLead,
  ...(sent ? { mistakes: { problems: sent.problems, order: ['words', 'when', 'other'] } } : {}),
  children: (
    <Form action={address(`/people/${about}/promises`)} hidden={hidden} card>
      <TextField name="words" label={words.words} hint={words.wordsHint} value={sent?.typed('words')} problem={sent?.problems['words']} autocomplete="off" />
      <WhenField today={today} sent={sent} />
      <Button label={words.save} big />
    </Form>
  ),
})

/** One promise: its words, and what became of it. */
export function promisePage({ promise, back, today, sent, hidden, address }: Omit<Shared, 'name'> & { promise: PromiseTo }): RoomPage {
  const name = firstName(promise)
  return {
    title: words.title,
    at: 'people',
    width: 'read',
    back: { label: words.back(name), href: address(back) },
    heading: words.heading(name),
    ...(sent ? { mistakes: { problems: sent.problems, order: ['became', 'on', 'words', 'when', 'other'] } } : {}),
    children: (
      <Stack>
        <Quote says={promise.words} by={words.by(promise.byName, sayDue(promise.dueOn, today))} />
        {promise.kept ? <p>{words.settledOn(words.settled[promise.kept.how], sayNear(promise.kept.on, today))}</p> : <SettleForm promise={promise} today={today} sent={sent} hidden={hidden} address={address} />}
      </Stack>
    ),
  }
}

const SettleForm = ({ promise, today, sent, hidden, address }: Pick<Shared, 'today' | 'sent' | 'hidden' | 'address'> & { promise: PromiseTo }) => (
  <Form action={address(`/promises/${promise.id}/settlement`)} hidden={hidden} card>
    <Radios
      name="became"
      label={words.happened}
      folds
      value={sent?.typed('became') || undefined}
      problem={sent?.problems['became']}
      choices={[
        {
          value: 'kept',
          label: words.answers.kept,
          besides: <DateField name="on" label={words.keptDay} value={sent ? { day: sent.typed('on-day'), month: sent.typed('on-month'), year: sent.typed('on-year') } : dayParts(today)} problem={sent?.problems['on']} />,
        },
        {
          value: 'could not',
          label: words.answers['could not'],
          besides: (
            <>
              <TextField name="words" label={words.instead} hint={words.insteadHint} value={sent?.typed('words')} problem={sent?.problems['words']} autocomplete="off" />
              <WhenField today={today} sent={sent} />
            </>
          ),
        },
        { value: 'not needed', label: words.answers['not needed'] },
      ]}
    />
    <Button label={words.saveBecame} big />
  </Form>
)
