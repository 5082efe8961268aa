import { Button } from '../../../../interface/components/button.tsx'
import { Details } from '../../../../interface/components/details.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import { Select } from '../../../../interface/forms/select.tsx'
import type { Looked } from '../read-settings.ts'
import { weightWords as words } from '../words.ts'

type Shown = { weights: Looked; member: string; action: string; hidden: Readonly<Record<string, string>> }

/** In which service somebody is looked for: what weighs how much goes by it. Nothing where there is only one. */
export function ServicePanel({ weights, member, action, hidden }: Shown) {
  const chosen = weights.services.find(({ service }) => service === weights.service)
  if (weights.services.length < 2 || !chosen) return null
  return (
    <Details summary={words.service.summary(chosen.name)}>
      <Form action={action} hidden={hidden}>
        <Select name="service" label={words.service.label(member)} hint={words.service.hint} value={chosen.service} options={weights.services.map(({ service, name }) => ({ value: service, label: name }))} />
        <Button kind="second" label={words.service.button} />
      </Form>
    </Details>
  )
}
