import { firstName } from '../../people/person.ts'
import { mayFollow } from '../referral.ts'
import { referralWords as words } from '../words.ts'
import { Actions } from '../../../interface/components/actions.tsx'
import { Button } from '../../../interface/components/button.tsx'
import { Details } from '../../../interface/components/details.tsx'
import { Form } from '../../../interface/forms/form.tsx'
import { actionOf, type FormsShown } from './form-parts.tsx'

/** They would rather not: one button, and nothing asks why. */
export function WithdrawForm(shown: FormsShown) {
  const { withdraw } = words.forms
  const name = firstName(shown.referral)
  if (!mayFollow(shown.referral.state, 'withdrawn')) return null
  return (
    <Details summary={withdraw.summary(name)}>
      <Form action={actionOf(shown, 'withdrawing')} hidden={shown.hidden()}>
        <p>{withdraw.about}</p>
        <Actions>
          <Button label={withdraw.button(name)} kind="second" />
        </Actions>
      </Form>
    </Details>
  )
}
