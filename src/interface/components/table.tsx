import type { ComponentChildren } from 'preact'
import { classes } from '../classes.ts'

export interface Column<Item> {
  heading: string
  /** The heading is there for screen readers only, as above a column of names. */
  headingHidden?: boolean | undefined
  /** Figures: aligned at the end, so that they can be compared. */
  numeric?: boolean | undefined
  cell: (item: Item) => ComponentChildren
}

export interface TableProps<Item> {
  caption: string
  captionHidden?: boolean | undefined
  /** The first column names the row. */
  columns: readonly [Column<Item>, ...Column<Item>[]]
  rows: readonly Item[]
  /** Fit: on a phone each row becomes a small list. Scroll: stays a table and scrolls within its own frame. */
  phone?: 'fit' | 'scroll' | undefined
}

/** A table with a name, a heading to each column and each row, and a way to fit a phone. */
export function Table<Item>({ caption, captionHidden, columns, rows, phone = 'fit' }: TableProps<Item>) {
  const fit = phone === 'fit'
  // Laid out as blocks on a phone, a table loses its meaning for screen readers unless every part says its role.
  const role = <Name extends 'table' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'cell'>(name: Name) => (fit ? name : undefined)
  const table = (
    <table class={classes(fit && 'fit')} role={role('table')}>
      <caption class={classes(captionHidden && 'hide')}>{caption}</caption>
      <thead role={role('rowgroup')}>
        <tr role={role('row')}>
          {columns.map((column) => (
            <th key={column.heading} scope="col" class={classes(column.numeric && 'num')} role={role('columnheader')}>
              {column.headingHidden ? <span class="hide">{column.heading}</span> : column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role={role('rowgroup')}>
        {rows.map((item, index) => (
          <tr key={index} role={role('row')}>
            {columns.map((column, place) =>
              place === 0 ? (
                <th key={column.heading} scope="row" class={classes(column.numeric && 'num')} role={role('rowheader')}>
                  {column.cell(item)}
                </th>
              ) : (
                <td key={column.heading} class={classes(column.numeric && 'num')} role={role('cell')} data-label={fit ? column.heading : undefined}>
                  {column.cell(item)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
  if (fit) return table
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section class="scroll" tabIndex={0} aria-label={caption}>
      {table}
    </section>
  )
}
