import { useWords } from '../speaking.tsx'
import { classes } from '../classes.ts'
import { FieldSet, idOf } from './field.tsx'
import type { FieldProps } from './field.tsx'

/** As typed: nothing is corrected until the server has read it. */
export interface DateParts {
  day?: string | undefined
  month?: string | undefined
  year?: string | undefined
}

export interface DateFieldProps extends FieldProps {
  value?: DateParts | undefined
  /** The reader’s own birthday, which a browser may know. */
  ownBirthday?: boolean | undefined
}

/** Day, month and year, posted as `name-day`, `name-month` and `name-year`. People know dates as three numbers; calendars to click in are slow for the far past. */
export function DateField(props: DateFieldProps) {
  const words = useWords()
  const parts = ['day', 'month', 'year'] as const
  return (
    <FieldSet field={props}>
      <div class="date">
        {parts.map((part, place) => {
          const id = place === 0 ? idOf(props) : `${idOf(props)}-${part}`
          return (
            <div key={part} class={classes(part === 'year' && 'date__year')}>
              <label for={id}>{words.field[part]}</label>
              <input id={id} name={`${props.name}-${part}`} type="text" inputMode="numeric" maxLength={part === 'year' ? 4 : 9} value={props.value?.[part]} autocomplete={props.ownBirthday ? (`bday-${part}` as const) : 'off'} aria-invalid={props.problem === undefined ? undefined : 'true'} />
            </div>
          )
        })}
      </div>
    </FieldSet>
  )
}
