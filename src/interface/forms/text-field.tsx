import { classes } from '../classes.ts'
import { describedBy, Field, idOf } from './field.tsx'
import type { FieldProps } from './field.tsx'

/** What a browser may fill in for the reader (HTML, autofill field names). `off` where the answer is about somebody else. */
export type Autocomplete =
  | 'off' | 'name' | 'given-name' | 'family-name' | 'nickname' | 'email' | 'tel' | 'username' | 'organization' | 'organization-title'
  | 'street-address' | 'address-line1' | 'address-line2' | 'address-level2' | 'postal-code' | 'bday' | 'one-time-code' | 'current-password' | 'new-password' | 'username webauthn'

export interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'tel' | 'url' | 'password' | undefined
  value?: string | undefined
  autocomplete?: Autocomplete | undefined
  inputmode?: 'numeric' | 'decimal' | undefined
  /** How wide it looks, in characters: a hint at how much is wanted. */
  width?: 5 | 10 | 20 | undefined
  maxlength?: number | undefined
  /** What others have written here before: offered, never required. */
  suggestions?: readonly string[] | undefined
  /** No spelling marks, as for names and codes. */
  exact?: boolean | undefined
}

export const TextField = (props: TextFieldProps) => (
  <Field field={props}>
    <Input {...props} />
    {props.suggestions && props.suggestions.length > 0 && (
      <datalist id={`${idOf(props)}-suggestions`}>
        {props.suggestions.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </datalist>
    )}
  </Field>
)

function Input(props: TextFieldProps) {
  const shared = {
    id: idOf(props),
    name: props.name,
    value: props.value,
    autocomplete: props.autocomplete,
    inputMode: props.inputmode,
    maxLength: props.maxlength,
    list: props.suggestions && props.suggestions.length > 0 ? `${idOf(props)}-suggestions` : undefined,
    spellcheck: props.exact ? false : undefined,
    class: classes(props.width !== undefined && `w${props.width}`),
    'aria-describedby': describedBy(props),
    'aria-invalid': props.problem === undefined ? undefined : ('true' as const),
  }
  // Spelt out, because the types of an input depend on its kind.
  switch (props.type) {
    case 'email':
      return <input type="email" {...shared} />
    case 'tel':
      return <input type="tel" {...shared} />
    case 'url':
      return <input type="url" {...shared} />
    case 'password':
      return <input type="password" {...shared} />
    default:
      return <input type="text" {...shared} />
  }
}
