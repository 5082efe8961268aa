import type { Shown } from '../../../../engines/statistics/small-numbers.ts'
import { Table } from '../../../../interface/components/table.tsx'
import type { FairRow, FairTotal } from '../fairness.ts'
import { fairWords as words } from '../words.ts'

export const say = (shown: Shown): string => (shown === 'small' ? words.small : shown === 'hidden' ? words.hidden : String(shown))

/** More rows of which nothing can be shown than this stand in one sentence. */
const mostWithNothing = 3

const saysNothing = (row: FairRow) => [row.waiting, row.meanWeeks, row.asked, row.share].every((one) => typeof one !== 'number' || one === 0)

/** Waits, questions and yeses, a group a row, and all of them together. Many groups too small to show are named, and take no row each. */
export function ByGroup({ caption, rows, total }: { caption: string; rows: readonly FairRow[]; total: FairTotal }) {
  const tooSmall = rows.filter(saysNothing)
  const inWords = tooSmall.length > mostWithNothing
  return (
    <>
      <Table
        caption={caption}
        columns={[
          { heading: words.columns.group, cell: (row: FairRow & { total?: true }) => row.group },
          { heading: words.columns.waiting, numeric: true, cell: (row) => say(row.waiting) },
          { heading: words.columns.weeks, numeric: true, cell: (row) => (row.total ? words.notForAll : row.meanWeeks === null ? words.tooFew : words.weeks(row.meanWeeks)) },
          { heading: words.columns.asked, numeric: true, cell: (row) => say(row.asked) },
          { heading: words.columns.yes, numeric: true, cell: (row) => say(row.yes) },
          { heading: words.columns.share, numeric: true, cell: (row) => (row.total ? words.notForAll : row.share === null ? words.tooFew : words.percent(row.share)) },
        ]}
        rows={[...(inWords ? rows.filter((row) => !saysNothing(row)) : rows), { group: words.all, waiting: total.waiting, meanWeeks: null, asked: total.asked, yes: total.yes, share: null, total: true }]}
      />
      {inWords && <p class="soft">{words.tooSmall(tooSmall.map(({ group }) => group))}</p>}
    </>
  )
}
