import { Arch } from '../../../../interface/components/arch.tsx'
import { Empty } from '../../../../interface/components/messages.tsx'
import { Pagination } from '../../../../interface/components/pagination.tsx'
import { Row, RowLine, Rows } from '../../../../interface/components/rows.tsx'
import { Stack } from '../../../../interface/components/split.tsx'
import { TakeList } from '../../../../interface/components/take-list.tsx'
import { Tag } from '../../../../interface/components/tag.tsx'
import { SearchField } from '../../../../interface/forms/search-field.tsx'
import type { RoomPage } from '../../../audit/routing.ts'
import { listedAs } from '../../person.ts'
import type { Listed } from '../../store.ts'
import { sameWords } from '../../same-person/words.ts'
import { listWords } from '../words.ts'

const words = listWords

export type PeopleShown = { people: readonly Listed[]; words: string; page: number; size: number; address(path: string): string }

export function peoplePage({ people, words: looked, page, size, address }: PeopleShown): RoomPage {
  const total = people[0]?.total ?? 0
  const query = looked ? `name=${encodeURIComponent(looked)}&` : ''
  return {
    title: words.title,
    at: 'people',
    heading: words.heading,
    lead: words.lead,
    children: (
      <Stack>
        <SearchField action={address('/people')} name="name" label={words.search} hint={words.searchHint} value={looked} />
        <p>
          <a href={address('/people/nhs-number')}>{words.byNumber}</a>
        </p>
        <p>
          <a href={address('/people/possibly-the-same')}>{sameWords.link}</a>
        </p>
        {looked && (
          <p class="bar bar--ends" role="status">
            {total > 0 && <span>{words.found(total, looked)}</span>}
            <a href={address('/people')}>{words.all}</a>
          </p>
        )}
        {people.length === 0 ? <Nobody looked={looked} /> : <People people={people} address={address} />}
        <Pagination page={page} last={Math.ceil(total / size)} href={(number) => address(`/people?${query}page=${number}`)} />
        {people.length > 0 && <TakeList href={(as) => address(`/people/as-a-file?${query}as=${as}`)} />}
      </Stack>
    ),
  }
}

const Nobody = ({ looked }: { looked: string }) =>
  looked ? <Empty says={words.notFound(looked)}>{words.notFoundHow}</Empty> : <Empty says={words.nobody}>{words.nobodyHow}</Empty>

const People = ({ people, address }: Pick<PeopleShown, 'people' | 'address'>) => (
  <Rows label={words.heading}>
    {people.map((one) => (
      <Row key={one.participation} title={listedAs(one)} href={address(`${one.kind === 'supporter' ? '/supporters' : '/members'}/${one.participation}`)} arch={<Arch name={listedAs(one)} />}>
        {listedAs(one) !== one.name && <RowLine soft>{one.name}</RowLine>}
        <RowLine soft>
          <Tag label={words.kinds[one.kind]} /> {[one.area, words.since(one.kind, one.since.slice(0, 4))].filter(Boolean).join('. ')}
        </RowLine>
        {one.died && <RowLine>{one.died === 'yes' ? words.died : words.mayHaveDied}</RowLine>}
      </Row>
    ))}
  </Rows>
)
