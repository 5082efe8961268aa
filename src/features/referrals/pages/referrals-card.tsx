import { Button } from '../../../interface/components/button.tsx'
import { Card, Panel } from '../../../interface/components/card.tsx'
import { Heading } from '../../../interface/components/heading.tsx'
import { Tag } from '../../../interface/components/tag.tsx'
import { Tally } from '../../../interface/components/tally.tsx'
import type { Day } from '../../../engines/calendar/day.ts'
import { sayNear } from '../../people/say-days.ts'
import { newStates, waited } from '../referral.ts'
import type { ListedReferral } from '../store.ts'
import { referralWords as words } from '../words.ts'
import { listWords } from '../waiting/words.ts'
import { saysFrom } from '../waiting/pages/line-parts.tsx'

export type ReferralsShown = { referrals: readonly ListedReferral[]; name: string; died: boolean; mayOpen: boolean; today: Day; address(path: string): string }

/** How somebody came to us, on their page: the latest first, with the way to what is next. */
export const ReferralsCard = ({ referrals, name, died, mayOpen, today, address }: ReferralsShown) => (
  <Card heading={words.panel.heading(name)} level={2}>
    {referrals.length === 0 && <p class="soft">{words.panel.nothing}</p>}
    {referrals.map((referral) => (
      <div key={referral.id}>
        <p>
          {!died && <Tag label={referral.introducing ? listWords.waiting.introducing : words.states[referral.state]} />} {saysFrom(referral)} {referral.source === 'self' || died ? '' : words.knows[referral.consent](name)}
        </p>
        {referral.state === 'waiting' && referral.waitingSince && !died && <Waits since={referral.waitingSince} heard={referral.lastContactOn} today={today} />}
        {referral.introducing && !died && <p>{listWords.waiting.arrangedBy(referral.introducing.by)}</p>}
        {mayOpen && (
          <p class="bar">
            {referral.state === 'waiting' && !died && <NextButton referral={referral} name={name} address={address} />}
            <a href={address(`/referrals/${referral.id}`)}>{words.panel.see}</a>
          </p>
        )}
      </div>
    ))}
  </Card>
)

/** To look for somebody, or, where somebody was found, how far the introduction is. */
const NextButton = ({ referral, name, address }: Pick<ReferralsShown, 'name' | 'address'> & { referral: ListedReferral }) =>
  referral.introducing ? (
    <Button label={listWords.waiting.seeHow} more={name} href={address(referral.introducing.path)} kind="second" />
  ) : (
    <Button label={words.find} more={name} href={address(`/referrals/${referral.id}/shortlist`)} kind="second" />
  )

const Waits = ({ since, heard, today }: { since: Day; heard: Day | null; today: Day }) => (
  <>
    <p>
      <Tally says={words.weeks(waited(since, today).weeks)} filled={waited(since, today).weeks} /> <span class="soft">{listWords.waiting.since(sayNear(since, today))}</span>
    </p>
    <p class="soft">{heard ? listWords.waiting.heard(sayNear(heard, today)) : listWords.waiting.notHeard}</p>
  </>
)

/** The same to the person themselves. What was decided without them is not told by a page. */
export function OwnWait({ latest, today }: { latest: ListedReferral; today: Day }) {
  const says = ownWords(latest, today)
  if (!says) return null
  return (
    <Panel tone="damson">
      <Heading level={2} looks="part">
        {latest.state === 'placed' ? words.panel.ownHas : latest.introducing ? words.panel.ownMeeting : words.panel.own}
      </Heading>
      <p>{says}</p>
    </Panel>
  )
}

function ownWords(latest: ListedReferral, today: Day): string | null {
  if (newStates.some((state) => state === latest.state) || latest.state === 'accepted') return words.panel.ownNew
  if (latest.introducing) return words.panel.ownIntroducing(latest.introducing.by)
  if (latest.state === 'waiting') return words.panel.ownWaiting(waited(latest.waitingSince ?? today, today).weeks)
  return latest.state === 'placed' ? words.panel.ownPlaced : null
}
