import { Card } from '../../../interface/components/card.tsx'
import { Details } from '../../../interface/components/details.tsx'
import { Notice, Quote } from '../../../interface/components/messages.tsx'
import { Summary } from '../../../interface/components/summary.tsx'
import type { Day } from '../../../engines/calendar/day.ts'
import { sayDay } from '../../people/say-days.ts'
import type { ToldOnce } from '../read-told-with.ts'
import type { ReferralTold } from '../referral-told.ts'
import { listWords } from '../waiting/words.ts'
import { stepWords } from '../words.ts'

const words = stepWords.told

/** What came with the referral, first of all in whose words it is; what a visitor should know apart from what is hard for the person. */
export function ToldCard({ told, name, who }: { told: ReferralTold; name: string; who: string }) {
  const own = told.ownWords
  return (
    <Card heading={own ? words.heading(name) : words.retold} level={2}>
      {told.danger === 'yes' && (
        <Notice>
          {words.danger.yes} {told.dangerWords}
        </Notice>
      )}
      {told.wants && own && <Quote says={told.wants} by={words.quoted(name)} />}
      {told.wants && !own && (
        <>
          <p class="lead">{told.wants}</p>
          <p class="soft">{words.by(who)}</p>
        </>
      )}
      {!told.wants && <p class="soft">{listWords.waiting.notWritten}</p>}
      <Rest told={told} name={name} />
    </Card>
  )
}

function Rest({ told, name }: { told: ReferralTold; name: string }) {
  const rows = [
    { term: words.hopes, detail: told.hopes },
    { term: words.others, detail: told.others },
    { term: words.emergency, detail: told.emergencyContact },
    { term: words.beside, detail: told.besideThem },
  ].flatMap(({ term, detail }) => (detail ? [{ term, detail }] : []))
  return (
    <>
      {rows.length > 0 && <Summary look="tight" rows={rows} />}
      {told.hardForThem && <Summary look="tight" rows={[{ term: words.hard(name), detail: told.hardForThem }]} />}
      {told.forVisitors && (
        <Notice>
          <b>{words.forVisitors}</b> {told.forVisitors} <span class="soft">{words.forVisitorsNote}</span>
        </Notice>
      )}
      <p class="soft">
        {words.knows[told.knows]} {told.danger && told.danger !== 'yes' && words.danger[told.danger]}
      </p>
    </>
  )
}

/** What was told with referrals that were found to be this one: each with who told it and when. */
export const AlsoTold = ({ also, name, today }: { also: readonly ToldOnce[]; name: string; today: Day }) => (
  <>
    {also.map((one) => (
      <Details key={one.referral} summary={words.also(one.who, one.receivedOn ? sayDay(one.receivedOn, today) : stepWords.earlier.noDay)}>
        {one.told.wants && <p class="lead">{one.told.wants}</p>}
        <Rest told={one.told} name={name} />
      </Details>
    ))}
  </>
)
