import { Actions } from '../../../../interface/components/actions.tsx'
import { Button } from '../../../../interface/components/button.tsx'
import { Panel } from '../../../../interface/components/card.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import { firstName } from '../../../people/person.ts'
import type { LookFirst } from '../look-first.ts'
import type { ListedReferral } from '../../store.ts'
import { lookFirstWords as words } from '../words.ts'

export type LookFirstShown = { referral: ListedReferral; lookFirst: readonly LookFirst[]; hidden(): Readonly<Record<string, string>>; address(path: string): string }

/** What a person should see before anything is done with a referral; nothing where there is nothing. */
export function LookFirstPanel({ referral, lookFirst, hidden, address }: LookFirstShown) {
  if (lookFirst.length === 0) return null
  return (
    <Panel tone="honey" heading={words.heading} level={2}>
      {lookFirst.map((reason) => (
        <p key={reason}>{words.reasons[reason](firstName(referral))}</p>
      ))}
      <p class="soft">{words.decide}</p>
      <Form action={address(`/referrals/${referral.id}/first-look`)} hidden={hidden()}>
        <Actions>
          <Button label={words.looked} kind="second" />
        </Actions>
      </Form>
    </Panel>
  )
}
