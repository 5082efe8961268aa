import { Card, Panel } from '../../../interface/components/card.tsx'
import { Details } from '../../../interface/components/details.tsx'
import { Quote } from '../../../interface/components/messages.tsx'
import { Section } from '../../../interface/components/section.tsx'
import { Columns } from '../../../interface/components/split.tsx'
import { Summary, type SummaryRow } from '../../../interface/components/summary.tsx'
import { Ticks } from '../../../interface/components/ticks.tsx'
import { asALine, type Told } from '../told.ts'
import { earlierWords } from '../earlier-notes/words.ts'
import { facetWords } from '../experience/words.ts'
import { questionWords } from '../questions/words.ts'
import { peopleWords } from '../words.ts'
import { type Change, ChangeLink, withChange } from '../questions/pages/change-link.tsx'
import { FacetList } from '../experience/pages/facet-list.tsx'
import { howToTalk, known, saysLanguages, whenFree, whoMayCome } from './known.tsx'

const words = peopleWords.page

/** What matters, in their own words first. Words written by somebody else are never shown as a quotation. */
export const Matters = ({ heading, told, under, notAsked, change }: { heading: string; told: Told | null; under: string; notAsked: string; change?: Change | undefined }) => (
  <Card heading={heading} level={2}>
    {told?.matters ? told.mattersInOwnWords ? <Quote says={told.matters} by={under} big /> : <Retold says={told.matters} under={under} /> : <p class="soft">{notAsked}</p>}
    <ChangeLink change={change} question="matters" />
  </Card>
)

const Retold = ({ says, under }: { says: string; under: string }) => (
  <>
    <p class="lead">{says}</p>
    <p class="soft">{under}</p>
  </>
)

/** What somebody brings and enjoys; `enjoys` is the heading of the second where it isn’t the whole part’s. */
export function Brings({ heading, told, notAsked, enjoys, change }: { heading: string; told: Told | null; notAsked: string; enjoys?: string | undefined; change?: Change | undefined }) {
  const brings = told?.brings ?? []
  const interests = told?.interests ?? []
  return (
    <Section heading={heading} beside={<ChangeLink change={change} question="brings" />}>
      {brings.length === 0 && interests.length === 0 && <p class="soft">{notAsked}</p>}
      {brings.length > 0 && (
        <Columns narrow>
          {brings.map((one) => (
            <Panel key={one} tone="spruce">
              <p>{asALine(one)}</p>
            </Panel>
          ))}
        </Columns>
      )}
      {interests.length > 0 && (
        <Panel tone="spruce" heading={enjoys}>
          <Ticks items={interests.map(asALine)} icon="sun" />
          <ChangeLink change={change} question="enjoys" />
        </Panel>
      )}
      {interests.length === 0 && <ChangeLink change={change} question="enjoys" label={questionWords.anything.enjoys} />}
    </Section>
  )
}

/** Everything a page says about meeting somebody; what nobody asked is dashed. */
export const togetherRows = (told: Told | null, change?: Change): SummaryRow[] => [
  withChange(known(words.free, whenFree(told)), change, 'free'),
  withChange(known(words.access, told?.access), change, 'getting-about'),
  withChange(known(questionWords.facts.talking, howToTalk(told)), change, 'talking'),
  withChange(known(words.languages, saysLanguages(told)), change, 'languages'),
  withChange(known(words.livesWith, told?.livesWith), change, 'at-home'),
  known(words.home, told?.home),
  withChange(known(words.visitor, whoMayCome(told)), change, 'visitor'),
]

export const Together = ({ rows }: { rows: readonly SummaryRow[] }) => (
  <Section heading={words.together}>
    <Card>
      <Summary rows={rows} />
    </Card>
  </Section>
)

export const BeforeVisit = ({ items, change }: { items: readonly string[]; change?: Change | undefined }) =>
  items.length > 0 ? (
    <Panel heading={words.beforeVisit} tone="honey">
      <Ticks items={items} icon="door" />
      <ChangeLink change={change} question="at-home" />
    </Panel>
  ) : null

/** What was told in confidence, and whether it may be used. For colleagues, folded away: never what a page begins with. */
export function InConfidence({ told, name, href }: { told: Told | null; name: string; href: ((facet: string) => string) | undefined }) {
  const facets = told?.facets ?? []
  if (!told?.experience && facets.length === 0 && !href) return null
  return (
    <Details summary={words.confidence}>
      {told?.experience && (
        <>
          <p>{told.experience.words}</p>
          <p class="soft">{words.mayMatch[told.experience.mayMatch === null ? 'notAsked' : told.experience.mayMatch ? 'yes' : 'no']}</p>
        </>
      )}
      {!told?.experience && facets.length === 0 && <p class="soft">{facetWords.none}</p>}
      <FacetList facets={facets} name={name} own={false} href={href} />
    </Details>
  )
}

/** What the earlier list said; `decide` leads to where somebody says what of it is theirs to read. */
export const Earlier = ({ told, decide }: { told: Told | null; decide: string | undefined }) =>
  told && told.remarks.length > 0 ? (
    <Details summary={words.earlier}>
      <ul>
        {told.remarks.map((remark) => (
          <li key={remark.words}>
            <q>{remark.words}</q> <span class="soft">{remark.from}</span>
          </li>
        ))}
      </ul>
      {decide !== undefined && (
        <p>
          <a href={decide}>{earlierWords.link}</a>
        </p>
      )}
    </Details>
  ) : null
