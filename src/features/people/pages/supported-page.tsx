import { Card, Panel } from '../../../interface/components/card.tsx'
import { PersonHeading } from '../../../interface/components/person-heading.tsx'
import { Section } from '../../../interface/components/section.tsx'
import { Split } from '../../../interface/components/split.tsx'
import { Summary } from '../../../interface/components/summary.tsx'
import type { RoomPage } from '../../audit/routing.ts'
import { firstName } from '../person.ts'
import type { Shown } from '../show-panels.ts'
import type { Hat } from '../store.ts'
import { questionWords } from '../questions/words.ts'
import { peopleWords } from '../words.ts'
import { SharedFacets } from '../experience/pages/facet-list.tsx'
import { Dates, SharedBadDay } from './hard-days.tsx'
import { howToTalk, onlyKnown, saysLanguages, whenFree } from './known.tsx'
import { RingUs } from '../reaching/pages/ring-us.tsx'
import { BeforeVisit, Brings, Matters } from './told-parts.tsx'

const words = peopleWords.supported

export type SupportedShown = { hat: Hat; shown: Shown; telephone: string | null }

/**
 * A member, as the supporter they are matched with reads it: a first name and what is needed to get on. No surname, number,
 * address, age or area (domain: contact masking); where to meet stands with the meeting. That somebody has died is told by a
 * person, so the page only asks to be rung.
 */
export function supportedPage({ hat, shown, telephone }: SupportedShown): RoomPage {
  const name = firstName(hat)
  if (hat.died)
    return {
      title: name,
      heading: words.talkFirst(name),
      children: (
        <>
          <p class="lead">{words.talkFirstWhy}</p>
          <RingUs telephone={telephone} />
        </>
      ),
    }
  return {
    title: name,
    heading: false,
    children: (
      <>
        <PersonHeading name={name} about={words.lead} />
        <Split
          first={<Matters heading={words.matters(name)} told={hat.told} under="" notAsked={words.notAsked} />}
          side={
            <>
              <Panel heading={words.reach}>
                <p>{words.reachHow}</p>
                <RingUs telephone={telephone} />
              </Panel>
              {hat.told?.datesShow && <Dates told={hat.told} />}
              {shown.side}
            </>
          }
        >
          {shown.main}
          <Brings heading={words.enjoys(name)} told={hat.told} notAsked={words.notAsked} />
          <SharedBadDay told={hat.told} />
          <BeforeVisit items={hat.told?.beforeVisiting ?? []} />
          <SharedFacets facets={hat.told?.facets ?? []} name={name} />
          <Needed hat={hat} />
        </Split>
      </>
    ),
  }
}

function Needed({ hat: { told } }: { hat: Hat }) {
  const { page } = peopleWords
  const rows = onlyKnown([
    { term: questionWords.facts.described, detail: [told?.pronouns, told?.describedAs].filter(Boolean).join('. ') },
    { term: page.free, detail: whenFree(told) },
    { term: page.access, detail: told?.access },
    { term: questionWords.facts.talking, detail: howToTalk(told) },
    { term: page.languages, detail: saysLanguages(told) },
    { term: page.home, detail: told?.home },
  ])
  if (rows.length === 0) return null
  return (
    <Section heading={page.together}>
      <Card>
        <Summary rows={rows} />
      </Card>
    </Section>
  )
}
