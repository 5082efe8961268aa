import { useWords } from '../speaking.tsx'
import { Table } from './table.tsx'
import { Tag } from './tag.tsx'

export interface SideBySideProps {
  caption: string
  /** The heading above the names, for screen readers. */
  nameHeading: string
  headings: readonly string[]
  /** One value a heading; null is not known, and dashed. */
  items: readonly { name: string; values: readonly (string | null)[] }[]
}

/** A few things compared under the same headings. What isn’t known is dashed, never counted against anyone. */
export function SideBySide({ caption, nameHeading, headings, items }: SideBySideProps) {
  const words = useWords()
  type Item = SideBySideProps['items'][number]
  const cell = (value: string | null | undefined) => (value === null || value === undefined ? <Tag label={words.notKnown} kind="dash" /> : value)
  return (
    <Table<Item>
      caption={caption}
      columns={[{ heading: nameHeading, headingHidden: true, cell: (item) => item.name }, ...headings.map((heading, place) => ({ heading, cell: (item: Item) => cell(item.values[place]) }))]}
      rows={items}
    />
  )
}
