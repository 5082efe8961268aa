import { Actions } from '../../../../interface/components/actions.tsx'
import { Button } from '../../../../interface/components/button.tsx'
import { Details } from '../../../../interface/components/details.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import { isProfessional } from '../feedback.ts'
import { referralWords } from '../../words.ts'
import { codeWords } from '../words.ts'
import { actionOf, type FormsShown } from '../../pages/form-parts.tsx'

/** Another code for a professional who follows how far it is. */
export const CodeForm = (shown: FormsShown) =>
  isProfessional(shown.referral.source) ? (
    <Details summary={codeWords.summary}>
      <p>{codeWords.about(shown.referrer?.name ?? shown.referral.sourceWords ?? referralWords.from.sources[shown.referral.source])}</p>
      <p>{codeWords.again}</p>
      <Form action={actionOf(shown, 'codes')} hidden={shown.hidden()}>
        <Actions>
          <Button label={codeWords.button} kind="second" />
        </Actions>
      </Form>
    </Details>
  ) : null
