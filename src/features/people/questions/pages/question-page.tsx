import { Actions } from '../../../../interface/components/actions.tsx'
import { Button } from '../../../../interface/components/button.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import type { Problems } from '../../../../interface/forms/problems.ts'
import type { RoomPage } from '../../../audit/routing.ts'
import type { Values } from '../field.ts'
import { firstName } from '../../person.ts'
import type { Asking, Question } from '../question.ts'
import type { Hat } from '../../store.ts'
import { questionWords } from '../words.ts'
import { QuestionField } from './question-field.tsx'

export type QuestionShown = { hat: Hat; question: Question; asking: Asking; values: Values; problems: Problems; hidden: Readonly<Record<string, string>>; back: string; address(path: string): string }

/** One question, with what stands there now. */
export function questionPage({ hat, question, asking, values, problems, hidden, back, address }: QuestionShown): RoomPage {
  const name = firstName(hat)
  const own = asking.writer === 'self'
  const words = questionWords.questions[question.name]
  const fields = question.fields(asking)
  return {
    title: words.title,
    ...(own ? {} : { at: hat.kind === 'supporter' ? ('supporters' as const) : ('people' as const) }),
    back: { label: own ? questionWords.backOwn : questionWords.back(name), href: address(back) },
    heading: own ? (words.own ?? words.title) : words.heading(name),
    lead: own ? (words.ownLead ?? questionWords.ownLead) : words.lead,
    mistakes: Object.keys(problems).length > 0 ? { problems, order: fields.map((field) => field.name) } : undefined,
    children: (
      <Form action={address(`/people/${hat.participation}/${own ? 'own-words' : 'answers'}/${question.name}`)} hidden={hidden} card>
        {fields.map((field) => (
          <QuestionField key={field.name} field={field} values={values} problem={problems[field.name]} writer={asking.writer} name={name} alone={fields.every((one) => one === field || one.kind === 'one')} />
        ))}
        <Actions>
          <Button label={questionWords.save} big />
          <Button label={questionWords.leave} href={address(back)} kind="quiet" />
        </Actions>
      </Form>
    ),
    width: 'read',
  }
}
