import type { ComponentChildren } from 'preact'
import { Actions } from '../../../interface/components/actions.tsx'
import { Button } from '../../../interface/components/button.tsx'
import { Details } from '../../../interface/components/details.tsx'
import { Radios } from '../../../interface/forms/choices.tsx'
import { DateField } from '../../../interface/forms/date-field.tsx'
import { Form } from '../../../interface/forms/form.tsx'
import type { Problems } from '../../../interface/forms/problems.ts'
import type { Day } from '../../../engines/calendar/day.ts'
import { dayParts } from '../../people/read-day-field.ts'
import type { Channel } from '../attempt.ts'
import type { Talk } from '../conversation.ts'
import type { Alert } from '../list-alerts.ts'
import type { SecondLook } from '../look-again.ts'
import type { Standing } from '../read-standing.ts'
import type { Referrer } from '../referral-told.ts'
import type { LookFirst } from '../form/look-first.ts'
import type { ListedReferral } from '../store.ts'
import { referralWords, stepWords } from '../words.ts'

/** A form of the referral's page, by the last part of its address. */
export type FormName = 'asking' | 'acceptance' | 'declining' | 'contacts' | 'talks' | 'second-look' | 'best-interests' | 'decisions' | 'acknowledgements' | 'missing' | 'answers' | 'waiting' | 'placing' | 'closing' | 'reopening' | 'looking'

/** A form that was sent with mistakes: what was typed stays, and each field says what is wrong. */
export type Attempt = { form: FormName; problems: Problems; order: readonly string[]; typed(name: string): string }

export type FormsShown = {
  referral: ListedReferral
  standing: Standing
  talk: Talk
  referrer: Referrer | null
  second: SecondLook | undefined
  alerts: readonly Alert[]
  /** what a person should look at before anything is done */
  lookFirst: readonly LookFirst[]
  /** who reads the page */
  reader: string | null
  /** whether they may take it any further; whoever looks after safety looks at danger and nothing else */
  decides: boolean
  died: boolean
  /** of what began with it: whether anything did, and whether that it has ended is still to be told */
  support: { began: boolean; toTell: boolean }
  today: Day
  zone: string
  attempt: Attempt | null
  hidden(): Readonly<Record<string, string>>
  address(path: string): string
}

/** What a field shows again after a mistake: what was typed in this form, and the sentence. */
export function again(shown: Pick<FormsShown, 'attempt' | 'today'>, form: FormName) {
  const mine = shown.attempt?.form === form ? shown.attempt : null
  const typed = (name: string) => mine?.typed(name) ?? ''
  return { typed, chosen: (name: string) => typed(name) || undefined, problem: (name: string) => mine?.problems[name], date: mine ? { day: typed('on-day'), month: typed('on-month'), year: typed('on-year') } : dayParts(shown.today) }
}

export const When = ({ shown, form }: { shown: FormsShown; form: FormName }) => {
  const { date, problem } = again(shown, form)
  return <DateField name="on" label={referralWords.forms.when} hint={referralWords.forms.whenHint} value={date} problem={problem('on')} />
}

export const actionOf = (shown: Pick<FormsShown, 'address' | 'referral'>, thing: string) => shown.address(`/referrals/${shown.referral.id}/${thing}`)

type OneFormProps = { shown: FormsShown; form: FormName; button: string; kind?: 'main' | 'second'; children?: ComponentChildren }

/** One form of the page, with its button. */
export const OneForm = ({ shown, form, button, kind = 'second', children }: OneFormProps) => (
  <Form action={actionOf(shown, form)} hidden={shown.hidden()}>
    {children}
    <Actions>
      <Button label={button} kind={kind} />
    </Actions>
  </Form>
)

/** The same behind one line, open where it came back with a mistake. */
export const FoldedForm = ({ summary, ...props }: OneFormProps & { summary: string }) => (
  <Details summary={summary} open={props.shown.attempt?.form === props.form}>
    <OneForm {...props} />
  </Details>
)

/** Which way somebody was reached, of those that are open. */
export const WayField = ({ name, label, ways, open, value, problem }: { name: string; label: string; ways: readonly Channel[]; /** those the person left open; the others say that they are not */ open?: readonly Channel[]; value?: string | undefined; problem?: string | undefined }) => (
  <Radios name={name} label={label} value={value} problem={problem} choices={ways.map((way) => ({ value: way, label: stepWords.ways[way], hint: open && !open.includes(way) ? stepWords.closedWay : undefined }))} />
)
