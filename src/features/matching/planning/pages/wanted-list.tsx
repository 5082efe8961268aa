import type { Day } from '../../../../engines/calendar/day.ts'
import { Empty } from '../../../../interface/components/messages.tsx'
import { Row, RowLine, Rows } from '../../../../interface/components/rows.tsx'
import { waited } from '../../../referrals/referral.ts'
import type { Wanted } from '../wanted-supporters.ts'
import { planWords } from '../words.ts'

const { wanted: words } = planWords
const most = 6

/** Kinds of supporter to look for, in words: where, in which language, when, how. */
export function WantedList({ wanted, asOf }: { wanted: readonly Wanted[]; asOf: Day }) {
  if (wanted.length === 0) return <Empty says={words.nobody} />
  return (
    <>
      <Rows>
        {wanted.slice(0, most).map((kind) => (
          <Row key={titleOf(kind)} title={titleOf(kind)}>
            <RowLine>{words.people(kind.people, waited(kind.longestSince, asOf).weeks)}</RowLine>
            <RowLine soft>
              {kind.times.length > 0 && words.times(kind.times)} {kind.timesNotKnown > 0 && words.timesNotKnown(kind.timesNotKnown)} {kind.ways.length > 0 && words.ways(kind.ways)}
            </RowLine>
          </Row>
        ))}
      </Rows>
      {wanted.length > most && <p class="soft">{words.more(wanted.length - most)}</p>}
    </>
  )
}

function titleOf({ place, languages }: Wanted): string {
  const where = place.is === 'district' ? words.place.district(place.district) : words.place[place.is]
  return languages.length === 0 ? where : `${where}${words.speaking(languages)}`
}
