import { Card } from '../../../interface/components/card.tsx'
import { Section } from '../../../interface/components/section.tsx'
import { Summary, type SummaryRow } from '../../../interface/components/summary.tsx'
import { Tag } from '../../../interface/components/tag.tsx'
import { sayAsKnown } from '../../people/say-days.ts'
import type { Readiness } from '../supporter.ts'
import { supporterWords } from '../words.ts'

const words = supporterWords.page

/** What was seen and when, as plain facts: no mark, no tally of what is missing, and what isn't known dashed. */
export function ReadyCard({ readiness }: { readiness: readonly Readiness[] }) {
  const trainings = readiness.filter((one) => one.kind === 'training')
  const rows: SummaryRow[] = [
    { term: words.check, detail: <Fact one={readiness.find((one) => one.kind === 'check')} /> },
    { term: words.references, detail: <Fact one={readiness.find((one) => one.kind === 'references')} /> },
    ...(trainings.length > 0 ? trainings.map((one) => ({ term: words.training(one.what), detail: <Fact one={one} /> })) : [{ term: words.noTraining, detail: <Fact one={undefined} /> }]),
  ]
  return (
    <Section heading={words.ready}>
      <Card>
        <Summary rows={rows} />
        <p class="soft">{words.plainFacts}</p>
      </Card>
    </Section>
  )
}

function Fact({ one }: { one: Readiness | undefined }) {
  const says = one && saysFact(one)
  if (!says) return <Dashed asWritten={one?.asWritten ?? null} />
  return (
    <>
      {says} {one.due && <span>{words.again(sayAsKnown(one.due))}</span>}
    </>
  )
}

const Dashed = ({ asWritten }: { asWritten: string | null }) => (
  <>
    <Tag label={supporterWords.notKnown} kind="dash" />{' '}
    {asWritten && (
      <span class="soft">
        {words.asWritten} <q>{asWritten}</q>
      </span>
    )}
  </>
)

const begun = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** One sentence of what is known, or nothing. */
function saysFact(one: Readiness): string | null {
  if (one.kind === 'check') {
    const parts = [one.what === 'not known' ? '' : one.what, one.onDay && words.seen(sayAsKnown(one.onDay))].filter(Boolean)
    return parts.length > 0 ? `${begun(parts.join(', '))}.` : null
  }
  if (one.kind === 'references') {
    if (one.complete === null) return null
    return `${[one.complete ? words.complete : words.incomplete, one.onDay && words.seen(sayAsKnown(one.onDay))].filter(Boolean).join(', ')}.`
  }
  if (one.complete === false) return `${words.notDone}.`
  if (one.onDay) return `${begun(words.done(sayAsKnown(one.onDay)))}.`
  return one.complete ? `${words.doneUndated}.` : null
}
