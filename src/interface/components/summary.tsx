import type { ComponentChildren } from 'preact'
import { classes } from '../classes.ts'
import { useWords } from '../speaking.tsx'

export interface SummaryAction {
  href: string
  /** What it changes, for screen readers: `best time`. */
  more: string
  /** “Change” unless something else is meant. */
  label?: string | undefined
}

export interface SummaryRow {
  term: string
  detail: ComponentChildren
  action?: SummaryAction | undefined
}

export interface SummaryProps {
  rows: readonly SummaryRow[]
  /** Plain: wide, for checking answers. Tight: term above detail, for side columns. Side: short terms such as times. Names: people. Answers: a question and a yes or no. */
  look?: 'plain' | 'tight' | 'side' | 'names' | 'answers' | undefined
}

const looks = { plain: undefined, tight: 'sum--tight', side: 'sum--side', names: 'sum--tight sum--names', answers: 'sum--side sum--answers' } as const

/** What is known, each with its name: a list of terms and details. */
export function Summary({ rows, look = 'plain' }: SummaryProps) {
  const words = useWords()
  return (
    <dl class={classes('sum', looks[look], rows.some((row) => row.action) && 'sum--act')}>
      {rows.map(({ term, detail, action }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{detail}</dd>
          {action && (
            <dd class="sum__act">
              <a href={action.href}>
                {action.label ?? words.change}
                <span class="hide"> {action.more}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
