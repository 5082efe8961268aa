import { Arch } from '../../../../interface/components/arch.tsx'
import { Button } from '../../../../interface/components/button.tsx'
import { Row, RowLine, Rows } from '../../../../interface/components/rows.tsx'
import { Tag } from '../../../../interface/components/tag.tsx'
import { matchingWords } from '../../weighing/words.ts'
import type { LeftOut } from '../plan.ts'
import type { CostLine, LeftOutLine, PairLine } from '../plan-lines.ts'
import type { PlanShown } from '../show-plan.ts'
import { planWords } from '../words.ts'

const { together, leftOut, cost } = planWords

type Addressed = { address(path: string): string }

/** Two people who might be introduced, or three. The button leads to the ideas for one of them: there a person may ask, and see who else might suit. */
export function PairRow({ line, address }: { line: PairLine } & Addressed) {
  if (line.name === null) return <Row title={together.notThere} />
  const [chosen] = line.supporters
  const ideas = address(`/referrals/${line.referral}/shortlist${chosen && line.supporters.length === 1 ? `?choose=${chosen.participation}` : ''}`)
  const [toCheck, ...more] = line.said?.check ?? []
  return (
    <Row title={together.pair(line.name, line.supporters.map(({ name }) => name))} href={ideas} arch={<Arch name={line.name} />} go={<Button label={together.open} more={line.name} href={ideas} kind="second" />}>
      {line.said ? (
        <>
          <RowLine>{line.said.why.length === 0 ? together.noWhy : together.why(line.said.why)}</RowLine>
          {toCheck && <RowLine soft>{together.check(toCheck, more.length)}</RowLine>}
        </>
      ) : (
        <RowLine>{together.gone}</RowLine>
      )}
      <RowLine soft>
        {line.first && <Tag label={leftOut.first} />} {leftOut.waited(line.weeks)}
      </RowLine>
    </Row>
  )
}

/** Some of those left out. */
export const LeftOutRows = ({ shown: { lines, result }, some, address }: { shown: PlanShown; some: readonly LeftOut[] } & Addressed) => (
  <Rows>
    {some.map((one) => (
      <LeftOutRow key={one.referral} line={lines.leftOut(one)} points={result.worth[2]} address={address} />
    ))}
  </Rows>
)

/** Somebody left out: why, what is nearest, and what including them would change. */
function LeftOutRow({ line, points, address }: { line: LeftOutLine; points: number } & Addressed) {
  if (line.name === null) return <Row title={together.notThere} />
  const ideas = address(`/referrals/${line.referral}/shortlist`)
  const few = line.because === 'nobody fits' || line.because === 'fewer than two fit'
  return (
    <Row title={line.name} href={ideas} arch={<Arch name={line.name} />} go={<Button label={together.open} more={line.name} href={ideas} kind="second" />}>
      <RowLine>
        {line.first && <Tag label={leftOut.first} />} {line.needs === 2 && <Tag label={leftOut.needsTwo} />} {leftOut.waited(line.weeks)}
      </RowLine>
      <RowLine>
        {leftOut.because[line.because]} {line.taken && line.taken.some.length > 0 && leftOut.taken(line.taken.size, line.taken.some)} {few && (line.mightChange.length === 0 ? leftOut.other : `${leftOut.near(line.mightChange.map(({ why, people }) => leftOut.nearLine(people, matchingWords.if[why]({ member: line.called }))))} ${leftOut.nearHow}`)}
      </RowLine>
      {line.cost && <RowLine soft>{saysCost(line.called, line.cost, points)}</RowLine>}
    </Row>
  )
}

function saysCost(called: string, { people, days, points, instead, exact }: CostLine, of: number): string {
  const others = instead.map(({ name, weeks, first }) => cost.named(name, weeks, first))
  const change = `${cost.fewer(people)}, ${cost.days(days)}, ${cost.points(points, of)}.`
  return `${cost.instead(called, others)} ${change}${exact ? '' : ` ${cost.asTheyAre}`}`
}
