import type { ComponentChildren } from 'preact'
import { ErrorSummary } from '../forms/error-summary.tsx'
import type { ErrorSummaryProps } from '../forms/error-summary.tsx'
import type { InterfaceWords } from '../words.ts'
import { BackLink, Wrap } from './parts.tsx'
import type { Back, Width } from './parts.tsx'

export interface MainProps {
  /** The page’s one h1. False where the content brings its own: a `Greeting`, a `PersonHeading`, or a field whose label is the heading. */
  heading: string | false
  kicker?: string | undefined
  lead?: string | undefined
  back?: Back | undefined
  /** What is wrong with the form on this page, and the names of its fields in page order. */
  mistakes?: ErrorSummaryProps | undefined
  /** A band across the whole page above the rest: the `Greeting` or a `DoneMessage`. */
  band?: ComponentChildren
  children?: ComponentChildren
}

export const hasMistakes = (mistakes: ErrorSummaryProps | undefined): boolean => mistakes !== undefined && Object.keys(mistakes.problems).length > 0

/** A title says first that something is wrong, because that is what a screen reader says first. */
export const titleOf = (words: InterfaceWords, title: string, mistakes: ErrorSummaryProps | undefined): string => (hasMistakes(mistakes) ? words.problem.title(title) : title)

export const Main = ({ heading, kicker, lead, back, mistakes, band, children, width }: MainProps & { width?: Width | undefined }) => (
  <main id="main" tabIndex={-1} class={band ? 'main--band' : undefined}>
    {band}
    <Wrap width={width}>
      {back && <BackLink {...back} />}
      {mistakes && <ErrorSummary {...mistakes} />}
      {heading !== false && (
        <div class="title">
          <h1>
            {kicker !== undefined && <span class="kicker">{kicker} </span>}
            {heading}
          </h1>
          {lead !== undefined && <p class="lead">{lead}</p>}
        </div>
      )}
      {children}
    </Wrap>
  </main>
)
