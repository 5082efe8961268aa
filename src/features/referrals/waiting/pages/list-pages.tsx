import { Actions } from '../../../../interface/components/actions.tsx'
import { Button } from '../../../../interface/components/button.tsx'
import { Empty } from '../../../../interface/components/messages.tsx'
import { Pagination } from '../../../../interface/components/pagination.tsx'
import { Rows } from '../../../../interface/components/rows.tsx'
import { Section } from '../../../../interface/components/section.tsx'
import { Stack } from '../../../../interface/components/split.tsx'
import { TakeList } from '../../../../interface/components/take-list.tsx'
import type { RoomPage } from '../../../audit/routing.ts'
import type { Seen } from '../../../tasks/task-line.ts'
import type { Line } from '../list-referrals.ts'
import { waited } from '../../referral.ts'
import { referralWords as words } from '../../words.ts'
import { callWords } from '../../calls/words.ts'
import { offerWords } from '../../offers/words.ts'
import { listWords, waitWords } from '../words.ts'
import { NewRow, WaitingRow } from './line-parts.tsx'

export type ListShown = { lines: readonly Line[]; page: number; size: number; seen: Seen; address(path: string): string }

/** Everybody who waits, in order, with why they stand where they stand. */
export function waitingPage({ lines, page, size, seen, address }: ListShown): RoomPage {
  const total = lines[0]?.total ?? 0
  const longest = lines[0]?.longestSince
  return {
    title: listWords.waiting.title,
    at: 'waiting',
    heading: listWords.waiting.heading,
    ...(longest ? { lead: listWords.waiting.count(lines[0]?.living ?? 0, waited(longest, seen.today).weeks) } : {}),
    children: (
      <Stack>
        {total > 0 && (
          <p class="soft">
            {waitWords.order} {listWords.waiting.twelve}
          </p>
        )}
        <p>
          <a href={address('/referrals')}>{listWords.waiting.newOnes}</a> · <a href={address('/waiting/measures')}>{waitWords.measures}</a> · <a href={address('/waiting/plan')}>{waitWords.plan}</a> · <a href={address('/offers')}>{offerWords.title}</a> · <a href={address('/referrals/new')}>{callWords.link}</a>
        </p>
        {lines.length === 0 ? (
          <Empty says={listWords.waiting.nobody}>{listWords.waiting.nobodyHow}</Empty>
        ) : (
          <Rows label={listWords.waiting.heading}>
            {lines.map((line) => (
              <WaitingRow key={line.id} line={line} seen={seen} address={address} full />
            ))}
          </Rows>
        )}
        <Pagination page={page} last={Math.ceil(total / size)} href={(number) => address(`/waiting?page=${number}`)} />
        {total > 0 && <TakeList href={(as) => address(`/waiting/as-a-file?as=${as}`)} />}
      </Stack>
    ),
  }
}

/** Everybody who is not decided with yet. */
export function newPage({ lines, page, size, seen, address }: ListShown): RoomPage {
  const total = lines[0]?.total ?? 0
  return {
    title: listWords.fresh.title,
    at: 'waiting',
    back: { label: words.page.waitingBack, href: address('/waiting') },
    heading: listWords.fresh.heading,
    lead: listWords.fresh.lead,
    children: (
      <Stack>
        <Actions>
          <Button label={callWords.link} href={address('/referrals/new')} kind="second" />
        </Actions>
        {lines.length === 0 ? (
          <Empty says={listWords.fresh.nobody}>{listWords.fresh.nobodyHow}</Empty>
        ) : (
          <Rows label={listWords.fresh.heading}>
            {lines.map((line) => (
              <NewRow key={line.id} line={line} seen={seen} address={address} />
            ))}
          </Rows>
        )}
        <Pagination page={page} last={Math.ceil(total / size)} href={(number) => address(`/referrals?page=${number}`)} />
        {total > 0 && <TakeList href={(as) => address(`/referrals/as-a-file?as=${as}`)} />}
      </Stack>
    ),
  }
}

export type TodayShown = { lines: readonly Line[]; seen: Seen; address(path: string): string }

/** New referrals on Today: the soonest few, and the way to all `count` of them. */
export const NewSection = ({ lines, count, seen, address }: TodayShown & { count: number }) => (
  <Section heading={listWords.fresh.heading} id="new" beside={<FromNew count={count} shown={lines.length} address={address} />}>
    {count === 0 && <Empty says={listWords.fresh.nobody}>{listWords.fresh.nobodyHow}</Empty>}
    {lines.length > 0 && (
      <Rows>
        {lines.map((line) => (
          <NewRow key={line.id} line={line} seen={seen} address={address} />
        ))}
      </Rows>
    )}
  </Section>
)

/** Where to go from there: to write down a call at any time, and to those who have no row here. */
const FromNew = ({ count, shown, address }: { count: number; shown: number } & Pick<TodayShown, 'address'>) => (
  <span>
    {count > shown && (
      <>
        <a href={address('/referrals')}>{listWords.today.all(count)}</a> ·{' '}
      </>
    )}
    <a href={address('/referrals/new')}>{callWords.link}</a>
  </span>
)

/** Who waits, on Today. `of` is any line of the whole list, which knows how long it is; nobody waits without one. */
export const WaitingSection = ({ lines, of, seen, address }: TodayShown & { of: Line | undefined }) => (
  <Section heading={listWords.waiting.heading} id="waiting" about={of && listWords.today.waitingAbout(of.unheard)} beside={of && <a href={address('/waiting')}>{listWords.today.all(of.total)}</a>}>
    {!of && <Empty says={listWords.waiting.nobody}>{listWords.waiting.nobodyHow}</Empty>}
    {lines.length > 0 && (
      <Rows>
        {lines.map((line) => (
          <WaitingRow key={line.id} line={line} seen={seen} address={address} />
        ))}
      </Rows>
    )}
  </Section>
)
