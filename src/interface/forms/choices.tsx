import { Fragment } from 'preact'
import type { ComponentChildren } from 'preact'
import { classes } from '../classes.ts'
import { FieldSet, idOf } from './field.tsx'
import type { FieldProps } from './field.tsx'

export interface Choice {
  value: string
  label: string
  hint?: string | undefined
  /** A short name for it, for a button that follows the choice. */
  called?: string | undefined
  /** What to ask besides, when this one is chosen. Stands under it, always open, so that it works without script. */
  besides?: ComponentChildren
}

interface ChoicesProps extends FieldProps {
  choices: readonly Choice[]
  /** In a box each, for thumbs. */
  cards?: boolean | undefined
  /** Shows what is asked besides only under what is chosen, where the browser can tell (CSS `:has`); elsewhere all of it stays open. */
  folds?: boolean | undefined
  /** What to ask besides whichever is chosen; with `folds`, once anything but the empty answer is. */
  more?: ComponentChildren
}

export interface RadiosProps extends ChoicesProps {
  value?: string | undefined
}

export interface CheckboxesProps extends ChoicesProps {
  values?: readonly string[] | undefined
}

/** One answer out of several. Nothing is chosen beforehand unless a value is given. */
export const Radios = (props: RadiosProps) => (
  <FieldSet field={props}>
    <ChoiceList field={props} type="radio" chosen={props.value === undefined ? [] : [props.value]} />
  </FieldSet>
)

/** Any number of answers. */
export const Checkboxes = (props: CheckboxesProps) => (
  <FieldSet field={props}>
    <ChoiceList field={props} type="checkbox" chosen={props.values ?? []} />
  </FieldSet>
)

/** One answer out of several, in a box each: for thumbs, and for a few short answers such as names. */
export const ChoiceCards = (props: RadiosProps) => <Radios {...props} cards />

export interface CheckboxProps extends Omit<FieldProps, 'labelLooks' | 'optional'> {
  value?: string | undefined
  checked?: boolean | undefined
}

/** A single box to tick, that is its own question. */
export const Checkbox = (props: CheckboxProps) => (
  <div class={classes('field', props.problem !== undefined && 'bad')}>
    {props.problem !== undefined && <p class="err" id={`${idOf(props)}-problem`}>{props.problem}</p>}
    <OneChoice id={idOf(props)} type="checkbox" name={props.name} choice={{ value: props.value ?? 'yes', label: props.label, hint: props.hint }} checked={props.checked ?? false} problemId={props.problem === undefined ? undefined : `${idOf(props)}-problem`} />
  </div>
)

const ChoiceList = ({ field, type, chosen }: { field: ChoicesProps; type: 'radio' | 'checkbox'; chosen: readonly string[] }) => (
  <div class={classes(field.cards ? 'choices--cards' : 'choices', field.folds && 'choices--folds')}>
    {field.choices.map((choice, place) => {
      // The summary’s link goes to the question, so the first control carries the field’s own id.
      const id = place === 0 ? idOf(field) : `${idOf(field)}-${place + 1}`
      return (
        <Fragment key={choice.value}>
          <OneChoice id={id} type={type} name={field.name} choice={choice} checked={chosen.includes(choice.value)} />
          {choice.besides && <div class="nest">{choice.besides}</div>}
        </Fragment>
      )
    })}
    {field.more && <div class="nest nest--any">{field.more}</div>}
  </div>
)

interface OneChoiceProps {
  id: string
  type: 'radio' | 'checkbox'
  name: string
  choice: Choice
  checked: boolean
  problemId?: string | undefined
}

function OneChoice({ id, type, name, choice, checked, problemId }: OneChoiceProps) {
  const hintId = choice.hint === undefined ? undefined : `${id}-hint-of-choice`
  const described = [hintId, problemId].filter((one) => one !== undefined).join(' ') || undefined
  return (
    <div class="choice">
      <input id={id} type={type} name={name} value={choice.value} checked={checked} data-called={choice.called} aria-describedby={described} aria-invalid={problemId === undefined ? undefined : 'true'} />
      <label for={id}>{choice.label}</label>
      {hintId !== undefined && (
        <p class="hint" id={hintId}>
          {choice.hint}
        </p>
      )}
    </div>
  )
}
