import { Button } from '../../../../interface/components/button.tsx'
import { Panel } from '../../../../interface/components/card.tsx'
import { Heading } from '../../../../interface/components/heading.tsx'
import { Radios } from '../../../../interface/forms/choices.tsx'
import { DateField } from '../../../../interface/forms/date-field.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import { TextArea } from '../../../../interface/forms/text-area.tsx'
import type { Day } from '../../../../engines/calendar/day.ts'
import type { RoomPage } from '../../../audit/routing.ts'
import { firstName } from '../../person.ts'
import { dayParts } from '../../read-day-field.ts'
import type { DeathSaid } from '../read-death.ts'
import type { Mistakes } from '../../reaching/read-reaching.ts'
import { sayAsKnown, sayNear } from '../../say-days.ts'
import type { Hat } from '../../store.ts'
import { deathWords as words } from '../words.ts'

export type DeathShown = {
  hat: Hat
  said: DeathSaid | undefined
  today: Day
  back: string
  problems: Mistakes
  typed: ((field: string) => string) | null
  hidden(): Readonly<Record<string, string>>
  address(path: string): string
}

/** What we heard of somebody's death: said by a person, made certain or taken back by a person. */
export function deathPage(shown: DeathShown): RoomPage {
  const { hat, said, back, problems } = shown
  const name = firstName(hat)
  return {
    title: words.title,
    at: hat.kind === 'supporter' ? 'supporters' : 'people',
    width: 'read',
    back: { label: words.back(name), href: back },
    heading: said ? words.title : words.heading(name),
    ...(said ? {} : { lead: words.lead }),
    ...(Object.keys(problems).length > 0 ? { mistakes: { problems, order: ['certain', 'words', 'heard', 'died', 'why'] } } : {}),
    children: (
      <>
        {said && <Said said={said} name={name} today={shown.today} />}
        {(!said || !said.certain) && <Telling {...shown} />}
        {said && <Lifting {...shown} said={said} />}
      </>
    ),
  }
}

const Said = ({ said, name, today }: { said: DeathSaid; name: string; today: Day }) => (
  <Panel heading={said.certain ? words.now.certain(name) : words.now.feared(name)} level={2}>
    {said.words && (
      <p>
        <q>{said.words}</q>
      </p>
    )}
    <p>
      {words.now.heard(said.by, sayNear(said.heardOn, today))} {said.died && words.now.diedOn(sayAsKnown(said.died))}
    </p>
    <p>{words.now.stopped}</p>
    {!said.certain && <p>{words.now.find}</p>}
  </Panel>
)

function Telling({ hat, said, today, problems, typed, hidden, address }: DeathShown) {
  const date = (field: string, begin: { day: string; month: string; year: string } | undefined) => (typed ? { day: typed(`${field}-day`), month: typed(`${field}-month`), year: typed(`${field}-year`) } : begin)
  return (
    <Form action={address(`/people/${hat.participation}/death`)} hidden={{ ...hidden(), ...(said ? { certain: 'yes' } : {}) }} label={said ? words.confirm.heading : words.heading(firstName(hat))} card>
      {said && (
        <Heading level={2} looks="part">
          {words.confirm.heading}
        </Heading>
      )}
      {!said && <Radios name="certain" label={words.certain} problem={problems['certain']} value={typed?.('certain') || undefined} choices={[{ value: 'yes', label: words.certainAnswers.yes }, { value: 'no', label: words.certainAnswers.no }]} />}
      <TextArea name="words" label={words.words} hint={words.wordsHint} rows={3} problem={problems['words']} value={typed?.('words')} />
      <DateField name="heard" label={words.heard} problem={problems['heard']} value={date('heard', dayParts(today))} />
      <DateField name="died" label={words.died} hint={words.diedHint} problem={problems['died']} value={date('died', undefined)} optional />
      <Button label={said ? words.confirm.button : words.save} />
    </Form>
  )
}

const Lifting = ({ hat, said, problems, typed, hidden, address }: DeathShown & { said: DeathSaid }) => (
  <Form action={address(`/people/${hat.participation}/death/lifting`)} hidden={hidden()} label={words.lift.heading} card>
    <Heading level={2} looks="part">
      {words.lift.heading}
    </Heading>
    <p>{words.lift.about(said.heldBack)}</p>
    <TextArea name="why" label={words.lift.why} rows={2} problem={problems['why']} value={typed?.('why')} />
    <Button label={words.lift.button} kind="second" />
  </Form>
)
