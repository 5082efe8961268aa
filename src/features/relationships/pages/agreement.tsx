import { Button } from '../../../interface/components/button.tsx'
import { Panel } from '../../../interface/components/card.tsx'
import { Split } from '../../../interface/components/split.tsx'
import { Ticks } from '../../../interface/components/ticks.tsx'
import { Radios } from '../../../interface/forms/choices.tsx'
import { Form } from '../../../interface/forms/form.tsx'
import type { Problems } from '../../../interface/forms/problems.ts'
import { TextArea } from '../../../interface/forms/text-area.tsx'
import { TextField } from '../../../interface/forms/text-field.tsx'
import type { RoomPage } from '../../audit/routing.ts'
import type { FoundProposal } from '../../matching/find-proposal.ts'
import { firstNames } from '../../people/person.ts'
import { agreedWays, agreementFields, longestAnswer, type AgreementField } from '../agreement.ts'
import { relationshipWords } from '../words.ts'

const words = relationshipWords.agreement

export type AgreementForm = { values: Readonly<Record<AgreementField, string>>; problems: Problems }
export type AgreementShown = { proposal: FoundProposal; form: AgreementForm; hidden: Readonly<Record<string, string>>; address(path: string): string }

/** What two people and we agree before they meet. */
export function agreementPage({ proposal, form, hidden, address }: AgreementShown): RoomPage {
  const [member = '', supporter = ''] = firstNames([proposal.member, proposal.supporter])
  return {
    title: words.title,
    at: 'waiting',
    back: { label: words.back, href: address(`/proposals/${proposal.id}`) },
    kicker: words.kicker,
    heading: words.heading(member, supporter),
    lead: words.lead,
    mistakes: Object.keys(form.problems).length > 0 ? { problems: form.problems, order: agreementFields } : undefined,
    children: (
      <Split side={<Before />}>
        <Form action={address(`/proposals/${proposal.id}/agreement`)} hidden={hidden} card>
          <Radios {...field('way', form)} value={form.values.way || undefined} choices={agreedWays.map((way) => ({ value: way, label: words.ways[way] }))} />
          <TextField {...field('where', form)} value={form.values.where} optional autocomplete="off" />
          <TextField {...field('often', form)} value={form.values.often} autocomplete="off" />
          <TextArea {...field('isPrivate', form)} value={form.values.isPrivate} rows={3} most={longestAnswer} optional />
          <TextArea {...field('ifWorried', form)} value={form.values.ifWorried} rows={3} most={longestAnswer} />
          <TextField {...field('howLong', form)} value={form.values.howLong} autocomplete="off" />
          <Button label={words.button} big />
        </Form>
      </Split>
    ),
  }
}

const field = (name: AgreementField, { problems }: AgreementForm) => ({ name, ...words.fields[name], problem: problems[name] })

const Before = () => (
  <Panel heading={words.before} level={2}>
    <Ticks items={words.beforeLines} />
  </Panel>
)
