import { Icon } from '../icons.tsx'
import type { IconName } from '../icons.tsx'
import { useWords } from '../speaking.tsx'
import { classes } from '../classes.ts'
import { describedBy, Field, idOf } from './field.tsx'
import type { FieldProps } from './field.tsx'

export interface CountFieldProps extends FieldProps {
  value?: number | undefined
  least?: number | undefined
  most?: number | undefined
  /** The one number that the page is about. */
  big?: boolean | undefined
}

/** How many, with a button either side to press where there is script. Without it, a number to type. */
export function CountField(props: CountFieldProps) {
  const words = useWords()
  const { least = 0, most = 999 } = props
  return (
    <Field field={props}>
      <div class={classes('step', !props.big && 'step--small')}>
        <Step by={-1} of={idOf(props)} icon="minus" label={`${words.count.fewer}: ${props.label}`} />
        <input id={idOf(props)} name={props.name} type="number" inputMode="numeric" min={least} max={most} value={props.value} aria-describedby={describedBy(props)} aria-invalid={props.problem === undefined ? undefined : 'true'} />
        <Step by={1} of={idOf(props)} icon="plus" label={`${words.count.more}: ${props.label}`} />
      </div>
    </Field>
  )
}

const Step = ({ by, of, icon, label }: { by: number; of: string; icon: IconName; label: string }) => (
  <button class="btn btn--second js-only" type="button" data-step={by} data-for={of}>
    <Icon name={icon} />
    <span class="hide">{label}</span>
  </button>
)
