import { Card } from '../../../../interface/components/card.tsx'
import { Details } from '../../../../interface/components/details.tsx'
import { Heading } from '../../../../interface/components/heading.tsx'
import { Section } from '../../../../interface/components/section.tsx'
import { SideBySide } from '../../../../interface/components/side-by-side.tsx'
import { Summary } from '../../../../interface/components/summary.tsx'
import { Table } from '../../../../interface/components/table.tsx'
import { Ticks } from '../../../../interface/components/ticks.tsx'
import { nearMissLines, ruledOutLines } from '../../weighing/explain.ts'
import type { CheckCode } from '../../weighing/decision.ts'
import { matchingWords } from '../../weighing/words.ts'
import type { MemberProfile } from '../../profile.ts'
import { criteria, type MatchingSettings } from '../../weighing/settings.ts'
import type { Candidate } from '../../weighing/shortlist.ts'
import type { Suggested } from '../suggest-supporters.ts'
import { ideaWords } from '../words.ts'
import type { IdeaLines } from './idea-lines.ts'

const { table: words, others, how } = ideaWords

/** The same few questions of each; what isn’t known is dashed. */
export function Compared({ looking, ideas, lines }: Pick<Suggested, 'looking' | 'ideas'> & { lines: readonly IdeaLines[] }) {
  return (
    <Card>
      <SideBySide
        caption={words.caption}
        nameHeading={words.name}
        headings={[words.inCommon, words.free, words.travel, words.sees, words.home]}
        items={ideas.map(({ candidate }, place) => ({ name: lines[place]?.name ?? '', values: valuesOf(looking.profile, candidate) }))}
      />
    </Card>
  )
}

function valuesOf(member: MemberProfile, candidate: Candidate): readonly (string | null)[] {
  const { supporter, ground, inCommon } = candidate
  const { most, now } = supporter.capacity
  const shared = inCommon.slice(0, 2).map(({ one }) => one)
  return [
    shared.length > 0 ? shared.join(', ') : supporter.interests === 'not known' ? null : words.nothing,
    freeWords(ground.times),
    ground.minutes === 'not known' ? null : words.minutes(ground.minutes),
    now === 'not known' || most === 'not known' ? null : words.of(now, most),
    homeWords(member, candidate),
  ]
}

function freeWords(times: Candidate['ground']['times']): string | null {
  if (times === 'not known') return null
  if (times.sure.length === 0) return times.perhaps.length === 0 ? words.never : null
  const shown = times.sure.slice(0, 3).join(', ')
  return times.everyOtherWeek ? `${shown}, ${words.everyOther}` : shown
}

const aboutHome: ReadonlySet<CheckCode> = new Set<CheckCode>(['around severity not known', 'around not known', 'home not known'])

function homeWords(member: MemberProfile, { supporter, toCheck }: Candidate): string | null {
  if (toCheck.some(({ code }) => aboutHome.has(code))) return null
  if (toCheck.some(({ code }) => code === 'around mild' || code === 'keep away')) return words.toAsk
  return supporter.aversions === 'not known' && member.home.pets === 'not known' ? null : words.fine
}

/** Counts by reason, and what a conversation might change. What is private is part of one number with those who come later. */
export function WhyNot({ looking, list, weights, address }: Pick<Suggested, 'looking' | 'list' | 'weights'> & { address(path: string): string }) {
  const near = nearMissLines(looking.profile, list, matchingWords)
  const rest = list.outOf - list.candidates.length
  const rows = ruledOutLines(looking.profile, list, matchingWords).map(({ people, because }) => ({ term: people, detail: because }))
  return (
    <Section heading={rest === 0 ? others.nobody : others.heading(rest)}>
      {rows.length > 0 && <Summary rows={rows} />}
      {near.length > 0 && (
        <>
          <Heading level={3}>{others.near}</Heading>
          <Ticks icon="ask" items={near.map(({ people, when }) => others.nearLine(people, when))} />
          <p class="soft">{others.nearHow}</p>
        </>
      )}
      <HowFound found={list.candidates.length} settings={weights.settings} address={address} />
    </Section>
  )
}

/** The only place with figures: of the method, never of a person. */
const HowFound = ({ found, settings, address }: { found: number; settings: MatchingSettings; address(path: string): string }) => (
  <Details summary={how.summary(found)}>
    <p>{how.text}</p>
    <Table
      caption={how.weights}
      columns={[
        { heading: how.columns.what, cell: (criterion: (typeof criteria)[number]) => how.criterion[criterion] },
        { heading: how.columns.weight, numeric: true, cell: (criterion) => settings.weights[criterion] },
      ]}
      rows={criteria}
    />
    <p>{how.fairness(settings.fairnessPerWeek, settings.fairnessWeeks)}</p>
    <p>
      <a href={address('/matching/weights')}>{how.decided}</a>. <a href={address('/matching/fairness')}>{how.fair}</a>.
    </p>
  </Details>
)
