import type { ComponentChildren } from 'preact'
import { Button } from '../../../../interface/components/button.tsx'
import { Empty } from '../../../../interface/components/messages.tsx'
import { Stack } from '../../../../interface/components/split.tsx'
import { Radios } from '../../../../interface/forms/choices.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import { SearchField } from '../../../../interface/forms/search-field.tsx'
import { listedAs } from '../../person.ts'
import type { Listed } from '../../store.ts'
import { listWords } from '../../finding/words.ts'
import { chooseWords } from '../words.ts'

export type Choosing = { looked: string; found: readonly Listed[]; action: string; search: string; question: string; button: string; problem?: string | undefined; chosen?: string | undefined; hidden: Readonly<Record<string, string>>; children?: ComponentChildren }

/** Somebody known here, looked up by name and then chosen: two small steps, and both work without script. */
export const ChooseSomebody = ({ looked, found, action, search, question, button, problem, chosen, hidden, children }: Choosing) => (
  <Stack>
    <SearchField action={search} name="name" label={chooseWords.search} hint={listWords.searchHint} value={looked} />
    {looked !== '' && found.length === 0 && <Empty says={listWords.notFound(looked)}>{listWords.notFoundHow}</Empty>}
    {found.length > 0 && (
      <Form action={action} hidden={{ ...hidden, name: looked }} card>
        <Radios name="other" label={question} problem={problem} value={chosen} choices={found.map((one) => ({ value: one.participation, label: listedAs(one), hint: [listWords.kinds[one.kind], one.area].filter(Boolean).join(', ') }))} />
        {children}
        <Button label={button} />
      </Form>
    )}
  </Stack>
)
