import type { ComponentChildren } from 'preact'
import { Card, Panel } from '../../../interface/components/card.tsx'
import { Details } from '../../../interface/components/details.tsx'
import { Quote } from '../../../interface/components/messages.tsx'
import { Section } from '../../../interface/components/section.tsx'
import { Columns } from '../../../interface/components/split.tsx'
import { Summary } from '../../../interface/components/summary.tsx'
import { Ticks } from '../../../interface/components/ticks.tsx'
import type { Told } from '../told.ts'
import { peopleWords } from '../words.ts'
import { known, type KnownRow, listed, whenFree, whoMayCome } from './known.tsx'

const words = peopleWords.page

/** What matters, in their own words first. Words written by somebody else are never shown as a quotation. */
export const Matters = ({ heading, told, under, notAsked }: { heading: string; told: Told | null; under: string; notAsked: string }) => (
  <Card heading={heading} level={2}>
    {told?.matters ? told.mattersInOwnWords ? <Quote says={told.matters} by={under} big /> : <Retold says={told.matters} under={under} /> : <p class="soft">{notAsked}</p>}
  </Card>
)

const Retold = ({ says, under }: { says: string; under: string }) => (
  <>
    <p class="lead">{says}</p>
    <p class="soft">{under}</p>
  </>
)

/** What somebody brings and enjoys; `enjoys` is the heading of the second where it isn’t the whole part’s. */
export function Brings({ heading, told, notAsked, enjoys }: { heading: string; told: Told | null; notAsked: string; enjoys?: string | undefined }) {
  const brings = told?.brings ?? []
  const interests = told?.interests ?? []
  return (
    <Section heading={heading}>
      {brings.length === 0 && interests.length === 0 && <p class="soft">{notAsked}</p>}
      {brings.length > 0 && (
        <Columns narrow>
          {brings.map((one) => (
            <Panel key={one} tone="spruce">
              <p>{one}</p>
            </Panel>
          ))}
        </Columns>
      )}
      {interests.length > 0 && (
        <Panel tone="spruce" heading={enjoys}>
          <Ticks items={interests} icon="sun" />
        </Panel>
      )}
    </Section>
  )
}

/** Everything a page says about meeting somebody; what nobody asked is dashed. */
export const togetherRows = (told: Told | null): KnownRow[] => [
  known(words.free, whenFree(told)),
  known(words.access, told?.access),
  known(words.languages, listed(told?.languages)),
  known(words.livesWith, told?.livesWith),
  known(words.home, told?.home),
  known(words.visitor, whoMayCome(told)),
]

export const Together = ({ rows }: { rows: readonly KnownRow[] }) => (
  <Section heading={words.together}>
    <Card>
      <Summary rows={rows} />
    </Card>
  </Section>
)

export const BeforeVisit = ({ items, children }: { items: readonly string[]; children?: ComponentChildren }) =>
  items.length > 0 ? (
    <Panel heading={words.beforeVisit} tone="honey">
      <Ticks items={items} icon="door" />
      {children}
    </Panel>
  ) : null

/** What was told in confidence, and whether it may be used. For colleagues, folded away: never what a page begins with. */
export function InConfidence({ told }: { told: Told | null }) {
  if (!told?.experience) return null
  const { words: said, mayMatch } = told.experience
  return (
    <Details summary={words.confidence}>
      <p>{said}</p>
      <p class="soft">{words.mayMatch[mayMatch === null ? 'notAsked' : mayMatch ? 'yes' : 'no']}</p>
    </Details>
  )
}

export const Earlier = ({ told }: { told: Told | null }) =>
  told && (told.remarks.length > 0 || told.nhsNumber) ? (
    <Details summary={words.earlier}>
      {told.remarks.length > 0 && (
        <ul>
          {told.remarks.map((remark) => (
            <li key={remark.words}>
              <q>{remark.words}</q> <span class="soft">{remark.from}</span>
            </li>
          ))}
        </ul>
      )}
      {told.nhsNumber && (
        <p>
          {words.nhsNumber}: {told.nhsNumber}
        </p>
      )}
    </Details>
  ) : null
