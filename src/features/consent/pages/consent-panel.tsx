import type { Day } from '../../../engines/calendar/day.ts'
import { Card } from '../../../interface/components/card.tsx'
import { Details } from '../../../interface/components/details.tsx'
import { Summary } from '../../../interface/components/summary.tsx'
import { Tag } from '../../../interface/components/tag.tsx'
import { sayAsKnown } from '../../people/say-days.ts'
import { type Answer, answersNow, type Consent, differs, heldOfFamily, isOver, latest, type Purpose, purposes, wayOf } from '../consent.ts'
import type { Close } from '../store.ts'
import { consentWords as words, familyWords, historyWords } from '../words.ts'

/** Asked about first: shown even where nobody has asked yet, so that the gap is seen. */
const always: readonly Purpose[] = ['receive support', 'keep notes', 'share with family', 'share with the practice']
/** How somebody may be reached stands with how to reach them. */
const here = purposes.filter((purpose) => !wayOf[purpose])

export type ConsentShown = { consents: readonly Consent[]; close: readonly Close[]; name: string; own: boolean; died: boolean; today: Day; more: string | null }

/** The latest word on each purpose. What nobody asked is dashed: it is not a yes. */
export function ConsentPanel({ consents, close, name, own, died, today, more }: ConsentShown) {
  const said = latest(consents, today)
  const shown = here.filter((purpose) => said.has(purpose) || (purpose === 'share with family' && close.length > 0) || (!own && !died && always.includes(purpose)))
  const rest = here.filter((purpose) => !shown.includes(purpose))
  if (died && shown.length === 0) return null
  return (
    <Card heading={own ? words.own : words.heading(name)}>
      <Summary look="answers" rows={shown.map((purpose) => ({ term: words.purposes[purpose], detail: purpose === 'share with family' && close.length > 0 ? <Family answer={answersNow(consents, heldOfFamily(close), today).get(purpose)} close={close} name={name} own={own} /> : <Said consent={said.get(purpose)} differs={differs(consents, purpose, today) ? name : null} today={today} /> }))} />
      {own && <p class="soft">{words.ownNote}</p>}
      {!own && !died && rest.length > 0 && (
        <Details summary={words.more(rest.length)}>
          <p>{rest.map((purpose) => words.purposes[purpose]).join(', ')}</p>
        </Details>
      )}
      {more && (
        <p>
          <a href={more}>{own ? words.changeOwn : words.change}</a>
        </p>
      )}
    </Card>
  )
}

/** One answer: the same that stands beside each of those close to them. */
const Family = ({ answer, close, name, own }: { answer: Answer | undefined; close: readonly Close[]; name: string; own: boolean }) => (
  <>
    {answer ? <b>{words.answers[answer]}</b> : <Tag label={words.notKnown} kind="dash" />} <span class="soft">{close.map((one) => familyWords.each(one.name, (own ? familyWords.ownNow : familyWords.now(name))[one.mayBeTold])).join(' ')}</span>
  </>
)

function Said({ consent, differs: of, today }: { consent: Consent | undefined; differs: string | null; today: Day }) {
  if (!consent) return <Tag label={words.notKnown} kind="dash" />
  if (isOver(consent, today))
    return (
      <>
        <Tag label={words.notKnown} kind="dash" /> <span class="soft">{words.over(sayAsKnown(consent.until ?? ''))}</span>
      </>
    )
  return (
    <>
      <b>{words.answers[consent.answer]}</b> <span class="soft">{[consent.onDay && sayAsKnown(consent.onDay.slice(0, 7)), consent.how].filter(Boolean).join(', ')}</span>
      {consent.note && (
        <>
          <br />
          <q>{consent.note}</q>
        </>
      )}
      {of && (
        <>
          <br />
          <span class="soft">{historyWords.differs(of)}</span>
        </>
      )}
    </>
  )
}
