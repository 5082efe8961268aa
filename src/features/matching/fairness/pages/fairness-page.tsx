import { Empty, Notice } from '../../../../interface/components/messages.tsx'
import { Section } from '../../../../interface/components/section.tsx'
import { Stack } from '../../../../interface/components/split.tsx'
import { Summary } from '../../../../interface/components/summary.tsx'
import { Table } from '../../../../interface/components/table.tsx'
import type { Shown } from '../../../../engines/statistics/small-numbers.ts'
import type { RoomPage } from '../../../audit/routing.ts'
import type { Chosen, FairRow, FairTable } from '../fairness.ts'
import { type Quarter, slugOf } from '../quarter.ts'
import { fairWords as words } from '../words.ts'

const leastCompared = 10

type FairShown = { quarter: Quarter; quarters: readonly Quarter[]; tables: readonly FairTable[]; chosen: Chosen; back: { label: string; href: string }; address(path: string): string }

/** Waits, questions and yeses of a quarter, by group. Counts alone, and no small one. */
export const fairnessPage = ({ quarter, quarters, tables, chosen, back, address }: FairShown): RoomPage => ({
  title: words.title,
  at: 'waiting',
  kicker: words.quarter(quarter),
  back,
  heading: words.heading,
  lead: words.lead,
  children: (
    <Stack wide>
      <Tables tables={tables} />
      <Section heading={words.chosen.heading}>
        <Summary rows={[{ term: words.chosen.first, detail: say(chosen.first) }, { term: words.chosen.later, detail: say(chosen.later) }, { term: words.chosen.notShown, detail: say(chosen.notShown) }]} />
        <p class="soft">{words.chosen.why}</p>
      </Section>
      <Notice>{words.notAsked}</Notice>
      <Section heading={words.others}>
        <ul>
          {quarters.map((one) => (
            <li key={slugOf(one)}>
              <a href={address(`/matching/fairness?quarter=${slugOf(one)}`)}>{words.quarter(one)}</a>
            </li>
          ))}
        </ul>
      </Section>
    </Stack>
  ),
})

/** Groups are compared where there are enough of them to say anything, and to hide anybody. */
function Tables({ tables }: { tables: readonly FairTable[] }) {
  if (tables.every(({ rows }) => rows.length === 0)) return <Empty says={words.nobody} />
  if (tables.every(({ total }) => total.waiting < leastCompared && total.asked < leastCompared)) return <Empty says={words.fewAltogether} />
  return (
    <>
      {tables.map((table) => (
        <ByGroup key={table.by} table={table} />
      ))}
    </>
  )
}

const say = (shown: Shown): string => (shown === 'small' ? words.small : shown === 'hidden' ? words.hidden : String(shown))

const ByGroup = ({ table }: { table: FairTable }) => (
  <Table
    caption={words.by[table.by]}
    columns={[
      { heading: words.columns.group, cell: (row: FairRow & { total?: true }) => row.group },
      { heading: words.columns.waiting, numeric: true, cell: (row) => say(row.waiting) },
      { heading: words.columns.weeks, numeric: true, cell: (row) => (row.total ? words.notForAll : row.meanWeeks === null ? words.tooFew : words.weeks(row.meanWeeks)) },
      { heading: words.columns.asked, numeric: true, cell: (row) => say(row.asked) },
      { heading: words.columns.yes, numeric: true, cell: (row) => say(row.yes) },
      { heading: words.columns.share, numeric: true, cell: (row) => (row.total ? words.notForAll : row.share === null ? words.tooFew : words.percent(row.share)) },
    ]}
    rows={[...table.rows, { group: words.all, waiting: table.total.waiting, meanWeeks: null, asked: table.total.asked, yes: table.total.yes, share: null, total: true }]}
  />
)
