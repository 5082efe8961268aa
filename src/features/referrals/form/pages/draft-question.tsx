import { Actions } from '../../../../interface/components/actions.tsx'
import { Button } from '../../../../interface/components/button.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import type { RoomPage } from '../../../audit/routing.ts'
import { before, type Draft, type Problems, type QuestionName, questions, questionsOf } from '../draft.ts'
import { allFields, type Answers, type FieldName } from '../question.ts'
import { type Spoken, draftWords as words } from '../words.ts'
import { DraftField, problemSays } from './draft-fields.tsx'
import { type Around, Kicker, publicPage, spokenOf } from './draft-parts.tsx'

export type QuestionShown = { question: QuestionName; answers: Answers; problems: Problems; draft: Pick<Draft, 'id'>; toCheck: boolean }

const headings: Readonly<Partial<Record<QuestionName, (spoken: Spoken) => string>>> = words.headings

/** One question a page. The first field’s label is the heading, unless several belong together under one of their own. */
export function questionPage(around: Around, { question, answers, problems, draft, toCheck }: QuestionShown): RoomPage {
  const { address, hidden } = around
  const spoken = spokenOf(answers)
  const [first, ...rest]: readonly FieldName[] = questions[question]
  const order = questionsOf(answers)
  const place = order.indexOf(question)
  const kicker = place < 0 ? undefined : words.page(place + 1, order.length + 1)
  const heading = headings[question]?.(spoken)
  const shown = { answers, problems, spoken }
  return publicPage(around, {
    title: place < 0 ? words.plainTitle : words.title(place + 1),
    heading: heading ?? false,
    ...(heading && kicker ? { kicker } : {}),
    back: { label: words.back, href: address(backFrom(question, answers, toCheck)) },
    mistakes: mistakesOf(question, problems, spoken),
    children: (
      <Form action={address(`/refer/questions/${question}`)} hidden={{ ...hidden(), draft: draft.id, ...(toCheck ? { next: 'check' } : {}) }}>
        {!heading && kicker && <Kicker>{kicker}</Kicker>}
        {first && <DraftField {...shown} name={first} heads={!heading} />}
        {rest.filter((name) => !(name === 'whose' && spoken.self)).map((name) => (
          <DraftField key={name} {...shown} name={name} />
        ))}
        <Actions>
          <Button label={words.carryOn} big />
          {question !== 'who' && <Button label={words.later} kind="quiet" name="next" value="later" />}
        </Actions>
      </Form>
    ),
  })
}

function backFrom(question: QuestionName, answers: Answers, toCheck: boolean): string {
  if (toCheck || !questionsOf(answers).includes(question)) return '/refer/check'
  const earlier = before(question, answers)
  return earlier ? `/refer/questions/${earlier}` : '/refer'
}

/** What is wrong, in the order of the page. */
export function mistakesOf(question: QuestionName, problems: Problems, spoken: Spoken): NonNullable<RoomPage['mistakes']> {
  const order = allFields(questions[question])
  return { problems: Object.fromEntries(order.flatMap((name) => (problems[name] ? [[name, problemSays(name, problems[name], spoken)]] : []))), order }
}
