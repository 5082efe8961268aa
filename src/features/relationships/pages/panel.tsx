import { Panel as Surface } from '../../../interface/components/card.tsx'
import type { Day } from '../../../engines/calendar/day.ts'
import type { Relationship } from '../store.ts'
import { relationshipWords } from '../words.ts'
import { sayWhen } from './relationship.tsx'

const words = relationshipWords.panel

export type TogetherLine = { relationship: Relationship; others: readonly string[] }

/** Whom somebody is matched with, on their page. */
export const TogetherPanel = ({ lines, today, address }: { lines: readonly TogetherLine[]; today: Day; address(path: string): string }) => (
  <Surface heading={words.heading} level={2}>
    {lines.map(({ relationship, others }) => (
      <p key={relationship.id}>
        <b>{others.join(', ')}</b>. {relationshipWords.states[relationship.state]}. {relationship.introduction?.held === null && `${words.meets(sayWhen(relationship.introduction, today))} `}
        <a href={address(`/relationships/${relationship.id}`)}>
          {words.open}
          <span class="hide"> {others.join(', ')}</span>
        </a>
      </p>
    ))}
  </Surface>
)
