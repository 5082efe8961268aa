import type { Day } from '../../../engines/calendar/day.ts'
import { Timeline, type TimelineEvent } from '../../../interface/components/timeline.tsx'
import { sayAsKnown } from '../../people/say-days.ts'
import { type Circumstances, type Consent, historyOf, isOver, type Purpose, type State } from '../consent.ts'
import { wordsShown } from '../wording.ts'
import { consentWords, historyWords as words } from '../words.ts'

/** Who reads it: a colleague, or the person themselves, whose page may be read over their shoulder and so does not say who was there. */
export type HistoryReader = 'staff' | 'self'
export type HistoryShown = { consents: readonly Consent[]; purpose: Purpose; name: string; reader: HistoryReader; today: Day }

/** All that was said about one purpose, the last first: each with the words shown, who asked and how. */
export const History = ({ consents, purpose, name, reader, today }: HistoryShown) => (
  <Timeline
    events={historyOf(consents, purpose, today).map(
      ({ consent, state }): TimelineEvent => ({
        icon: consent.own ? 'note' : 'talk',
        when: sayWhen(consent, name, reader),
        what: sayState(consent, state),
        children: <Said consent={consent} purpose={purpose} reader={reader} today={today} />,
      }),
    )}
  />
)

/** `20 November 2026, on the phone, asked by Asha Okoye`. */
export function sayWhen({ onDay, how, own, askedBy }: Consent, name: string, reader: HistoryReader): string {
  const way = (reader === 'self' ? words.ownHows : words.hows)[how] ?? how
  return [onDay ? sayAsKnown(onDay) : words.undated, way, own ? (reader === 'self' ? words.selfOwn : words.self(name)) : askedBy && words.askedBy(askedBy)].filter(Boolean).join(', ')
}

function sayState(consent: Consent, state: State): string {
  if (state === 'changed') return consent.answer === 'given' ? words.changedTo.yes : words.changedTo.no
  return state === 'expired' ? words.states.expired : words.states[state]
}

function Said({ consent, purpose, reader, today }: { consent: Consent; purpose: Purpose; reader: HistoryReader; today: Day }) {
  const shown = wordsShown(purpose, consent.wordsVersion)
  const over = isOver(consent, today)
  return (
    <>
      {consent.forThem && words.decidedAs(consentWords.answers[consent.answer])} {over && words.said(consentWords.answers[consent.answer])} {consent.note && <q>{consent.note}</q>}
      {consent.until && <> {over ? words.wasUntil(sayAsKnown(consent.until)) : words.until(sayAsKnown(consent.until))}</>}
      <br />
      <span class="soft">
        {shown ? (
          <>
            {words.shown} <q>{shown}</q> {consent.wordsVersion && words.version(consent.wordsVersion)}.
          </>
        ) : (
          words.noWords
        )}
      </span>
      {reader === 'staff' && consent.talk && <Talk talk={consent.talk} />}
    </>
  )
}

const Talk = ({ talk }: { talk: Circumstances }) => (
  <>
    <br />
    <span class="soft">
      {words.company[talk.company]} {talk.companyWords && <q>{talk.companyWords}</q>} {talk.interpreter && words.interpreter(talk.interpreter)}{' '}
      {talk.late && (
        <>
          {words.late} <q>{talk.late}</q>
        </>
      )}{' '}
      {talk.decidedBy && (
        <>
          {words.decided(talk.decidedBy)} <q>{talk.bestInterests}</q>
        </>
      )}
    </span>
  </>
)
