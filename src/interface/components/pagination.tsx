import { Icon } from '../icons.tsx'
import { useWords } from '../speaking.tsx'

export interface PaginationProps {
  page: number
  last: number
  /** The address of a page by its number, from 1. */
  href: (page: number) => string
}

/** The way to the pages before and after. Nothing where there is only one. */
export function Pagination({ page, last, href }: PaginationProps) {
  const { pages } = useWords()
  if (last <= 1) return null
  return (
    <nav class="pages" aria-label={pages.label}>
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          <Icon name="left" /> {pages.previous}
        </a>
      )}
      <ol>
        {shownPages(page, last).map((number, place) =>
          number === null ? (
            <li key={`gap-${place}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={number}>
              <a href={href(number)} aria-label={pages.page(number)} aria-current={number === page ? 'page' : undefined}>
                {number}
              </a>
            </li>
          ),
        )}
      </ol>
      {page < last && (
        <a href={href(page + 1)} rel="next">
          {pages.next} <Icon name="right" />
        </a>
      )}
    </nav>
  )
}

/** The first, the last, and those round the one being read; null is a gap. */
export function shownPages(page: number, last: number): readonly (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, last].filter((number) => number >= 1 && number <= last)
  const sorted = [...new Set(wanted)].sort((one, other) => one - other)
  return sorted.flatMap((number, place) => {
    const before = sorted[place - 1]
    if (before === undefined || number - before === 1) return [number]
    return number - before === 2 ? [number - 1, number] : [null, number]
  })
}
