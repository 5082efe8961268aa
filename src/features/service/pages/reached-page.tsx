import { Button } from '../../../interface/components/button.tsx'
import { DoneMessage } from '../../../interface/components/messages.tsx'
import { Form } from '../../../interface/forms/form.tsx'
import { TextArea } from '../../../interface/forms/text-area.tsx'
import { TextField } from '../../../interface/forms/text-field.tsx'
import type { Problems } from '../../../interface/forms/problems.ts'
import type { RoomPage } from '../../audit/routing.ts'
import { reachedFields, type ReachedTyped } from '../reached-at.ts'
import { reachedWords as words } from '../words.ts'

export type ReachedShown = { typed: ReachedTyped; problems: Problems; saved: boolean; hidden: Readonly<Record<string, string>>; address(path: string): string }

/** How the organisation is reached, in one short form. */
export const reachedPage = ({ typed, problems, saved, hidden, address }: ReachedShown): RoomPage => ({
  title: words.title,
  width: 'read',
  back: { label: words.back, href: address('/today') },
  heading: words.heading,
  lead: words.lead,
  ...(Object.keys(problems).length > 0 ? { mistakes: { problems, order: reachedFields } } : {}),
  children: (
    <>
      {saved && (
        <DoneMessage heading={words.saved}>
          <p>{words.savedLine}</p>
        </DoneMessage>
      )}
      <Form action={address('/organisation')} hidden={hidden} card>
        <TextField name="telephone" label={words.telephone} hint={words.telephoneHint} type="tel" width={20} value={typed.telephone} problem={problems['telephone']} autocomplete="off" exact optional />
        <TextField name="textTelephone" label={words.textTelephone} hint={words.textTelephoneHint} type="tel" width={20} value={typed.textTelephone} problem={problems['textTelephone']} autocomplete="off" exact optional />
        <TextField name="email" label={words.email} hint={words.emailHint} value={typed.email} problem={problems['email']} autocomplete="off" exact optional />
        <TextArea name="postalAddress" label={words.postalAddress} hint={words.postalAddressHint} rows={3} most={500} value={typed.postalAddress} problem={problems['postalAddress']} optional />
        <Button label={words.save} big />
      </Form>
    </>
  ),
})
