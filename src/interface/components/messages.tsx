import type { ComponentChildren } from 'preact'

export interface DoneMessageProps {
  heading: string
  /** Page: it is all this page says, and carries its h1. Use with `heading={false}`. */
  as?: 'page' | 'part' | undefined
  children?: ComponentChildren
}

/** Something was saved. It stays on the page: nothing here fades away by itself. */
export const DoneMessage = ({ heading, as = 'part', children }: DoneMessageProps) => (
  <div class="done" role="status">
    {as === 'page' ? <h1>{heading}</h1> : <h2>{heading}</h2>}
    {children}
  </div>
)

/** A line worth keeping in mind, beside the thing it is about. */
export const Notice = ({ children }: { children: ComponentChildren }) => <div class="note">{children}</div>

export interface EmptyProps {
  /** What there is none of: `Nobody is waiting.` */
  says: string
  children?: ComponentChildren
}

/** Nothing here, said kindly, with what could be done next where there is something. */
export const Empty = ({ says, children }: EmptyProps) => (
  <div class="panel">
    <p>
      <b>{says}</b> {children}
    </p>
  </div>
)

export interface QuoteProps {
  /** Without quotation marks: the page’s language brings its own. */
  says: string
  /** Who said it, and that we may repeat it. */
  by?: ComponentChildren
  big?: boolean | undefined
}

/** Somebody’s own words. */
export const Quote = ({ says, by, big }: QuoteProps) => (
  <>
    <blockquote class={big ? 'said said--big' : 'said'}>{says}</blockquote>
    {by && <p class="soft">{by}</p>}
  </>
)
