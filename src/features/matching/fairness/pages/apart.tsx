import { Notice } from '../../../../interface/components/messages.tsx'
import { Section } from '../../../../interface/components/section.tsx'
import { Stack } from '../../../../interface/components/split.tsx'
import { questions, type Question } from '../../../equality/equality.ts'
import { groupsIn } from '../../../equality/wording.ts'
import { equalityWords } from '../../../equality/words.ts'
import { sayAsKnown } from '../../../people/say-days.ts'
import type { CountedApart } from '../read-counts.ts'
import { fairWords } from '../words.ts'
import { ByGroup, say } from './by-group.tsx'

const words = fairWords.apart

export type ApartShown = { counted: readonly CountedApart[]; asked: readonly Question[]; choose: string | null }

/** The comparison by what people told us alone, where it was asked; and what is not asked here. */
export function Apart({ counted, asked, choose }: ApartShown) {
  const shown = counted.filter(({ counts }) => counts.enough)
  const [first] = shown
  const done = counted.map(({ question }) => question)
  const notYet = asked.filter((question) => !done.includes(question))
  const never = questions.filter((question) => !asked.includes(question) && !done.includes(question))
  return (
    <>
      {first && (
        <Section heading={words.heading} about={words.about(sayAsKnown(first.on))}>
          <Stack wide>
            {shown.map(({ question, counts }) => (
              <div key={question}>
                <ByGroup caption={words.by(equalityWords.questions[question])} rows={labelled(question, counts.rows)} total={counts.total} />
                <p class="soft">{counts.answered === 'hidden' ? words.hidden : words.answered(say(counts.answered), String(counts.total.waiting))}</p>
              </div>
            ))}
          </Stack>
        </Section>
      )}
      {(notYet.length > 0 || never.length > 0) && (
        <Notice>
          {notYet.length > 0 && <p>{words.notYet(listed(notYet))}</p>}
          {never.length > 0 && <p>{words.never(listed(never))}</p>}
          {choose && (
            <p>
              <a href={choose}>{words.choose}</a>
            </p>
          )}
        </Notice>
      )}
    </>
  )
}

const listed = (some: readonly Question[]): string => some.map((question) => equalityWords.questions[question]).join(', ')

/** Rows in the order the groups are asked in, by what they are called. */
const labelled = (question: Question, rows: CountedApart['counts']['rows']) => groupsIn(question).flatMap(({ group, label }) => rows.filter((row) => row.group === group).map((row) => ({ ...row, group: label })))
