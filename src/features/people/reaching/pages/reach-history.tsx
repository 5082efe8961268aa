import { Details } from '../../../../interface/components/details.tsx'
import { Timeline } from '../../../../interface/components/timeline.tsx'
import { dayIn } from '../../../../engines/calendar/zones.ts'
import type { DayPart } from '../../person.ts'
import { sayAsKnown, sayTime } from '../../say-days.ts'
import type { NotedChange } from '../note-changes.ts'
import type { ReachChange, ReachFact } from '../reach-change.ts'
import { reachWords } from '../words.ts'

const words = reachWords.history

export type ReachHistoryShown = { changes: readonly NotedChange[]; name: string; reader: 'staff' | 'self'; zone: string }

/** What changed of how somebody is reached: when, by whom, from what to what. Folded away: it is the answer now that counts. */
export const ReachHistory = ({ changes, name, reader, zone }: ReachHistoryShown) =>
  changes.length === 0 ? null : (
    <Details summary={words.summary(changes.length)}>
      <Timeline
        events={changes.map(({ at, by, own, changes: all }) => ({
          icon: own ? 'note' : 'talk',
          when: words.when(sayAsKnown(dayIn(zone, at)), sayTime(zone, at), own ? (reader === 'self' ? words.ownYou : words.own(name)) : (by ?? words.somebody)),
          what: all.map(sayChange).join(' '),
        }))}
      />
    </Details>
  )

const sayChange = ({ fact, from, to }: ReachChange): string => words.changed(words.facts[fact], sayValue(fact, from), sayValue(fact, to))

const parts = (value: string): string =>
  (['am', 'pm', 'eve'] as const satisfies readonly DayPart[])
    .filter((part) => value.split(' ').includes(part))
    .map((part) => reachWords.parts[part].toLowerCase())
    .join(', ')

const speakTo: Readonly<Record<string, string>> = reachWords.form.speakToAnswers

function sayValue(fact: ReachFact, value: string): string {
  if (fact === 'no reveal' || fact === 'none') return value === '' ? words.no : words.yes
  if (value === '') return words.nothing
  if (fact === 'parts') return parts(value)
  if (fact === 'speak to') return (speakTo[value] ?? value).toLowerCase()
  if (value === 'yes' || value === 'no' || value === 'not known') return words[value]
  return words.quoted(value)
}
