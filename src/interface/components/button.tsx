import { useId } from 'preact/hooks'
import { classes } from '../classes.ts'
import { Icon } from '../icons.tsx'
import type { IconName } from '../icons.tsx'

interface Look {
  /** The words on it, verb first. */
  label: string
  /** The rest of the name, for screen readers, where several buttons on a page say the same: `for Joe`. */
  more?: string | undefined
  /** One main button to a screen, or none. */
  kind?: 'main' | 'second' | 'help' | 'quiet' | undefined
  big?: boolean | undefined
  wide?: boolean | undefined
  icon?: IconName | undefined
  /** A smaller line under the words. */
  under?: string | undefined
}

interface Link extends Look {
  href: string
  /** Only a button can be off. */
  notYet?: never
}

interface Submit extends Look {
  name?: string | undefined
  value?: string | undefined
  /** The id of a form elsewhere on the page. */
  form?: string | undefined
  /** Posts the same form somewhere else: an address. */
  formaction?: string | undefined
  /** Why it cannot be pressed yet. Given, the button is off and the reason stands beside it. */
  notYet?: string | undefined
  /** With script, the words follow what is chosen in this field: `Ask {} first`, with what the choice is `called`. */
  follows?: { field: string; says: string } | undefined
}

export type ButtonProps = Link | Submit

/** A link when it has an address, otherwise the button that sends its form. */
export function Button(props: ButtonProps) {
  const reason = useId()
  const look = classes('btn', props.kind && props.kind !== 'main' && `btn--${props.kind}`, props.big && 'btn--big', props.wide && 'btn--wide', props.under !== undefined && 'btn--line')
  if ('href' in props)
    return (
      <a class={look} href={props.href}>
        <Inside {...props} />
      </a>
    )
  const button = (
    <button class={look} type="submit" data-follows={props.follows?.field} data-says={props.follows?.says} name={props.name} value={props.value} form={props.form} formAction={props.formaction} disabled={props.notYet !== undefined} aria-describedby={props.notYet === undefined ? undefined : reason}>
      <Inside {...props} />
    </button>
  )
  if (props.notYet === undefined) return button
  return (
    <div class="not-yet">
      {button}
      <p class="soft" id={reason}>
        {props.notYet}
      </p>
    </div>
  )
}

const Inside = ({ label, more, icon, under }: Look) => (
  <>
    {icon && <Icon name={icon} />}
    <span>
      {label}
      {more && <span class="hide"> {more}</span>}
      {under !== undefined && <small>{under}</small>}
    </span>
  </>
)
