import { useId } from 'preact/hooks'
import { useWords } from '../speaking.tsx'
import { fieldId, inPageOrder } from './problems.ts'
import type { Problems } from './problems.ts'

export interface ErrorSummaryProps {
  problems: Problems
  /** The names of the fields in the order of the page. */
  order: readonly string[]
}

/** What is to be put right, at the top of the page, each a link to its field. Takes the focus when the page opens. Nothing when nothing is wrong. */
export function ErrorSummary({ problems, order }: ErrorSummaryProps) {
  const words = useWords()
  const headingId = useId()
  const list = inPageOrder(problems, order)
  if (list.length === 0) return null
  return (
    <div class="errbox" role="alert" aria-labelledby={headingId} tabIndex={-1} data-takes-focus>
      <h2 id={headingId}>{words.problem.heading(list.length)}</h2>
      <ul>
        {list.map(({ name, sentence }) => (
          <li key={name}>
            <a href={`#${fieldId(name)}`}>{sentence}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
