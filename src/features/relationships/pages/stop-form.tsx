import { Button } from '../../../interface/components/button.tsx'
import { Radios } from '../../../interface/forms/choices.tsx'
import { Form } from '../../../interface/forms/form.tsx'
import { afterStopping } from '../stop-relationship.ts'
import { relationshipWords } from '../words.ts'
import type { RelationshipShown } from './relationship.tsx'

const words = relationshipWords.stop

/** What becomes of the member when it stops: asked where they had somebody and their referral is still open, else said. */
export type MayFollow = 'ask' | 'look on' | 'finished'

/** It stops: and whether we look for somebody else, as the member said it. */
export const StopForm = ({ shown, member, button, besides }: { shown: RelationshipShown; member: string; button: string; besides?: string }) => {
  const { relationship, keeping, problems, hidden, address } = shown
  const follows = keeping?.follows ?? 'look on'
  return (
    <Form action={address(`/relationships/${relationship.id}/stopping`)} hidden={hidden()}>
      {(besides ?? follows !== 'ask') && <p>{[besides, follows === 'ask' ? '' : words.follows[follows](member)].filter(Boolean).join(' ')}</p>}
      {follows === 'ask' && <Radios name="next" label={words.next(member)} problem={problems['next']} choices={afterStopping.map((one) => ({ value: one, label: words.nexts[one].label, hint: words.nexts[one].hint }))} />}
      <Button kind="second" label={button} />
    </Form>
  )
}
