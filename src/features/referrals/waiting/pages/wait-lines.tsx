import type { ComponentChildren } from 'preact'
import { RowLine } from '../../../../interface/components/rows.tsx'
import { Tag } from '../../../../interface/components/tag.tsx'
import type { Day } from '../../../../engines/calendar/day.ts'
import { sayDay, sayDue, sayNear } from '../../../people/say-days.ts'
import type { Seen } from '../../../tasks/task-line.ts'
import { meanwhile } from '../interim-offer.ts'
import { hearsBy } from '../../referral.ts'
import type { WhileWaiting } from '../while-waiting.ts'
import { waitWords as words } from '../words.ts'

export type WaitLinesShown = { wait: WhileWaiting; seen: Seen; more: ComponentChildren }

/** Why they stand here, and what there is meanwhile with the way to `more` of it: lines of a row. */
export const WaitLines = ({ wait, seen, more }: WaitLinesShown) => (
  <>
    {wait.reasons.map((one) => (
      <RowLine key={one.id}>
        {words.because(one.by, sayDay(one.since, seen.today))} <q>{one.words}</q>
      </RowLine>
    ))}
    {wait.paused && <PausedLine ringOn={wait.paused.ringOn} seen={seen} />}
    <RowLine soft>
      {saysMeanwhile(wait)} {more}
    </RowLine>
  </>
)

export const PausedLine = ({ ringOn, seen }: { ringOn: Day; seen: Seen }) => (
  <RowLine>
    <Tag label={words.pausedTag} kind="dash" /> {words.paused(sayDue(ringOn, seen.today))}
  </RowLine>
)

/** When they hear from us next, unless they asked to be left until a day. */
export function saysNext({ waitingSince, lastContactOn, seen }: { waitingSince: Day; lastContactOn: Day | null; seen: Seen }): string {
  const by = hearsBy({ waitingSince, lastContactOn }, seen.nation)
  return words.hearsBy(sayNear(by, seen.today), by < seen.today)
}

function saysMeanwhile({ offers }: WhileWaiting): string {
  const now = meanwhile(offers)
  return now && now.answer !== 'no' ? words.meanwhile[now.answer](now.what) : words.nothingMeanwhile
}
