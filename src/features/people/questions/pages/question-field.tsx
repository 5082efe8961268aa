import { Checkboxes, Radios } from '../../../../interface/forms/choices.tsx'
import { DateField } from '../../../../interface/forms/date-field.tsx'
import { Select } from '../../../../interface/forms/select.tsx'
import { TextArea } from '../../../../interface/forms/text-area.tsx'
import { TextField } from '../../../../interface/forms/text-field.tsx'
import { type Field, textIn, type Values } from '../field.ts'
import type { Writer } from '../question.ts'
import { labelOfField, labelOfOption } from '../words.ts'

export type FieldShown = { field: Field; values: Values; problem: string | undefined; writer: Writer; name: string; alone?: boolean }

/** One field of a question, drawn by its kind. `alone` where a page has no other: that it may be left empty goes without saying. */
export function QuestionField({ field, values, problem, writer, name, alone }: FieldShown) {
  const { label, hint } = labelOfField(field.name, writer)
  const shared = { name: field.name, label, hint, problem, optional: field.optional && !alone }
  const value = textIn(values, field.name)
  const choices = 'options' in field ? field.options.map((option) => ({ value: option, label: labelOfOption(field.name, option, writer, name) })) : []
  switch (field.kind) {
    case 'line':
      return <TextField {...shared} value={value} autocomplete="off" width={field.width} exact={field.exact} inputmode={field.numeric ? 'numeric' : undefined} />
    case 'words':
      return <TextArea {...shared} value={value} rows={field.rows} most={field.most} />
    case 'lines':
      return <TextArea {...shared} value={value} rows={5} />
    case 'one':
      return <Radios {...shared} value={value || undefined} choices={choices} />
    case 'any':
      return <Checkboxes {...shared} values={values[field.name] ?? []} choices={choices} />
    case 'pick':
      return <Select {...shared} startEmpty value={value || undefined} options={choices} />
    case 'day':
      return <DateField {...shared} value={{ day: textIn(values, `${field.name}-day`), month: textIn(values, `${field.name}-month`), year: textIn(values, `${field.name}-year`) }} />
  }
}
