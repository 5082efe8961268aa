import type { ComponentChildren } from 'preact'

export interface FormProps {
  action: string
  /** The session’s token and the idempotency key, and anything else the reader does not see. */
  hidden: Readonly<Record<string, string>>
  /** For a form that sends files. */
  files?: boolean | undefined
  id?: string | undefined
  /** The form’s name, where a page has several. */
  label?: string | undefined
  /** On a card, as a panel of its own. */
  card?: boolean | undefined
  children: ComponentChildren
}

/** A form that posts to a thing with an address. The browser’s own checks are off: the server’s sentences are kinder and the same for everyone. */
export const Form = ({ action, hidden, files, id, label, card, children }: FormProps) => (
  <form class={card ? 'card' : undefined} id={id} action={action} method="post" enctype={files ? 'multipart/form-data' : undefined} noValidate aria-label={label} data-once>
    <Hidden values={hidden} />
    {children}
  </form>
)

export const Hidden = ({ values }: { values: Readonly<Record<string, string>> }) => (
  <>
    {Object.entries(values).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
  </>
)
