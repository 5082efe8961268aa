import { Actions } from '../../../../interface/components/actions.tsx'
import { Button } from '../../../../interface/components/button.tsx'
import { Panel } from '../../../../interface/components/card.tsx'
import { Radios } from '../../../../interface/forms/choices.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import { TextField } from '../../../../interface/forms/text-field.tsx'
import type { RoomPage } from '../../../audit/routing.ts'
import type { Draft, Problems } from '../draft.ts'
import { draftWords as words } from '../words.ts'
import { choiceSays, labelSays, problemSays } from './draft-fields.tsx'
import { type Around, publicPage } from './draft-parts.tsx'

const help = words.help

/** Who is there now, to ring with one tap. */
export const HelpNow = ({ says }: { says: string }) => (
  <Panel tone="honey">
    <p>{says}</p>
    {help.lines.map(({ label, href, about }) => (
      <p key={href}>
        <Button label={label} href={href} kind="help" big wide under={about} />
      </p>
    ))}
  </Panel>
)

export type HelpShown = { draft: Draft; readBy: string | null; typed(name: string): string; problems: Problems }

/** Danger was named: help at once, before anything else is asked. A name and a number are enough; so is going away. */
export function helpPage(around: Around, { draft, readBy, typed, problems }: HelpShown): RoomPage {
  const spoken = { self: true, name: '' }
  const says = (name: 'name' | 'telephone' | 'message') => (problems[name] ? problemSays(name, problems[name], spoken) : undefined)
  const mistakes = Object.fromEntries((['name', 'telephone', 'message'] as const).flatMap((name) => (says(name) ? [[name, says(name) ?? '']] : [])))
  return publicPage(around, {
    title: help.title,
    heading: help.heading,
    lead: help.lead,
    back: { label: words.back, href: around.address('/refer/questions/danger') },
    mistakes: { problems: mistakes, order: ['name', 'telephone', 'message'] },
    children: (
      <>
        <HelpNow says={readBy ? help.who(readBy) : help.nobody} />
        <Actions>
          <Button label={help.goOn} href={around.address('/refer/going-on')} />
        </Actions>
        <Form action={around.address('/refer/ring-me')} hidden={{ ...around.hidden(), draft: draft.id }} label={help.ringMe.heading}>
          <h2>{help.ringMe.heading}</h2>
          <p>{readBy ? help.ringMe.about : help.ringMe.nobody}</p>
          <TextField name="name" label={help.ringMe.name} value={typed('name')} problem={says('name')} autocomplete="name" exact />
          <TextField name="telephone" type="tel" label={help.ringMe.number} value={typed('telephone')} problem={says('telephone')} autocomplete="tel" width={20} />
          <Radios name="message" label={labelSays('message', spoken)} value={typed('message') || undefined} problem={says('message')} choices={['yes', 'no', 'not sure'].map((value) => ({ value, label: choiceSays('message', value, spoken) }))} />
          <Actions>
            <Button label={help.ringMe.button} kind="second" />
          </Actions>
        </Form>
        <p class="soft">{help.stop}</p>
      </>
    ),
  })
}
