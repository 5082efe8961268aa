import type { Day } from '../../../engines/calendar/day.ts'
import { LargePrint } from '../../../interface/components/large-print.tsx'
import { Notice } from '../../../interface/components/messages.tsx'
import { Section } from '../../../interface/components/section.tsx'
import type { RoomPage } from '../../audit/routing.ts'
import { firstName, showTelephone } from '../../people/person.ts'
import type { WayAnswer } from '../../people/reaching/reach.ts'
import type { Hat } from '../../people/read-hats.ts'
import { sayAsKnown } from '../../people/say-days.ts'
import { type Answer, type Consent, latest, type Purpose, purposes, wayOf } from '../consent.ts'
import { wordsNow } from '../wording.ts'
import { sheetWords as words } from '../words.ts'

export type SheetShown = { hat: Hat; consents: readonly Consent[]; now: ReadonlyMap<Purpose, Answer>; letters: WayAnswer | null; telephone: string | null; today: Day; back: { label: string; href: string } }

/** What somebody said is OK, on paper, for whoever has no telephone to look it up on. Says nothing of who was there or who wrote it. */
export function sheetPage({ hat, consents, now, letters, telephone, today, back }: SheetShown): RoomPage {
  const last = latest(consents, today)
  const inGroup = (group: keyof typeof words.groups) => purposes.filter((purpose) => groupOf(now.get(purpose)) === group)
  return {
    title: words.title,
    width: 'read',
    back,
    heading: words.heading(firstName(hat)),
    lead: words.asOf(sayAsKnown(today)),
    children: (
      <>
        <div class="no-print">
          <Notice>
            <p>{words.print}</p>
            {letters && (
              <p>
                {words.seen} {words.letters[letters]}
              </p>
            )}
          </Notice>
        </div>
        <LargePrint>
          {(['given', 'refused', 'unclear', 'notAsked'] as const).map((group) => (
            <Group key={group} heading={words.groups[group]} purposes={inGroup(group)} yes={group === 'given'} last={group === 'notAsked' ? new Map() : last} />
          ))}
          <p>
            <b>{words.never}</b>
          </p>
          <p>{words.change(telephone && showTelephone(telephone))}</p>
        </LargePrint>
      </>
    ),
  }
}

const groupOf = (answer: Answer | undefined): keyof typeof words.groups => (answer === undefined ? 'notAsked' : answer === 'withdrawn' ? 'refused' : answer)

const Group = ({ heading, purposes: asked, yes, last }: { heading: string; purposes: readonly Purpose[]; yes: boolean; last: ReadonlyMap<string, Consent> }) => (
  <Section heading={heading}>
    {asked.length === 0 ? (
      <p>{words.none}</p>
    ) : (
      <ul>
        {asked.map((purpose) => {
          const consent = last.get(purpose)
          // Their words are printed beside the answer they were said with, and not beside another that holds now.
          const note = wayOf[purpose] || (consent?.answer === 'given') !== yes ? null : consent?.note
          return (
            <li key={purpose}>
              {wordsNow(purpose).text} {note && <q>{note}</q>}
            </li>
          )
        })}
      </ul>
    )}
  </Section>
)
