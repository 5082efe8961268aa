import { Button } from '../../../../interface/components/button.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import type { Problems } from '../../../../interface/forms/problems.ts'
import type { RoomPage } from '../../../audit/routing.ts'
import { type Facet, facetFields } from '../facet.ts'
import type { Values } from '../../questions/field.ts'
import { firstName } from '../../person.ts'
import type { Writer } from '../../questions/question.ts'
import type { Hat } from '../../store.ts'
import { questionWords } from '../../questions/words.ts'
import { facetWords } from '../words.ts'
import { QuestionField } from '../../questions/pages/question-field.tsx'

export type FacetShown = { hat: Hat; facet: Facet | null; writer: Writer; values: Values; problems: Problems; hidden(): Readonly<Record<string, string>>; back: string; address(path: string): string }

/** One thing somebody has been through. */
export function facetPage({ hat, facet, writer, values, problems, hidden, back, address }: FacetShown): RoomPage {
  const name = firstName(hat)
  const own = writer === 'self'
  const action = address(`/people/${hat.participation}/${own ? 'own-experience' : 'experience'}/${facet?.id ?? 'new'}`)
  return {
    title: facetWords.title,
    ...(own ? {} : { at: hat.kind === 'supporter' ? ('supporters' as const) : ('people' as const) }),
    back: { label: own ? questionWords.backOwn : questionWords.back(name), href: address(back) },
    heading: own ? facetWords.ownHeading : facetWords.heading(name),
    lead: own ? facetWords.ownLead : facetWords.lead(name),
    mistakes: Object.keys(problems).length > 0 ? { problems, order: facetFields.map((field) => field.name) } : undefined,
    width: 'read',
    children: (
      <>
        <Form action={action} hidden={hidden()} card>
          {facetFields.map((field) => (
            <QuestionField key={field.name} field={field} values={values} problem={problems[field.name]} writer={writer} name={name} />
          ))}
          <Button label={questionWords.save} big />
        </Form>
        {facet && (
          <Form action={`${action}/removal`} hidden={hidden()}>
            <Button label={facetWords.takeAway} kind="quiet" />
          </Form>
        )}
      </>
    ),
  }
}
