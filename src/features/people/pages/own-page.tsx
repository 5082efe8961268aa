import { Section } from '../../../interface/components/section.tsx'
import { Split } from '../../../interface/components/split.tsx'
import { Card } from '../../../interface/components/card.tsx'
import { Summary } from '../../../interface/components/summary.tsx'
import type { RoomPage } from '../../audit/routing.ts'
import { firstName } from '../person.ts'
import { sayAsKnown } from '../say-days.ts'
import type { Shown } from '../show-panels.ts'
import type { Around, Hat } from '../store.ts'
import { facetWords } from '../experience/words.ts'
import { questionWords } from '../questions/words.ts'
import { peopleWords } from '../words.ts'
import { type Change, changeOf } from '../questions/pages/change-link.tsx'
import { FacetList } from '../experience/pages/facet-list.tsx'
import { Dates, OwnBadDay } from './hard-days.tsx'
import { howToTalk, onlyKnown, saidLine, saysLanguages, whenFree, whoMayCome } from './known.tsx'
import { BeforeVisit, Brings, Matters } from './told-parts.tsx'

const words = peopleWords.own

export type OwnShown = { hat: Hat; around: Around; reach: Shown['side']; shown: Shown; address(path: string): string }

/** A member’s own page: everything in the second person, and nothing that is only a gap. */
export function ownPage({ hat, around, reach, shown, address }: OwnShown): RoomPage {
  const { told } = hat
  const change = changeOf(address, hat.participation, 'own-words')
  const when = told?.said['matters'] ? null : hat.toldOn && sayAsKnown(hat.toldOn.slice(0, 7))
  const under = told?.mattersInOwnWords ? (saidLine(told, 'matters', 'you') ?? words.yourWords(when)) : words.writtenFor(around.suggestedBy)
  const first = (
    <>
      <Matters heading={words.matters} told={told} under={under} notAsked={words.mattersNotAsked} change={change} />
      <Brings heading={words.brings} told={told} notAsked={words.bringsNotAsked} enjoys={words.enjoys} change={change} />
      {shown.main}
    </>
  )
  return {
    title: words.title,
    heading: words.heading(firstName(hat)),
    lead: words.lead,
    children: (
      <Split first={first} early={reach.length > 0 ? reach : undefined} side={shown.side}>
        <OwnBadDay told={told} change={change} />
        <BeforeVisit items={told?.beforeVisiting ?? []} />
        <More hat={hat} change={change} />
        <Section heading={facetWords.ownHeading} about={facetWords.ownLead}>
          <Card>
            <FacetList facets={told?.facets ?? []} name={firstName(hat)} own href={(facet) => address(`/people/${hat.participation}/own-experience/${facet}`)} />
          </Card>
        </Section>
        <Dates told={told} change={change} own />
      </Split>
    ),
  }
}

function More({ hat: { told }, change }: { hat: Hat; change: Change }) {
  const { page } = peopleWords
  const theirs = told?.remarks.filter((remark) => remark.theirs) ?? []
  const rows = onlyKnown([
    { term: questionWords.facts.described, detail: [told?.pronouns, told?.describedAs].filter(Boolean).join('. ') },
    { term: page.free, detail: whenFree(told) },
    { term: page.access, detail: told?.access },
    { term: questionWords.facts.talking, detail: howToTalk(told) },
    { term: page.languages, detail: saysLanguages(told) },
    { term: page.livesWith, detail: told?.livesWith },
    { term: page.home, detail: told?.home },
    { term: words.visitor, detail: whoMayCome(told) },
    { term: page.confidence, detail: told?.experience?.words },
  ])
  return (
    <Section heading={words.more}>
      <Card>
        {rows.length > 0 ? <Summary rows={rows} /> : <p>{words.nothing}</p>}
        {theirs.length > 0 && (
          <>
            <p>{words.earlierTheirs}</p>
            <ul>
              {theirs.map((remark) => (
                <li key={remark.words}>
                  <q>{remark.words}</q>
                </li>
              ))}
            </ul>
          </>
        )}
        {told && told.remarks.length > theirs.length && <p class="soft">{words.earlier}</p>}
        <p>
          <a href={change('described')}>{words.describe}</a>
        </p>
      </Card>
    </Section>
  )
}
