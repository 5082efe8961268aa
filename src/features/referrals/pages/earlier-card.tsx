import { Card } from '../../../interface/components/card.tsx'
import { Row, RowLine, Rows } from '../../../interface/components/rows.tsx'
import type { Day } from '../../../engines/calendar/day.ts'
import { sayDay } from '../../people/say-days.ts'
import type { ListedReferral } from '../store.ts'
import { referralWords, stepWords } from '../words.ts'
import { saysFrom } from '../waiting/pages/line-parts.tsx'

const words = stepWords.earlier

/** The same person's other referrals: what was tried before, and how it came out. */
export const EarlierCard = ({ others, today, address }: { others: readonly ListedReferral[]; today: Day; address(path: string): string }) =>
  others.length === 0 ? null : (
    <Card heading={words.heading} level={2}>
      <Rows label={words.heading}>
        {others.map((one) => (
          <Row key={one.id} title={words.line(one.receivedOn ? sayDay(one.receivedOn, today) : words.noDay, referralWords.states[one.state])} href={address(`/referrals/${one.id}`)}>
            <RowLine soft>{saysFrom(one)}</RowLine>
          </Row>
        ))}
      </Rows>
    </Card>
  )
