import { useWords } from '../speaking.tsx'

/** The same list as a file, in two formats. `href` is the address of the file in one of them. */
export function TakeList({ href }: { href: (as: 'csv' | 'xlsx') => string }) {
  const { list } = useWords()
  return (
    <p class="soft">
      {list.take}{' '}
      <a href={href('csv')} download aria-label={list.csvLabel}>
        CSV
      </a>{' '}
      ·{' '}
      <a href={href('xlsx')} download aria-label={list.xlsxLabel}>
        XLSX
      </a>
    </p>
  )
}
