import { Section } from '../../../interface/components/section.tsx'
import { Split } from '../../../interface/components/split.tsx'
import { Card } from '../../../interface/components/card.tsx'
import { Summary } from '../../../interface/components/summary.tsx'
import type { RoomPage } from '../../audit/routing.ts'
import { firstName } from '../person.ts'
import { sayAsKnown } from '../say-days.ts'
import type { Shown } from '../show-panels.ts'
import type { Around, Hat } from '../store.ts'
import { peopleWords } from '../words.ts'
import { listed, onlyKnown, whenFree, whoMayCome } from './known.tsx'
import { BeforeVisit, Brings, Matters } from './told-parts.tsx'

const words = peopleWords.own

export type OwnShown = { hat: Hat; around: Around; reach: Shown['side']; shown: Shown }

/** A member’s own page: everything in the second person, and nothing that is only a gap. */
export function ownPage({ hat, around, reach, shown }: OwnShown): RoomPage {
  const { told } = hat
  const when = hat.toldOn && sayAsKnown(hat.toldOn.slice(0, 7))
  const first = (
    <>
      <Matters heading={words.matters} told={told} under={told?.mattersInOwnWords ? words.yourWords(when) : words.writtenFor(around.suggestedBy)} notAsked={words.mattersNotAsked} />
      {told && told.brings.length + told.interests.length > 0 && <Brings heading={told.brings.length > 0 ? words.brings : words.enjoys} told={told} notAsked="" enjoys={told.brings.length > 0 ? words.enjoys : undefined} />}
      {shown.main}
    </>
  )
  return {
    title: words.title,
    heading: words.heading(firstName(hat)),
    lead: words.lead,
    children: (
      <Split first={first} early={reach.length > 0 ? reach : undefined} side={shown.side}>
        <BeforeVisit items={told?.beforeVisiting ?? []} />
        <More hat={hat} />
      </Split>
    ),
  }
}

function More({ hat: { told } }: { hat: Hat }) {
  const { page } = peopleWords
  const rows = onlyKnown([
    { term: page.free, detail: whenFree(told) },
    { term: page.access, detail: told?.access },
    { term: page.languages, detail: listed(told?.languages) },
    { term: page.livesWith, detail: told?.livesWith },
    { term: page.home, detail: told?.home },
    { term: words.visitor, detail: whoMayCome(told) },
    { term: page.confidence, detail: told?.experience?.words },
  ])
  return (
    <Section heading={words.more}>
      <Card>
        {rows.length > 0 ? <Summary rows={rows} /> : <p>{words.nothing}</p>}
        {told && told.remarks.length > 0 && <p class="soft">{words.earlier}</p>}
      </Card>
    </Section>
  )
}
