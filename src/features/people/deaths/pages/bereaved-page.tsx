import type { ComponentChildren } from 'preact'
import { Button } from '../../../../interface/components/button.tsx'
import { Card, Panel } from '../../../../interface/components/card.tsx'
import { Split } from '../../../../interface/components/split.tsx'
import { Ticks } from '../../../../interface/components/ticks.tsx'
import { DateField } from '../../../../interface/forms/date-field.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import { TextArea } from '../../../../interface/forms/text-area.tsx'
import type { Day } from '../../../../engines/calendar/day.ts'
import type { RoomPage } from '../../../audit/routing.ts'
import { firstName } from '../../person.ts'
import { dayParts } from '../../read-day-field.ts'
import type { Mistakes } from '../../reaching/read-reaching.ts'
import type { BereavedCall } from '../ring-bereaved.ts'
import type { Hat } from '../../store.ts'
import { deathWords } from '../words.ts'

const words = deathWords.bereaved

export type BereavedShown = { hat: Hat; call: BereavedCall; reach: ComponentChildren; today: Day; back: string; problems: Mistakes; typed: ((field: string) => string) | null; hidden: Readonly<Record<string, string>>; address(path: string): string }

const diedName = ({ diedName: name, diedKnownAs: knownAs }: BereavedCall): string => firstName({ name, knownAs })

/** A human rings whoever is left: how to reach them, some kind words, and that it was done. */
export function bereavedPage({ hat, call, reach, today, back, problems, typed, hidden, address }: BereavedShown): RoomPage {
  const name = firstName(hat)
  return {
    title: words.title,
    at: 'people',
    back: { label: deathWords.back(name), href: back },
    heading: words.heading(name),
    lead: words.lead(name, diedName(call)),
    ...(Object.keys(problems).length > 0 ? { mistakes: { problems, order: ['on', 'note'] } } : {}),
    children: (
      <Split side={reach}>
        <Panel heading={words.kind} tone="spruce" level={2}>
          <Ticks items={words.kindLines(diedName(call))} icon="talk" />
        </Panel>
        <Form action={address(`/people/${hat.participation}/bereavements/${call.id}/spoken`)} hidden={hidden} card>
          <DateField name="on" label={words.on} problem={problems['on']} value={typed ? { day: typed('on-day'), month: typed('on-month'), year: typed('on-year') } : dayParts(today)} />
          <TextArea name="note" label={words.note} rows={3} problem={problems['note']} value={typed?.('note')} optional />
          <Button label={words.button} />
        </Form>
      </Split>
    ),
  }
}

/** On the page of whoever is left, until somebody has spoken with them. */
export const BereavedPanel = ({ hat, calls, address }: { hat: Hat; calls: readonly BereavedCall[]; address(path: string): string }) => (
  <Card heading={words.panel(firstName(hat))}>
    {calls.map((call) => (
      <div key={call.id}>
        <p>{words.panelLine(diedName(call))}</p>
        <p>
          <a href={address(`/people/${hat.participation}/bereavements/${call.id}`)}>{words.open}</a>
        </p>
      </div>
    ))}
  </Card>
)
