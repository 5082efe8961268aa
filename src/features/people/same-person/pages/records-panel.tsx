import { Button } from '../../../../interface/components/button.tsx'
import { Card } from '../../../../interface/components/card.tsx'
import { Section } from '../../../../interface/components/section.tsx'
import { Summary } from '../../../../interface/components/summary.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import type { Day } from '../../../../engines/calendar/day.ts'
import { dayIn } from '../../../../engines/calendar/zones.ts'
import { pathOf } from '../../open-hat.ts'
import { listedAs } from '../../person.ts'
import { sayAsKnown, sayNear } from '../../say-days.ts'
import type { Hat, SameRecord } from '../../store.ts'
import { cardWords } from '../../reaching/words.ts'
import { peopleWords } from '../../words.ts'
import { sameWords } from '../words.ts'
import { listed, onlyKnown, whenFree } from '../../pages/known.tsx'

const words = sameWords.records

export type RecordsShown = { hat: Hat; records: readonly SameRecord[]; today: Day; zone: string; hidden(): Readonly<Record<string, string>>; address(path: string): string }

/** What else is written about one person, each part with the record it stands on; and the way back. What was told under the other hat stays there. */
export function RecordsPanel({ hat, records, today, zone, hidden, address }: RecordsShown) {
  const others = records.filter((record) => record.person !== hat.person)
  const joins = records.flatMap((record) => (record.joined ? [{ ...record.joined, name: listedAs(record) }] : [])).filter((join, place, all) => all.findIndex((one) => one.id === join.id) === place)
  return (
    <Section heading={words.heading} about={words.about}>
      {others.map((record) =>
        record.kind === hat.kind ? (
          <Card key={record.participation} heading={words.also(listedAs(record), sayAsKnown(record.since.slice(0, 7)))}>
            <Facts record={record} />
            <p>
              <a href={address(pathOf(record))}>{words.open}</a>
            </p>
          </Card>
        ) : (
          <p key={record.participation}>{(record.kind === 'supporter' ? words.alsoSupporter : words.alsoMember)(listedAs(record))}</p>
        ),
      )}
      {joins.map((join) => (
        <Form key={join.id} action={address(`/people/${hat.participation}/joins/${join.id}/parting`)} hidden={hidden()} label={words.part}>
          <p class="soft">{words.joined(join.by, sayNear(dayIn(zone, join.since), today))}</p>
          <Button label={words.part} more={join.name} kind="second" />
        </Form>
      ))}
    </Section>
  )
}

function Facts({ record }: { record: SameRecord }) {
  const { page } = peopleWords
  const { told } = record
  const rows = onlyKnown([
    { term: sameWords.page.rows.matters, detail: told?.matters },
    { term: page.interests, detail: listed([...(told?.brings ?? []), ...(told?.interests ?? [])]) },
    { term: sameWords.page.rows.born, detail: record.birth.born && sayAsKnown(record.birth.born) },
    { term: cardWords.area, detail: listed([record.area, record.postcode].flatMap((part) => part ?? [])) },
    { term: page.free, detail: whenFree(told) },
    { term: page.access, detail: told?.access },
    { term: page.languages, detail: listed(told?.languages) },
    { term: page.livesWith, detail: told?.livesWith },
    { term: page.home, detail: told?.home },
    { term: page.beforeVisit, detail: listed(told?.beforeVisiting) },
    { term: page.nhsNumber, detail: told?.nhsNumber },
    { term: page.earlier, detail: listed(told?.remarks.map((remark) => `${remark.words} (${remark.from})`)) },
  ])
  return rows.length > 0 ? <Summary rows={rows} /> : <p class="soft">{words.nothing}</p>
}
