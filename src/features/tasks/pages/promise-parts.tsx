import { Radios } from '../../../interface/forms/choices.tsx'
import { DateField } from '../../../interface/forms/date-field.tsx'
import type { Problems } from '../../../interface/forms/problems.ts'
import type { Day } from '../../../engines/calendar/day.ts'
import { sayDay, sayWeekday } from '../../people/say-days.ts'
import { daysAhead } from '../promise.ts'
import { promiseWords as words } from '../words.ts'

export type Sent = { problems: Problems; typed(name: string): string }

/** By when: today, tomorrow, a day of the coming week, or any other day. */
export const WhenField = ({ today, sent }: { today: Day; sent: Sent | null }) => (
  <Radios
    name="when"
    label={words.when}
    hint={words.whenHint}
    value={sent?.typed('when') || undefined}
    problem={sent?.problems['when']}
    choices={[
      ...daysAhead(today).map((day, place) => ({ value: day, label: [place === 0 ? words.today : place === 1 ? words.tomorrow : sayWeekday(day), sayDay(day, today)].join(', ') })),
      {
        value: 'other',
        label: words.other,
        besides: (
          <DateField
            name="other"
            label={words.otherDay}
            hint={words.otherHint}
            value={{ day: sent?.typed('other-day'), month: sent?.typed('other-month'), year: sent?.typed('other-year') }}
            problem={sent?.problems['other']}
          />
        ),
      },
    ]}
  />
)
