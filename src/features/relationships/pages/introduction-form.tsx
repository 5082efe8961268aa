import { Button } from '../../../interface/components/button.tsx'
import { Heading } from '../../../interface/components/heading.tsx'
import { Notice } from '../../../interface/components/messages.tsx'
import { Ticks } from '../../../interface/components/ticks.tsx'
import { Checkbox, Radios } from '../../../interface/forms/choices.tsx'
import { DateField, type DateParts } from '../../../interface/forms/date-field.tsx'
import { Form } from '../../../interface/forms/form.tsx'
import type { Problems } from '../../../interface/forms/problems.ts'
import { Select } from '../../../interface/forms/select.tsx'
import { TextField } from '../../../interface/forms/text-field.tsx'
import { listedAs } from '../../people/person.ts'
import { sayDay } from '../../people/say-days.ts'
import { becauseNot } from '../introduction.ts'
import { relationshipWords } from '../words.ts'
import type { RelationshipShown } from './relationship.tsx'

const words = relationshipWords.introduce

export const introductionFields = ['on', 'at', 'place', 'with', 'seen', 'held'] as const
export type IntroductionFormState = { on: DateParts; at: string; place: string; with: string; seen: boolean; held: boolean }

type Keeping = NonNullable<RelationshipShown['keeping']>

/** A day, a time, a place, and who of us goes with them. */
export const IntroductionForm = ({ shown, keeping, heading }: { shown: RelationshipShown; keeping: Keeping; heading: string }) => {
  const { relationship, form, problems, hidden, address, today } = shown
  return (
    <Form action={address(`/relationships/${relationship.id}/introduction`)} hidden={hidden()} card>
      <Heading level={2} looks="part">
        {heading}
      </Heading>
      <p class="soft">{words.by(sayDay(keeping.meetBy, today))}</p>
      <DateField name="on" label={words.on} hint={words.onHint} value={form.on} problem={problems['on']} />
      <TextField name="at" label={words.at} hint={words.atHint} value={form.at} width={5} autocomplete="off" exact problem={problems['at']} />
      <TextField name="place" label={words.place} hint={words.placeHint} value={form.place} autocomplete="off" problem={problems['place']} />
      <Select name="with" label={words.who} hint={words.whoHint} startEmpty value={form.with || (keeping.me ?? undefined)} options={keeping.companions.map((one) => ({ value: one.participation, label: listedAs(one) }))} problem={problems['with']} />
      <Before lines={keeping.beforeVisiting} />
      <Checkbox name="seen" label={words.seen} checked={form.seen} problem={problems['seen']} />
      <Checkbox name="held" label={words.held} checked={form.held} problem={problems['held']} />
      <Button label={words.button} />
    </Form>
  )
}

const Before = ({ lines }: { lines: readonly string[] }) => (
  <Notice>
    <b>{words.read}</b>
    {lines.length === 0 ? <p>{words.readNothing}</p> : <Ticks items={lines} icon="door" />}
  </Notice>
)

export type HoldingProps = { problems: Problems; member: string; supporter: string; action: string; hidden: Readonly<Record<string, string>> }

/** What came of it, in words that blame nobody. */
export const HoldingForm = ({ problems, member, supporter, action, hidden }: HoldingProps) => {
  const { holding } = relationshipWords
  return (
    <Form action={action} hidden={hidden} card>
      <Heading level={2} looks="part">
        {holding.heading}
      </Heading>
      <Radios name="outcome" label={holding.outcome} problem={problems['outcome']} choices={[{ value: 'held', label: holding.yes }, ...becauseNot.map((because) => ({ value: because, label: holding.because[because](member, supporter) }))]} />
      <Button label={holding.button} />
    </Form>
  )
}
