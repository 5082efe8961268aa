import { Button } from '../../../../interface/components/button.tsx'
import { Card } from '../../../../interface/components/card.tsx'
import { Stack } from '../../../../interface/components/split.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import type { Problems } from '../../../../interface/forms/problems.ts'
import { TextArea } from '../../../../interface/forms/text-area.tsx'
import type { RoomPage } from '../../../audit/routing.ts'
import type { Values } from '../../questions/field.ts'
import type { KeptApart } from '../keep-apart.ts'
import type { KeptAround } from '../keep-person-around.ts'
import { firstName, listedAs } from '../../person.ts'
import { aroundFields } from '../person-around.ts'
import type { Around, Hat, Listed } from '../../store.ts'
import { questionWords } from '../../questions/words.ts'
import { apartWords, aroundWords, householdWords } from '../words.ts'
import { ChooseSomebody } from './choose-somebody.tsx'
import { QuestionField } from '../../questions/pages/question-field.tsx'

type Shared = { hat: Hat; problems: Problems; hidden(): Readonly<Record<string, string>>; back: string; address(path: string): string }
type Looking = { looked: string; found: readonly Listed[]; chosen?: string | undefined }

const frame = ({ hat, problems, back, address }: Shared, order: readonly string[]) => ({
  at: hat.kind === 'supporter' ? ('supporters' as const) : ('people' as const),
  back: { label: questionWords.back(firstName(hat)), href: address(back) },
  width: 'read' as const,
  mistakes: Object.keys(problems).length > 0 ? { problems, order } : undefined,
})

export type AroundFormShown = Shared & { one: KeptAround | null; values: Values }

/** Somebody round them: new, or changed, or no longer. */
export function aroundPage(shown: AroundFormShown): RoomPage {
  const { hat, one, values, problems, hidden, address } = shown
  const name = firstName(hat)
  return {
    ...frame(shown, aroundFields.map((field) => field.name)),
    title: aroundWords.title,
    heading: one ? one.name : aroundWords.addHeading(name),
    lead: aroundWords.lead(name),
    children: (
      <Stack>
        <Form action={address(one ? `/around/${one.id}` : `/people/${hat.participation}/around`)} hidden={hidden()} card>
          {aroundFields.map((field) => (
            <QuestionField key={field.name} field={field} values={values} problem={problems[field.name]} writer="staff" name={name} />
          ))}
          <Button label={questionWords.save} big />
        </Form>
        {one && (
          <>
            <p>
              <a href={address(`/around/${one.id}/member`)}>{one.member ? aroundWords.otherMember : aroundWords.isMember}</a>
            </p>
            <Form action={address(`/around/${one.id}/ending`)} hidden={hidden()}>
              <Button label={aroundWords.end} kind="quiet" />
            </Form>
          </>
        )}
      </Stack>
    ),
  }
}

export type LinkShown = Shared & Looking & { one: KeptAround }

/** The member somebody round them is. */
export function linkPage(shown: LinkShown): RoomPage {
  const { one, looked, found, chosen, problems, hidden, address } = shown
  const action = address(`/around/${one.id}/member`)
  return {
    ...frame(shown, ['other']),
    title: aroundWords.title,
    heading: aroundWords.linkHeading(one.name),
    lead: aroundWords.linkLead,
    children: <ChooseSomebody looked={looked} found={found} action={action} search={action} question={aroundWords.which(one.name)} button={aroundWords.link} problem={problems['other']} chosen={chosen} hidden={hidden()} />,
  }
}

export type HouseholdShown = Shared & Looking & { household: Around['household'] }

/** Who of our members lives with them. */
export function householdPage(shown: HouseholdShown): RoomPage {
  const { hat, household, looked, found, chosen, problems, hidden, address } = shown
  const name = firstName(hat)
  const action = address(`/people/${hat.participation}/household`)
  return {
    ...frame(shown, ['other']),
    title: householdWords.title,
    heading: householdWords.heading(name),
    lead: householdWords.lead,
    children: (
      <Stack>
        {household.length > 0 && (
          <Card>
            <ul>
              {household.map((one) => (
                <li key={one.participation}>{listedAs(one)}</li>
              ))}
            </ul>
            <Form action={`${action}/leaving`} hidden={hidden()}>
              <Button label={householdWords.leave(name)} kind="second" />
            </Form>
          </Card>
        )}
        <ChooseSomebody looked={looked} found={found} action={action} search={action} question={householdWords.which(name)} button={householdWords.join} problem={problems['other']} chosen={chosen} hidden={hidden()} />
      </Stack>
    ),
  }
}

export type ApartPageShown = Shared & Looking & { kept: readonly KeptApart[]; reason: string }

/** With whom they must not be brought together. */
export function apartPage(shown: ApartPageShown): RoomPage {
  const { hat, kept, looked, found, chosen, reason, problems, hidden, address } = shown
  const name = firstName(hat)
  const action = address(`/people/${hat.participation}/kept-apart`)
  return {
    ...frame(shown, ['other', 'reason']),
    title: apartWords.title,
    heading: apartWords.heading(name),
    lead: apartWords.lead,
    children: (
      <Stack>
        {kept.map((one) => (
          <Card key={one.id}>
            <p>
              {apartWords.with(listedAs(one))} {one.reason && <q>{one.reason}</q>}
            </p>
            <Form action={address(`/kept-apart/${one.id}/ending`)} hidden={hidden()}>
              <Button label={apartWords.end} more={listedAs(one)} kind="second" />
            </Form>
          </Card>
        ))}
        <ChooseSomebody looked={looked} found={found} action={action} search={action} question={apartWords.which(name)} button={apartWords.keep} problem={problems['other']} chosen={chosen} hidden={hidden()}>
          <TextArea name="reason" label={questionWords.fields['reason']?.label ?? ''} hint={questionWords.fields['reason']?.hint} value={reason} rows={3} most={2000} problem={problems['reason']} optional />
        </ChooseSomebody>
      </Stack>
    ),
  }
}
