import { useWords } from '../speaking.tsx'
import { describedBy, Field, idOf } from './field.tsx'
import type { FieldProps } from './field.tsx'

export interface Option {
  value: string
  label: string
}

export interface SelectProps extends FieldProps {
  options: readonly Option[]
  value?: string | undefined
  /** Start with nothing chosen, so that an answer is never given by leaving it alone. */
  startEmpty?: boolean | undefined
}

/** A list to choose from. Up to seven answers are kinder as `Radios`. */
export function Select(props: SelectProps) {
  const words = useWords()
  return (
    <Field field={props}>
      <select id={idOf(props)} name={props.name} aria-describedby={describedBy(props)} aria-invalid={props.problem === undefined ? undefined : 'true'}>
        {props.startEmpty && <option value="">{words.field.choose}</option>}
        {props.options.map(({ value, label }) => (
          <option key={value} value={value} selected={value === props.value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}
