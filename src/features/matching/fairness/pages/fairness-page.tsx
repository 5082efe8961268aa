import { Empty } from '../../../../interface/components/messages.tsx'
import { Section } from '../../../../interface/components/section.tsx'
import { Stack } from '../../../../interface/components/split.tsx'
import { Summary } from '../../../../interface/components/summary.tsx'
import type { RoomPage } from '../../../audit/routing.ts'
import type { Chosen, FairTable } from '../fairness.ts'
import { type Quarter, slugOf } from '../quarter.ts'
import { fairWords as words } from '../words.ts'
import { Apart, type ApartShown } from './apart.tsx'
import { ByGroup, say } from './by-group.tsx'

type FairShown = { quarter: Quarter; quarters: readonly Quarter[]; tables: readonly FairTable[]; apart: ApartShown; chosen: Chosen; back: { label: string; href: string }; address(path: string): string }

/** Waits, questions and yeses of a quarter, by group. Counts alone, and no small one. */
export const fairnessPage = ({ quarter, quarters, tables, apart, chosen, back, address }: FairShown): RoomPage => ({
  title: words.title,
  at: 'waiting',
  kicker: words.quarter(quarter),
  back,
  heading: words.heading,
  lead: words.lead,
  children: (
    <Stack wide>
      <Tables tables={tables} />
      <Apart {...apart} />
      <Section heading={words.chosen.heading}>
        <Summary rows={[{ term: words.chosen.first, detail: say(chosen.first) }, { term: words.chosen.later, detail: say(chosen.later) }, { term: words.chosen.notShown, detail: say(chosen.notShown) }]} />
        <p class="soft">{words.chosen.why}</p>
      </Section>
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

function Tables({ tables }: { tables: readonly FairTable[] }) {
  if (tables.every(({ rows }) => rows.length === 0)) return <Empty says={words.nobody} />
  if (!tables.some(({ enough }) => enough)) return <Empty says={words.fewAltogether} />
  return (
    <>
      {tables.map((table) => (
        <ByGroup key={table.by} caption={words.by[table.by]} rows={table.rows} total={table.total} />
      ))}
    </>
  )
}
