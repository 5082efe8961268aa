import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Heading } from './heading.tsx'
import type { Level } from './heading.tsx'

export interface SectionProps {
  heading: string
  level?: Level | undefined
  /** Where `Jumps` lead. */
  id?: string | undefined
  /** A sentence under the heading. */
  about?: string | undefined
  /** A link or a button at the heading’s side. */
  beside?: ComponentChildren
  children: ComponentChildren
}

/** A part of a page, with a heading that names it. */
export function Section({ heading, level = 2, id, about, beside, children }: SectionProps) {
  const headingId = useId()
  return (
    <section class="sec" id={id} aria-labelledby={headingId}>
      <div class="head">
        <Heading level={level} id={headingId}>
          {heading}
        </Heading>
        {beside}
      </div>
      {about !== undefined && <p class="soft">{about}</p>}
      {children}
    </section>
  )
}
