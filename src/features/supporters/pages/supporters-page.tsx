import { Arch } from '../../../interface/components/arch.tsx'
import { Empty } from '../../../interface/components/messages.tsx'
import { Pagination } from '../../../interface/components/pagination.tsx'
import { Row, RowLine, Rows } from '../../../interface/components/rows.tsx'
import { Stack } from '../../../interface/components/split.tsx'
import { TakeList } from '../../../interface/components/take-list.tsx'
import { Tag } from '../../../interface/components/tag.tsx'
import type { RoomPage } from '../../audit/routing.ts'
import { listedAs } from '../../people/person.ts'
import type { SupporterLine } from '../store.ts'
import { type Group, groups, room, type Supporter } from '../supporter.ts'
import { supporterWords } from '../words.ts'

const words = supporterWords.list

/** An address's word for a group: `has-room`. */
export const groupWord = (group: Group): string => group.replaceAll(' ', '-')

/** `Has room for one person`, as far as it is known. */
export function saysRoom(supporter: Pick<Supporter, 'capacity' | 'elsewhere' | 'seeing'>): string | null {
  const left = room(supporter)
  if (left === null || supporter.capacity === null) return null
  return left === 0 ? supporterWords.room.full(supporter.capacity) : supporterWords.room.some(left)
}

export type SupportersShown = { supporters: readonly SupporterLine[]; group: Group; page: number; size: number; address(path: string): string }

export function supportersPage({ supporters, group, page, size, address }: SupportersShown): RoomPage {
  const total = supporters[0]?.total ?? 0
  return {
    title: words.title,
    at: 'supporters',
    heading: words.heading,
    lead: words.lead,
    children: (
      <Stack>
        <nav aria-label={words.which}>
          <ul class="jumps">
            {groups.map((one) => (
              <li key={one}>
                <a href={address(`/supporters?which=${groupWord(one)}`)} aria-current={one === group ? 'page' : undefined}>
                  {words.groups[one]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {supporters.length === 0 ? (
          <Empty says={words.nobody[group]}>{group === 'everybody' ? words.nobodyHow : null}</Empty>
        ) : (
          <Rows label={words.groups[group]}>
            {supporters.map((one) => (
              <Line key={one.participation} one={one} address={address} />
            ))}
          </Rows>
        )}
        <Pagination page={page} last={Math.ceil(total / size)} href={(number) => address(`/supporters?which=${groupWord(group)}&page=${number}`)} />
        {supporters.length > 0 && <TakeList href={(as) => address(`/supporters/as-a-file?which=${groupWord(group)}&as=${as}`)} />}
      </Stack>
    ),
  }
}

const Line = ({ one, address }: { one: SupporterLine; address(path: string): string }) => (
  <Row title={listedAs(one)} href={address(`/supporters/${one.participation}`)} arch={<Arch name={listedAs(one)} />}>
    <RowLine>
      {supporterWords.states[one.state]}.{one.area ? ` ${one.area}.` : ''}
    </RowLine>
    {one.state === 'available' && <RowLine soft>{saysRoom(one) ?? <Tag label={supporterWords.room.notKnown} kind="dash" />}</RowLine>}
  </Row>
)
