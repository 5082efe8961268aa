import { Button } from '../../../../interface/components/button.tsx'
import { Radios } from '../../../../interface/forms/choices.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import { TextField } from '../../../../interface/forms/text-field.tsx'
import type { RoomPage } from '../../../audit/routing.ts'
import { type ContactPoint, firstName, showTelephone } from '../../person.ts'
import type { Mistakes } from '../read-reaching.ts'
import type { Hat } from '../../store.ts'
import { reachWords } from '../words.ts'

const words = reachWords.number

export type NumberShown = {
  hat: Hat
  /** the one to change; null for a new one */
  point: ContactPoint | null
  typed: { kind: string; value: string; whose: string } | null
  problems: Mistakes
  hidden(): Readonly<Record<string, string>>
  address(path: string): string
}

/** One number or address: what it is and whose, and a way to say that it is over. */
export function numberPage({ hat, point, typed, problems, hidden, address }: NumberShown): RoomPage {
  const name = firstName(hat)
  const path = `/people/${hat.participation}/numbers`
  const begins = typed ?? { kind: '', value: point === null ? '' : point.kind === 'telephone' ? showTelephone(point.value) : point.value, whose: point?.whose ?? '' }
  return {
    title: words.title,
    at: hat.kind === 'supporter' ? 'supporters' : 'people',
    width: 'read',
    back: { label: reachWords.form.heading(name), href: address(`/people/${hat.participation}/reaching`) },
    heading: point ? words.heading(reachWords.kinds[point.kind]) : words.headingNew(name),
    ...(Object.keys(problems).length > 0 ? { mistakes: { problems, order: ['kind', 'value', 'whose'] } } : {}),
    children: (
      <>
        <Form action={address(point ? `${path}/${point.id}` : path)} hidden={hidden()} card>
          {!point && <Radios name="kind" label={words.kind} problem={problems['kind']} value={begins.kind || undefined} choices={(['telephone', 'email', 'address'] as const).map((value) => ({ value, label: reachWords.kinds[value] }))} />}
          <TextField name="value" label={point ? reachWords.kinds[point.kind] : words.value} hint={words.valueHint} value={begins.value} problem={problems['value']} autocomplete="off" exact />
          <TextField name="whose" label={words.whose} hint={words.whoseHint} value={begins.whose} problem={problems['whose']} autocomplete="off" optional />
          <Button label={words.save} />
        </Form>
        {point && (
          <Form action={address(`${path}/${point.id}/ending`)} hidden={hidden()} card>
            <p>{words.endLead}</p>
            <Button label={words.end} kind="second" />
          </Form>
        )}
      </>
    ),
  }
}
