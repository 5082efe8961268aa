import type { ComponentChildren } from 'preact'
import { classes } from '../classes.ts'
import { useWords } from '../speaking.tsx'
import { fieldId } from './problems.ts'

export interface FieldProps {
  name: string
  label: string
  hint?: string | undefined
  /** What is wrong, as a sentence saying how to put it right. */
  problem?: string | undefined
  /** Says “If you want” beside the label. Everything else is understood to be needed. */
  optional?: boolean | undefined
  /** Page: the label is the page’s heading, one question to a page. Part: a part’s heading, where the whole part asks one question of several choices; otherwise only larger. */
  labelLooks?: 'page' | 'part' | undefined
  /** Where two forms on one page use the same name. */
  id?: string | undefined
}

export const idOf = (field: FieldProps): string => field.id ?? fieldId(field.name)

/** The ids of the hint and of the problem, for aria-describedby. */
export function describedBy(field: FieldProps, ...more: readonly (string | undefined)[]): string | undefined {
  const id = idOf(field)
  const ids = [field.hint === undefined ? undefined : `${id}-hint`, field.problem === undefined ? undefined : `${id}-problem`, ...more]
  return ids.filter((one) => one !== undefined).join(' ') || undefined
}

/** The look of a label or legend, and the page’s heading inside it where it is that. */
export function LabelText({ field }: { field: FieldProps }) {
  const words = useWords()
  const text = (
    <>
      {field.label}
      {field.optional && <span class="optional"> {words.field.optional}</span>}
    </>
  )
  return field.labelLooks === 'page' ? <h1>{text}</h1> : text
}

export const labelClass = (field: FieldProps): string | undefined => classes(field.labelLooks === 'page' && 'label--big', field.labelLooks === 'part' && 'label--mid')

/** The hint and the problem, in the order in which they are read. */
export function HintAndProblem({ field }: { field: FieldProps }) {
  const words = useWords()
  const id = idOf(field)
  return (
    <>
      {field.hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      {field.problem !== undefined && (
        <p class="err" id={`${id}-problem`}>
          <span class="hide">{words.problem.prefix} </span>
          {field.problem}
        </p>
      )}
    </>
  )
}

/** One control with its label, hint and problem. */
export const Field = ({ field, children }: { field: FieldProps; children: ComponentChildren }) => (
  <div class={classes('field', field.problem !== undefined && 'bad')}>
    <Label field={field} />
    <HintAndProblem field={field} />
    {children}
  </div>
)

/** A label may stand in a heading, a heading not in a label (HTML, the label element); in a legend it may. */
const Label = ({ field }: { field: FieldProps }) =>
  field.labelLooks === 'page' ? (
    <h1 class={labelClass(field)}>
      <label htmlFor={idOf(field)}>
        <LabelText field={{ ...field, labelLooks: undefined }} />
      </label>
    </h1>
  ) : (
    <label htmlFor={idOf(field)} class={labelClass(field)}>
      <LabelText field={field} />
    </label>
  )

/** Several controls that answer one question. */
export const FieldSet = ({ field, children }: { field: FieldProps; children: ComponentChildren }) => (
  <fieldset class={classes(field.problem !== undefined && 'bad')} aria-describedby={describedBy(field)}>
    <legend class={labelClass(field)}>
      {field.labelLooks === 'part' ? (
        <h2 class="looks-part">
          <LabelText field={field} />
        </h2>
      ) : (
        <LabelText field={field} />
      )}
    </legend>
    <HintAndProblem field={field} />
    {children}
  </fieldset>
)
