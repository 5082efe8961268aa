import { useWords } from '../speaking.tsx'
import { describedBy, Field, idOf } from './field.tsx'
import type { FieldProps } from './field.tsx'

export interface TextAreaProps extends FieldProps {
  value?: string | undefined
  rows?: number | undefined
  /** The most characters that are kept. Counted while typing; more may be typed, and the server says so, so that nothing is cut off unseen. */
  most?: number | undefined
}

export function TextArea(props: TextAreaProps) {
  const { characters } = useWords()
  const count = `${idOf(props)}-count`
  return (
    <Field field={props}>
      <textarea
        id={idOf(props)}
        name={props.name}
        rows={props.rows ?? 5}
        data-most={props.most}
        aria-describedby={describedBy(props, props.most === undefined ? undefined : count)}
        aria-invalid={props.problem === undefined ? undefined : 'true'}
        value={asHtmlReadsIt(props.value)}
      />
      {props.most !== undefined && (
        <p class="hint" id={count} data-left={characters.left} data-over={characters.over}>
          {characters.limit(props.most)}
        </p>
      )}
    </Field>
  )
}

/** HTML takes away a line end that comes first (13.2.6.4.7): one more is written, so that what begins with an empty line still does. */
const asHtmlReadsIt = (value: string | undefined): string | undefined => (value?.startsWith('\n') ? `\n${value}` : value)
