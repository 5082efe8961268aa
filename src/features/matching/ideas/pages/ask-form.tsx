import { Actions } from '../../../../interface/components/actions.tsx'
import { Button } from '../../../../interface/components/button.tsx'
import { Panel } from '../../../../interface/components/card.tsx'
import { Checkbox, ChoiceCards } from '../../../../interface/forms/choices.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import type { Problems } from '../../../../interface/forms/problems.ts'
import { TextField } from '../../../../interface/forms/text-field.tsx'
import { calledAs, firstName } from '../../../people/person.ts'
import { roomForOneMore } from '../../asking/two-supporters.ts'
import { matchingWords } from '../../weighing/words.ts'
import type { Suggested } from '../suggest-supporters.ts'
import { ideaWords } from '../words.ts'
import type { IdeaLines } from './idea-lines.ts'

const words = ideaWords.ask

export const askFields = ['supporter', 'why', 'mayknow', 'besides'] as const
export type AskForm = { supporter: string; why: string; besides: boolean; mayKnow: boolean; problems: Problems }

export type AskFormProps = { suggested: Suggested; lines: readonly IdeaLines[]; form: AskForm; action: string; hidden: Readonly<Record<string, string>> }

/** Whom to ask first. Nobody is chosen until somebody chooses. */
export function AskFirst({ suggested, lines, form, action, hidden }: AskFormProps) {
  const { around, looking } = suggested
  const chosen = lines.find((line) => line.participation === form.supporter)
  const near = lines.filter((line) => line.mayKnow)
  const asked = around.open.map((one) => calledAs(one))
  const who = around.relationship && asked.length === 0 ? 'somebody has' : asked.length === 1 ? `${asked[0]} has` : 'others have'
  return (
    <Panel tone="damson" id="ask">
      <Form action={action} hidden={{ ...hidden, shown: lines.map((line) => line.participation).join(' ') }}>
        <ChoiceCards name="supporter" label={words.heading} labelLooks="part" choices={lines.map((line) => ({ value: line.participation, label: line.name, called: line.called }))} value={chosen?.participation} problem={form.problems['supporter']} />
        <TextField name="why" label={words.why} hint={words.whyHint} value={form.why} autocomplete="off" problem={form.problems['why']} />
        {near.length > 0 && <Checkbox name="mayknow" label={words.mayKnow(firstName(looking.hat))} hint={words.mayKnowHint(matchingWords.list(near.map(({ called }) => called)))} checked={form.mayKnow} problem={form.problems['mayknow']} />}
        {!roomForOneMore(looking.profile, { asked: asked.length, together: around.together }) && <Checkbox name="besides" label={words.besides(who)} hint={words.besidesHint} checked={form.besides} problem={form.problems['besides']} />}
        <Actions>
          <Button label={words.button(chosen?.called ?? null)} follows={{ field: 'supporter', says: words.button('{}') }} big />
        </Actions>
        <p class="soft">{words.after(words.they, firstName(looking.hat))}</p>
      </Form>
    </Panel>
  )
}
