import { Button } from '../../../../interface/components/button.tsx'
import { Card } from '../../../../interface/components/card.tsx'
import { Empty, Notice } from '../../../../interface/components/messages.tsx'
import { Row, RowLine, Rows } from '../../../../interface/components/rows.tsx'
import { Section } from '../../../../interface/components/section.tsx'
import { Stack } from '../../../../interface/components/split.tsx'
import { type Column, Table } from '../../../../interface/components/table.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import type { Problems } from '../../../../interface/forms/problems.ts'
import { TextField } from '../../../../interface/forms/text-field.tsx'
import type { RoomPage } from '../../../audit/routing.ts'
import { criteria } from '../../weighing/settings.ts'
import type { PastSetting, ServiceSetting } from '../read-settings.ts'
import { settingFields, type Setting, type SettingField, type SettingSent } from '../setting.ts'
import { weightWords as words } from '../words.ts'

type Shown = { services: readonly ServiceSetting[]; changes: boolean; say(at: Date): string; address(path: string): string }

/** What each service decided. Whoever may change it has a link to the form. */
export const weightsPage = ({ services, changes, say, address }: Shown): RoomPage => ({
  title: words.title,
  heading: words.heading,
  lead: words.lead,
  children:
    services.length === 0 ? (
      <Empty says={words.none} />
    ) : (
      <Stack wide>
        <Card>
          <Table caption={words.table.caption} columns={columnsOf(services)} rows={settingFields} />
        </Card>
        <Rows>
          {services.map((one) => (
            <Row key={one.service} title={one.name} go={changes ? <Button kind="second" label={words.change} more={words.change1(one.name)} href={address(`/services/${one.service}/weights`)} /> : undefined}>
              <RowLine soft>{one.since === null ? words.usual : words.decided(one.by, say(one.since))}</RowLine>
            </Row>
          ))}
        </Rows>
        <p>
          <a href={address('/matching/fairness')}>{words.fair}</a>
        </p>
      </Stack>
    ),
})

const columnsOf = (services: readonly ServiceSetting[]): readonly [Column<SettingField>, ...Column<SettingField>[]] => [
  { heading: words.table.what, headingHidden: true, cell: labelOf },
  ...services.map((one) => ({ heading: one.name, numeric: true, cell: (field: SettingField) => valueOf(one.setting, field) })),
]

const labelOf = (field: SettingField): string => (field === 'ideas' ? words.form.ideas : field === 'answerDays' ? words.form.answerDays : words.form.criterion[field])
const valueOf = ({ weights, ideas, answerDays }: Setting, field: SettingField): number => (field === 'ideas' ? ideas : field === 'answerDays' ? answerDays : weights[field])

export type WeightsForm = { sent: SettingSent; problems: Problems; same: boolean }

/** What was typed, or what holds now. */
export const sentOf = ({ weights, ideas, answerDays }: Setting): SettingSent => ({
  'lived experience': String(weights['lived experience']), interests: String(weights.interests), availability: String(weights.availability), travel: String(weights.travel),
  preferences: String(weights.preferences), communication: String(weights.communication), personality: String(weights.personality), ideas: String(ideas), answerDays: String(answerDays),
})

type FormShown = { service: ServiceSetting; form: WeightsForm; past: readonly PastSetting[]; say(at: Date): string; hidden: Readonly<Record<string, string>>; address(path: string): string }

/** Deciding anew for one service, with everything that held before. */
export const weightsFormPage = ({ service, form, past, say, hidden, address }: FormShown): RoomPage => ({
  title: words.title,
  heading: words.form.heading(service.name),
  lead: words.form.lead,
  back: { label: words.back, href: address('/matching/weights') },
  mistakes: Object.keys(form.problems).length > 0 ? { problems: form.problems, order: settingFields.map(fieldName) } : undefined,
  children: (
    <Stack wide>
      {form.same && <Notice>{words.same}</Notice>}
      <Form action={address(`/services/${service.service}/weights`)} hidden={hidden} card>
        {criteria.map((criterion) => (
          <Number key={criterion} field={criterion} label={words.form.criterion[criterion]} form={form} />
        ))}
        <Number field="ideas" label={words.form.ideas} hint={words.form.ideasHint} form={form} />
        <Number field="answerDays" label={words.form.answerDays} hint={words.form.answerDaysHint} form={form} />
        <Button label={words.form.button} />
      </Form>
      {past.length > 0 && (
        <Section heading={words.past.heading}>
          <Table caption={words.past.caption} columns={pastColumns(say)} rows={past} phone="scroll" />
        </Section>
      )}
    </Stack>
  ),
})

/** The name of a field in the form: no spaces. */
export const fieldName = (field: SettingField): string => field.replaceAll(' ', '-')

const Number = ({ field, label, hint, form }: { field: SettingField; label: string; hint?: string; form: WeightsForm }) => (
  <TextField name={fieldName(field)} label={label} hint={hint} value={form.sent[field]} width={5} inputmode="numeric" autocomplete="off" problem={form.problems[fieldName(field)]} />
)

const pastColumns = (say: (at: Date) => string): readonly [Column<PastSetting>, ...Column<PastSetting>[]] => [
  { heading: words.past.when, cell: (one) => say(one.since) },
  { heading: words.past.by, cell: (one) => one.by ?? words.past.nobody },
  ...criteria.map((criterion) => ({ heading: words.form.criterion[criterion], numeric: true, cell: (one: PastSetting) => one.setting.weights[criterion] })),
  { heading: words.past.ideas, numeric: true, cell: (one) => one.setting.ideas },
  { heading: words.past.days, numeric: true, cell: (one) => one.setting.answerDays },
]
