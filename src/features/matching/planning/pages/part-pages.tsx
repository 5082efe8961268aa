import { Empty } from '../../../../interface/components/messages.tsx'
import { Pagination } from '../../../../interface/components/pagination.tsx'
import { Rows } from '../../../../interface/components/rows.tsx'
import { Stack } from '../../../../interface/components/split.tsx'
import type { RoomPage } from '../../../audit/routing.ts'
import type { PlanShown } from '../show-plan.ts'
import { planWords as words } from '../words.ts'
import { LeftOutRows, PairRow } from './plan-rows.tsx'

type Part = { shown: PlanShown; page: number; size: number; address(path: string): string }

const partPage = ({ shown, page: number, size, address }: Part, { heading, path, of, children }: { heading: string; path: string; of: number; children: RoomPage['children'] }): RoomPage => ({
  title: words.title,
  at: 'waiting',
  back: { label: words.backToPlan, href: address('/waiting/plan') },
  heading,
  lead: shown.changed ? words.version.changed : words.version.made(shown.made, shown.plan.askedBy),
  children: (
    <Stack>
      {children}
      <Pagination page={number} last={Math.ceil(of / size)} href={(other) => address(`${path}?page=${other}`)} />
    </Stack>
  ),
})

const cut = <T,>(all: readonly T[], { page: number, size }: Pick<Part, 'page' | 'size'>) => all.slice((number - 1) * size, number * size)

/** Everybody who is together in the plan. */
export function togetherPage(part: Part): RoomPage {
  const all = part.shown.result.together
  const some = cut(all, part)
  return partPage(part, { heading: words.together.heading, path: '/waiting/plan/together', of: all.length, children: some.length === 0 ? <Empty says={words.together.nobody} /> : <Rows label={words.together.heading}>{some.map((one) => <PairRow key={one.referral} line={part.shown.lines.pair(one)} address={part.address} />)}</Rows> })
}

/** Everybody who is left out, whoever stands first on the list first. */
export function leftOutPage(part: Part): RoomPage {
  const all = part.shown.result.leftOut
  const some = cut(all, part)
  return partPage(part, { heading: words.leftOut.heading, path: '/waiting/plan/left-out', of: all.length, children: some.length === 0 ? <Empty says={words.leftOut.nobody} /> : <LeftOutRows shown={part.shown} some={some} address={part.address} /> })
}
