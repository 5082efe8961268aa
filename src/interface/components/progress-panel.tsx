import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Heading } from './heading.tsx'

export interface ProgressPanelProps {
  heading: string
  /** The name of the bar. */
  label: string
  done: number
  /** 0 while nobody knows how much there is. */
  of: number
  /** This page again, for whoever has no script: `See how far it is`. */
  href: string
  look: string
  /** Said once it is over, with the link to what came of it. */
  over: string
  see: string
  /** How far it is, in words. */
  children: ComponentChildren
}

/**
 * Something that goes on elsewhere and takes a while. With script it says by itself how far it is, and when it is over offers what came of it: nothing moves
 * under anybody's hands. Without, a link shows the page again (a page that reloads itself takes the reader's place away: WCAG 2.2.1, F41).
 */
export function ProgressPanel({ heading, label, done, of, href, look, over, see, children }: ProgressPanelProps) {
  const id = useId()
  return (
    <section class="panel panel--damson" aria-labelledby={id} data-goes-on={href}>
      <Heading level={2} id={id} looks="part">
        {heading}
      </Heading>
      <p role="status" data-how-far>
        {children}
      </p>
      <p>
        <progress aria-label={label} max={of > 0 ? of : undefined} value={of > 0 ? done : undefined} data-bar />
      </p>
      <p class="without-script">
        <a href={href}>{look}</a>
      </p>
      <p hidden data-over>
        {over} <a href={href}>{see}</a>
      </p>
    </section>
  )
}
