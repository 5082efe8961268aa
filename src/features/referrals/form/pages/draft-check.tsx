import { Actions } from '../../../../interface/components/actions.tsx'
import { Button } from '../../../../interface/components/button.tsx'
import { Notice } from '../../../../interface/components/messages.tsx'
import { Section } from '../../../../interface/components/section.tsx'
import { Summary, type SummaryRow } from '../../../../interface/components/summary.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import type { RoomPage } from '../../../audit/routing.ts'
import { type Draft, optionalQuestionsOf, type QuestionName, questions, questionsOf } from '../draft.ts'
import { allFields, type Answers, type FieldName, fields, openFields } from '../question.ts'
import { agreedWords, type Spoken, draftWords as words } from '../words.ts'
import { choiceSays, labelSays } from './draft-fields.tsx'
import { type Around, publicPage, spokenOf } from './draft-parts.tsx'

const check = words.check

/** Name of the box that only programs fill in. */
export const trapName = 'website'

/** Everything said so far, to be looked over and put right before it is sent; and what more could be said. */
export function checkPage(around: Around, { draft, trapped }: { draft: Draft; trapped: boolean }): RoomPage {
  const { address, hidden, organisation } = around
  const spoken = spokenOf(draft.answers)
  const rows = (all: readonly QuestionName[]) => all.map((question) => rowOf(around, question, draft.answers, spoken))
  return publicPage(around, {
    title: check.title,
    heading: check.heading,
    back: { label: words.back, href: address(`/refer/questions/${questionsOf(draft.answers).at(-1) ?? 'who'}`) },
    mistakes: { problems: trapped ? { [trapName]: check.trapFilled } : {}, order: [trapName] },
    children: (
      <>
        <Summary rows={rows(questionsOf(draft.answers))} />
        <Section heading={check.more} about={check.moreAbout}>
          <Summary rows={rows(optionalQuestionsOf(draft.answers))} />
        </Section>
        <Form action={address('/refer/sending')} hidden={{ ...hidden(), draft: draft.id }}>
          <Notice>
            <p>{spoken.self ? agreedWords.says(organisation.name) : check.asked(spoken.name)}</p>
          </Notice>
          <Trap trapped={trapped} />
          <Actions>
            <Button label={check.send} big />
            <Button label={words.later} kind="quiet" name="next" value="later" />
          </Actions>
        </Form>
      </>
    ),
  })
}

/** A box that people neither see nor come to by keyboard. Whoever has it filled in is told so, and sends again without it. */
const Trap = ({ trapped }: { trapped: boolean }) => (
  <div class={trapped ? 'field bad' : 'hide'} aria-hidden={trapped ? undefined : 'true'}>
    <label for={`field-${trapName}`}>{check.trap}</label>
    <input type="text" id={`field-${trapName}`} name={trapName} tabIndex={trapped ? undefined : -1} autocomplete="off" />
  </div>
)

function rowOf({ address }: Around, question: QuestionName, answers: Answers, spoken: Spoken): SummaryRow {
  const open = openFields(allFields(questions[question]), answers)
  const said = open.flatMap((name) => {
    const text = answerSays(name, answers, spoken)
    return text === null ? [] : [{ name, text }]
  })
  const headings: Readonly<Partial<Record<QuestionName, (one: Spoken) => string>>> = words.headings
  const term = headings[question]?.(spoken) ?? labelSays(questions[question][0], spoken)
  return {
    term,
    detail: said.length === 0 ? <span class="soft">{check.notSaid}</span> : said.map(({ name, text }, place) => (
      <p key={name} class="as-written">
        {(place > 0 || (headings[question] && said.length > 1)) && <span class="soft">{labelSays(name, spoken)} </span>}
        {text}
      </p>
    )),
    action: { href: `${address(`/refer/questions/${question}`)}?next=check`, more: term, label: said.length === 0 ? check.add : check.change },
  }
}

function answerSays(name: FieldName, answers: Answers, spoken: Spoken): string | null {
  const spec = fields[name]
  if (spec.kind === 'day') {
    const parts = ['day', 'month', 'year'].map((part) => answers[`${name}-${part}`] ?? '').filter(Boolean)
    return parts.length ? parts.join(' ') : null
  }
  const text = answers[name] ?? ''
  if (text === '') return null
  return spec.kind === 'choice' ? choiceSays(name, text, spoken) : text
}
