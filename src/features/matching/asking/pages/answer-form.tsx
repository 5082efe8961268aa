import { Button } from '../../../../interface/components/button.tsx'
import { Checkboxes, Radios } from '../../../../interface/forms/choices.tsx'
import { DateField, type DateParts } from '../../../../interface/forms/date-field.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import type { Problems } from '../../../../interface/forms/problems.ts'
import { TextArea } from '../../../../interface/forms/text-area.tsx'
import type { Day } from '../../../../engines/calendar/day.ts'
import { firstName } from '../../../people/person.ts'
import { dayParts } from '../../../people/read-day-field.ts'
import type { Detail } from '../../preparing/details.ts'
import type { Side } from '../proposal.ts'
import type { FoundProposal } from '../store.ts'
import { askingWords } from '../words.ts'

const { form: words, own } = askingWords.proposal

export const answerFields = ['answer', 'tell', 'on', 'reason'] as const
export type AnswerFormState = { answer: string; on: DateParts; reason: string; tell: readonly string[]; problems: Problems }
export const longestReason = 1000

type AnswerFormProps = { proposal: FoundProposal; side: Side; today: Day; form: AnswerFormState; action: string; hidden: Readonly<Record<string, string>>; /** what of the supporter may be told, if they let us */ details: readonly Detail[] }

/** What one of the two said, written down by whoever asked. */
export function AnswerForm({ proposal, side, today, form, action, hidden, details }: AnswerFormProps) {
  const tell = side === 'supporter' && details.length > 0 && <Checkboxes name="tell" label={words.tell(firstName(proposal.supporter), firstName(proposal.member))} hint={words.tellHint} values={form.tell} choices={details.map(({ id, line }) => ({ value: id, label: line }))} optional />
  return (
    <Form action={action} hidden={{ ...hidden, side }} card>
      <Radios name="answer" label={words.heading(firstName(proposal[side]))} labelLooks="part" value={form.answer || undefined} problem={form.problems['answer']} folds choices={[{ value: 'yes', label: words.yes, ...(tell ? { besides: tell } : {}) }, { value: 'no', label: words.no }]} />
      <DateField name="on" label={words.on} value={form.on.day || form.on.month || form.on.year ? form.on : dayParts(today)} problem={form.problems['on']} />
      <TextArea name="reason" label={words.reason} hint={words.reasonHint} value={form.reason} rows={3} most={longestReason} optional problem={form.problems['reason']} />
      <Button label={words.button} />
    </Form>
  )
}

/** A supporter's own answer. Both answers have the same size. */
export const OwnAnswerForm = ({ form, action, hidden, details }: Pick<AnswerFormProps, 'form' | 'action' | 'hidden' | 'details'>) => (
  <Form action={action} hidden={{ ...hidden, side: 'supporter' }} card>
    <Radios name="answer" label={own.answer} value={form.answer || undefined} problem={form.problems['answer']} cards choices={[{ value: 'yes', label: own.yes }, { value: 'no', label: own.no }]} />
    {details.length > 0 && <Checkboxes name="tell" label={own.tell} hint={own.tellHint} values={form.tell} choices={details.map(({ id, line }) => ({ value: id, label: line }))} optional />}
    <TextArea name="reason" label={own.reason} hint={own.reasonHint} value={form.reason} rows={3} most={longestReason} optional problem={form.problems['reason']} />
    <Button label={own.button} />
  </Form>
)
