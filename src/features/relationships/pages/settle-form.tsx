import { Button } from '../../../interface/components/button.tsx'
import { Heading } from '../../../interface/components/heading.tsx'
import { Checkboxes } from '../../../interface/forms/choices.tsx'
import { Form } from '../../../interface/forms/form.tsx'
import { relationshipWords } from '../words.ts'
import type { HoldingProps } from './introduction-form.tsx'

const words = relationshipWords.settle

/** Each was asked alone, after they met. */
export const SettleForm = ({ problems, member, supporter, action, hidden }: HoldingProps) => (
  <Form action={action} hidden={hidden} card>
    <Heading level={2} looks="part">
      {words.heading}
    </Heading>
    <Checkboxes name="heard" label={words.about} problem={problems['heard']} choices={[{ value: 'member', label: words.member(member) }, { value: 'supporter', label: words.supporter(supporter) }]} />
    <Button label={words.button} />
  </Form>
)
