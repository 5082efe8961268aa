import { describe, expect, it } from 'vitest'
import { Radios } from '../forms/choices.tsx'
import { Form } from '../forms/form.tsx'
import { TextField } from '../forms/text-field.tsx'
import { Icon } from '../icons.tsx'
import { Button } from './button.tsx'
import { Section } from './section.tsx'
import { Table } from './table.tsx'
import { Tally } from './tally.tsx'

describe('a component without its name', () => {
  it('does not compile: each line below is a mistake that the type checker must find', () => {
    const mistakes = [
      // @ts-expect-error a button needs words
      () => <Button href="/" />,
      // @ts-expect-error a field needs a label
      () => <TextField name="phone" />,
      // @ts-expect-error a group of choices needs a question
      () => <Radios name="way" choices={[]} />,
      // @ts-expect-error a table needs a caption
      () => <Table columns={[{ heading: 'Name', cell: () => '' }]} rows={[]} />,
      // @ts-expect-error arches need words beside them
      () => <Tally filled={3} />,
      // @ts-expect-error a section needs a heading
      () => <Section>Words</Section>,
      // @ts-expect-error a form needs its hidden token and key
      () => <Form action="/">Words</Form>,
      // @ts-expect-error only icons that exist
      () => <Icon name="shield" />,
      // @ts-expect-error a link is never off: say why beside a button instead
      () => <Button label="Ask" href="/" notYet="Choose someone first." />,
    ]
    expect(mistakes).toHaveLength(9)
  })
})
