import { useWords } from '../speaking.tsx'

export interface Jump {
  label: string
  href: string
  /** How many are there, before the words. */
  count?: number | undefined
}

/** Links to parts of the same page. */
export function Jumps({ jumps }: { jumps: readonly Jump[] }) {
  const words = useWords()
  return (
    <ul class="jumps" aria-label={words.onThisPage}>
      {jumps.map(({ label, href, count }) => (
        <li key={href}>
          <a href={href}>
            {count !== undefined && <b>{count}</b>} {label}
          </a>
        </li>
      ))}
    </ul>
  )
}
