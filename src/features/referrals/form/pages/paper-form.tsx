import { Section } from '../../../../interface/components/section.tsx'
import type { RoomPage } from '../../../audit/routing.ts'
import { isNeeded, type QuestionName, questions } from '../draft.ts'
import { allFields, type FieldName, fields } from '../question.ts'
import { agreedWords, type Spoken, draftWords as words } from '../words.ts'
import { choiceSays, labelSays } from './draft-fields.tsx'
import { type Around, publicPage } from './draft-parts.tsx'

const paper = words.paper

/** In the order of a conversation; what only some ways in ask is for whoever it fits. */
const order: readonly QuestionName[] = ['who', 'danger', 'person', 'knows', 'reach', 'wants', 'talk', 'beside', 'work', 'hopes', 'practice', 'visitors', 'hard', 'others', 'emergency']

/** The same questions to print and fill in by hand, from the same list as the form, and a line for a noticeboard. */
export function paperPage(around: Around): RoomPage {
  const { organisation } = around
  const spoken: Spoken = { self: false, name: words.thePerson }
  return publicPage(around, {
    title: paper.title,
    heading: paper.heading,
    lead: paper.about,
    back: { label: words.back, href: around.address('/refer') },
    children: (
      <>
        <p>{paper.danger}</p>
        <p class="no-print">{paper.print}</p>
        {order.map((question) => (
          <PaperQuestion key={question} question={question} spoken={spoken} />
        ))}
        <Section heading={paper.forYou}>
          <p>{agreedWords.says(organisation.name)}</p>
        </Section>
        {organisation.postalAddress && (
          <p>
            {paper.send}: {organisation.postalAddress}
          </p>
        )}
        <Section heading={paper.poster}>
          <p class="lead">{organisation.telephone ? paper.posterLine(organisation.name, organisation.telephone) : paper.posterAlone(organisation.name)}</p>
        </Section>
      </>
    ),
  })
}

const headings: Readonly<Partial<Record<QuestionName, (spoken: Spoken) => string>>> = words.headings

function PaperQuestion({ question, spoken }: { question: QuestionName; spoken: Spoken }) {
  const heading = headings[question]?.(spoken)
  const [first, ...rest] = allFields(questions[question])
  if (!first) return null
  return (
    <Section heading={heading ?? labelSays(first, spoken)}>
      <Blank name={first} spoken={spoken} labelled={heading !== undefined} />
      {rest.filter((name) => name !== 'wantsOpen').map((name) => (
        <Blank key={name} name={name} spoken={spoken} labelled />
      ))}
    </Section>
  )
}

/** Room to tick or to write. */
function Blank({ name, spoken, labelled }: { name: FieldName; spoken: Spoken; labelled: boolean }) {
  const spec = fields[name]
  const needed = isNeeded(name, {}) && ['name', 'knows', 'way', 'wants'].includes(name) ? ` (${paper.needed})` : ''
  return (
    <div class="blank">
      {labelled && <p>{`${labelSays(name, spoken)}${needed}`}</p>}
      {spec.kind === 'choice' ? (
        <ul class="blank__ticks">
          {spec.choices.map((value) => (
            <li key={value}>{choiceSays(name, value, spoken)}</li>
          ))}
        </ul>
      ) : (
        <div class={spec.kind === 'long' ? 'blank__room' : 'blank__line'} />
      )}
    </div>
  )
}
