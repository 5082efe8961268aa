import { Card } from '../../../interface/components/card.tsx'
import { Details } from '../../../interface/components/details.tsx'
import { Summary } from '../../../interface/components/summary.tsx'
import { Tag } from '../../../interface/components/tag.tsx'
import { sayAsKnown } from '../../people/say-days.ts'
import { type Consent, latest, type Purpose, purposes } from '../consent.ts'
import { consentWords as words } from '../words.ts'

/** Asked about first: shown even where nobody has asked yet, so that the gap is seen. */
const always: readonly Purpose[] = ['receive support', 'keep notes', 'be left a message', 'share with family', 'share with the practice']

export type ConsentShown = { consents: readonly Consent[]; name: string; own: boolean; died: boolean }

/** The latest word on each purpose. What nobody asked is dashed: it is not a yes. */
export function ConsentPanel({ consents, name, own, died }: ConsentShown) {
  const said = latest(consents)
  const shown = purposes.filter((purpose) => said.has(purpose) || (!own && !died && always.includes(purpose)))
  const rest = purposes.filter((purpose) => !shown.includes(purpose))
  if (died && shown.length === 0) return null
  return (
    <Card heading={own ? words.own : words.heading(name)}>
      <Summary look="answers" rows={shown.map((purpose) => ({ term: words.purposes[purpose], detail: <Said consent={said.get(purpose)} /> }))} />
      {own && <p class="soft">{words.ownNote}</p>}
      {!own && !died && rest.length > 0 && (
        <Details summary={words.more(rest.length)}>
          <p>{rest.map((purpose) => words.purposes[purpose]).join(', ')}</p>
        </Details>
      )}
    </Card>
  )
}

const Said = ({ consent }: { consent: Consent | undefined }) =>
  consent ? (
    <>
      <b>{words.answers[consent.answer]}</b> <span class="soft">{[consent.onDay && sayAsKnown(consent.onDay.slice(0, 7)), consent.how].filter(Boolean).join(', ')}</span>
      {consent.note && (
        <>
          <br />
          <q>{consent.note}</q>
        </>
      )}
    </>
  ) : (
    <Tag label={words.notKnown} kind="dash" />
  )
