import { Button } from '../../../../interface/components/button.tsx'
import { Panel } from '../../../../interface/components/card.tsx'
import { Checkboxes, Radios } from '../../../../interface/forms/choices.tsx'
import { DateField, type DateParts } from '../../../../interface/forms/date-field.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import type { Problems } from '../../../../interface/forms/problems.ts'
import { TextArea } from '../../../../interface/forms/text-area.tsx'
import { TextField } from '../../../../interface/forms/text-field.tsx'
import type { Day } from '../../../../engines/calendar/day.ts'
import type { RoomPage } from '../../../audit/routing.ts'
import { sayDay } from '../../../people/say-days.ts'
import type { Detail } from '../details.ts'
import { formats, type Preparation, toldThings } from '../preparation.ts'
import { preparingWords as words } from '../words.ts'

export const preparationFields = ['format', 'told', 'on', 'asked', 'picked', 'described', 'mayknow'] as const
export type PreparationForm = { format: string; told: readonly string[]; on: DateParts; asked: string; picked: readonly string[]; described: string; mayKnow: string; problems: Problems }

type Shown = { member: string; referral: string; details: readonly Detail[]; form: PreparationForm; hidden: Readonly<Record<string, string>>; address(path: string): string }

/** What somebody was told, in which way, what they asked, and what they picked to be said. */
export const preparationPage = ({ member, referral, details, form, hidden, address }: Shown): RoomPage => ({
  title: words.title,
  at: 'waiting',
  kicker: words.kicker,
  heading: words.heading(member),
  lead: words.lead(member),
  back: { label: words.back, href: address(`/referrals/${referral}/shortlist`) },
  mistakes: Object.keys(form.problems).length > 0 ? { problems: form.problems, order: preparationFields } : undefined,
  children: (
    <Form action={address(`/referrals/${referral}/preparations`)} hidden={hidden} card>
      <Radios name="format" label={words.format.label(member)} labelLooks="part" value={form.format || undefined} problem={form.problems['format']} choices={formats.map((value) => ({ value, label: words.format.choices[value] }))} />
      <Checkboxes name="told" label={words.told.label} labelLooks="part" hint={words.told.hint} values={form.told} problem={form.problems['told']} choices={toldThings.map((value) => ({ value, label: words.told.things[value] }))} />
      <DateField name="on" label={words.on} value={form.on} problem={form.problems['on']} />
      <TextArea name="asked" label={words.asked.label} hint={words.asked.hint} value={form.asked} rows={3} most={1000} optional problem={form.problems['asked']} />
      {details.length > 0 && <Checkboxes name="picked" label={words.details.label(member)} labelLooks="part" hint={words.details.hint} values={form.picked} problem={form.problems['picked']} choices={details.map(({ id, line }) => ({ value: id, label: line }))} />}
      <TextField name="described" label={words.details.own} hint={words.details.ownHint} value={form.described} autocomplete="off" optional problem={form.problems['described']} />
      <TextField name="mayknow" label={words.mayKnow.label} hint={words.mayKnow.hint} value={form.mayKnow} autocomplete="off" optional problem={form.problems['mayknow']} />
      <Button label={words.button} />
    </Form>
  ),
})

type PanelShown = { preparation: Preparation | undefined; details: readonly Detail[]; member: string; referral: string; today: Day; address(path: string): string }

/** Beside the ideas: whether somebody was prepared, and with what. */
export function PreparationPanel({ preparation, details, member, referral, today, address }: PanelShown) {
  const href = address(`/referrals/${referral}/preparation`)
  if (!preparation)
    return (
      <Panel heading={words.panel.heading}>
        <p>{words.panel.notYet(member)}</p>
        <Button kind="second" label={words.panel.doIt} href={href} />
      </Panel>
    )
  const said = details.filter(({ id }) => preparation.picked.includes(id)).map(({ line }) => line)
  return (
    <Panel heading={words.panel.heading}>
      <p>{words.done(words.format.choices[preparation.format].toLowerCase(), sayDay(preparation.on, today), preparation.by)}</p>
      <p>{words.askedWords(preparation.asked)}</p>
      <p>{said.length === 0 && preparation.describedAs === null ? words.nothingMayBeSaid : words.mayBeSaid(said, preparation.describedAs)}</p>
      {preparation.mayKnow !== null && (
        <p>
          {words.mayKnow.label}: {preparation.mayKnow}
        </p>
      )}
      <p>
        <a href={href}>{words.panel.again}</a>
      </p>
    </Panel>
  )
}
