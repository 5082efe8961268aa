import { Card, Panel } from '../../../interface/components/card.tsx'
import { Details } from '../../../interface/components/details.tsx'
import { PersonHeading } from '../../../interface/components/person-heading.tsx'
import { Section } from '../../../interface/components/section.tsx'
import { Split } from '../../../interface/components/split.tsx'
import { Summary } from '../../../interface/components/summary.tsx'
import { Tag } from '../../../interface/components/tag.tsx'
import { Ticks } from '../../../interface/components/ticks.tsx'
import type { ComponentChildren } from 'preact'
import type { RoomPage } from '../../audit/routing.ts'
import { firstName, listedAs } from '../../people/person.ts'
import { sayAsKnown } from '../../people/say-days.ts'
import { asALine, type Told } from '../../people/told.ts'
import type { Supporter } from '../supporter.ts'
import { supporterWords } from '../words.ts'
import { ReadyCard } from './ready-card.tsx'
import { saysRoom } from './supporters-page.tsx'

const words = supporterWords.page

export type SupporterShown = {
  supporter: Supporter
  told: Told | null
  died: 'yes' | 'perhaps' | null
  reach: ComponentChildren
  shown: { main: ComponentChildren; side: ComponentChildren }
  /** true for the colleague who looks after supporters: a way back to all of them, and what was told in private */
  staff: boolean
  address(path: string): string
}

/** A supporter's page: what they bring first, then what makes them ready. Nothing of what they may have told us as a member. */
export function supporterPage({ supporter, told, died, reach, shown, staff, address }: SupporterShown): RoomPage {
  const name = firstName(supporter)
  return {
    title: listedAs(supporter),
    ...(staff ? { at: 'supporters' as const, back: { label: words.back, href: address('/supporters') } } : {}),
    heading: false,
    children: (
      <>
        <PersonHeading name={listedAs(supporter)} about={aboutLine(supporter)} />
        <Split
          first={
            <>
              {died && <Said says={died === 'yes' ? words.died(name) : words.mayHaveDied(name)} />}
              {supporter.state === 'suspended' && <Said says={words.suspended} />}
              <Brings told={told} name={name} />
              <Together told={told} />
            </>
          }
          early={reach}
          side={
            <>
              <SeeingCard supporter={supporter} />
              {shown.side}
            </>
          }
        >
          {shown.main}
          <ReadyCard readiness={supporter.readiness} />
          <Private told={told} />
        </Split>
      </>
    ),
  }
}

const Said = ({ says }: { says: string }) => (
  <Panel>
    <p>{says}</p>
  </Panel>
)

function aboutLine({ state, area, started }: Supporter): string {
  return [`${supporterWords.states[state]}.`, area && `${area}.`, started && words.since(sayAsKnown(started))].filter(Boolean).join(' ')
}

function Brings({ told, name }: { told: Told | null; name: string }) {
  const both = [...(told?.brings ?? []), ...(told?.interests ?? [])]
  return (
    <Panel tone="spruce" heading={words.brings(name)} level={2}>
      {both.length > 0 ? <Ticks items={[...new Set(both.map(asALine))]} icon="sun" /> : <p>{words.notAsked(name)}</p>}
    </Panel>
  )
}

const known = (term: string, detail: string | null | undefined) => ({ term, detail: detail ? asALine(detail) : <Tag label={supporterWords.notKnown} kind="dash" /> })

const Together = ({ told }: { told: Told | null }) => (
  <Section heading={words.together}>
    <Card>
      <Summary
        rows={[
          known(words.free, told?.free ? [told.free.words, told.free.note].filter((part, place, all) => part && all.indexOf(part) === place).join(', ') : null),
          known(words.languages, told?.languages.join(', ')),
          known(words.travel, told?.travel),
          known(words.home, told?.home),
          ...(told?.access ? [known(words.access, told.access)] : []),
        ]}
      />
    </Card>
  </Section>
)

const SeeingCard = ({ supporter }: { supporter: Supporter }) => (
  <Card heading={words.seeing}>
    <p>{saysRoom(supporter) ?? <Tag label={supporterWords.room.notKnown} kind="dash" />}</p>
    <Summary
      look="tight"
      rows={[
        ...(supporter.capacity !== null ? [{ term: words.mostLikes, detail: asALine(words.mostPeople(supporter.capacity)) }] : []),
        { term: words.now, detail: asALine([supporter.elsewhere === null ? words.elsewhereNotKnown : supporter.elsewhere > 0 && words.elsewhere(supporter.elsewhere), words.here(supporter.seeing)].filter(Boolean).join(', and ')) },
      ]}
    />
  </Card>
)

function Private({ told }: { told: Told | null }) {
  if (!told) return null
  const { experience, remarks } = told
  return (
    <div>
      {experience && (
        <Details summary={words.private}>
          <p>{experience.words}</p>
          <p>{words.mayMatch[experience.mayMatch === null ? 'notAsked' : experience.mayMatch ? 'yes' : 'no']}</p>
          <p class="soft">{words.privateWho}</p>
        </Details>
      )}
      {remarks.length > 0 && (
        <Details summary={words.earlier}>
          <ul>
            {remarks.map((remark) => (
              <li key={remark.words}>
                <q>{remark.words}</q> <span class="soft">{remark.from}</span>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </div>
  )
}
