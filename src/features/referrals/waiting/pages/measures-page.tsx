import { Card } from '../../../../interface/components/card.tsx'
import { Details } from '../../../../interface/components/details.tsx'
import { Stack } from '../../../../interface/components/split.tsx'
import { Summary } from '../../../../interface/components/summary.tsx'
import type { Day } from '../../../../engines/calendar/day.ts'
import type { RoomPage } from '../../../audit/routing.ts'
import { sayDay } from '../../../people/say-days.ts'
import type { Measures } from '../read-wait-measures.ts'
import { waited } from '../../referral.ts'
import { fewest, type WaitMeasure } from '../wait-measures.ts'
import { referralWords } from '../../words.ts'
import { measureWords as words } from '../words.ts'

/** How long it takes, and of how many that is said. */
export const measuresPage = ({ measures, today, address }: { measures: Measures; today: Day; address(path: string): string }): RoomPage => ({
  title: words.title,
  at: 'waiting',
  width: 'read',
  back: { label: referralWords.page.waitingBack, href: address('/waiting') },
  heading: words.heading,
  lead: words.lead(sayDay(measures.since, today)),
  children: (
    <Stack>
      <Card heading={words.now} level={2}>
        {measures.now.longestSince === null ? (
          <p>{words.nobody}</p>
        ) : (
          <Summary
            rows={[
              { term: words.waiting, detail: measures.now.waiting },
              { term: words.longest, detail: referralWords.weeks(waited(measures.now.longestSince, today).weeks) },
            ]}
          />
        )}
      </Card>
      <Measured heading={words.first.heading} about={words.first.about} unit={words.first.unit} measure={measures.firstContact} />
      <Measured heading={words.introduced.heading} about={words.introduced.about} unit={words.introduced.unit} measure={measures.introduced} without={measures.withoutDeclined} />
      <Details summary={words.method}>
        <p>{words.methodSays}</p>
      </Details>
    </Stack>
  ),
})

type MeasuredShown = { heading: string; about: string; unit(count: number): string; measure: WaitMeasure; without?: WaitMeasure }

const Measured = ({ heading, about, unit, measure, without }: MeasuredShown) => (
  <Card heading={heading} level={2}>
    <p class="soft">{about}</p>
    <Summary
      rows={[
        ...middleOf(measure, unit),
        { term: words.of, detail: measure.of },
        { term: words.happened, detail: measure.happened },
        { term: words.still, detail: measure.still },
        { term: words.left, detail: measure.left },
      ]}
    />
    {without && measure.of >= fewest && (
      <>
        <p class="soft">{words.without}:</p>
        <Summary rows={middleOf(without, unit)} />
      </>
    )}
  </Card>
)

function middleOf({ of, median, ninetieth }: WaitMeasure, unit: (count: number) => string) {
  const say = (time: number | null) => (of < fewest ? words.few(fewest) : time === null ? words.notReached : unit(time))
  return [
    { term: words.half, detail: say(median) },
    { term: words.most, detail: say(ninetieth) },
  ]
}
