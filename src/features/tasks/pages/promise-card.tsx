import { Arch } from '../../../interface/components/arch.tsx'
import { Button } from '../../../interface/components/button.tsx'
import { Card } from '../../../interface/components/card.tsx'
import { Row, RowLine, Rows } from '../../../interface/components/rows.tsx'
import { Section } from '../../../interface/components/section.tsx'
import { Tag } from '../../../interface/components/tag.tsx'
import { calledAs, firstName } from '../../people/person.ts'
import { sayNear } from '../../people/say-days.ts'
import type { PromiseTo } from '../read-promises.ts'
import { saysTurn, type Seen } from '../task-line.ts'
import { promiseWords as words } from '../words.ts'

const quoted = (promise: PromiseTo) => `“${promise.words}”`

export type PromiseCardShown = { about: string; name: string; promises: readonly PromiseTo[]; seen: Seen; keeps: boolean; address(path: string): string }

/** What was promised to somebody, on their page; the last few that are settled too. */
export const PromiseCard = ({ about, name, promises, seen, keeps, address }: PromiseCardShown) => (
  <Card heading={words.heading(name)}>
    {promises.length === 0 && <p class="soft">{words.none}</p>}
    <ul>
      {promises.map((promise) => (
        <li key={promise.id}>
          {keeps ? <a href={address(`/promises/${promise.id}`)}>{quoted(promise)}</a> : quoted(promise)} <span class="soft">{saidBeside(promise, seen)}</span>
        </li>
      ))}
    </ul>
    {keeps && (
      <p>
        <Button label={words.make} href={address(`/people/${about}/promises/new`)} kind="second" />
      </p>
    )}
  </Card>
)

const saidBeside = (promise: PromiseTo, seen: Seen): string => (promise.kept ? words.settledOn(words.settled[promise.kept.how], sayNear(promise.kept.on, seen.today)) : `${words.own(promise.byName)} ${saysTurn(promise, seen).line}`)

/** One promise on Today: its own words first, then to whom and by when. */
export function PromiseRow({ promise, seen, address }: { promise: PromiseTo; seen: Seen; address(path: string): string }) {
  const { tag, full, line } = saysTurn(promise, seen)
  const href = address(`/promises/${promise.id}`)
  return (
    <Row title={quoted(promise)} href={href} arch={<Arch name={calledAs(promise)} />} go={<Button label={words.settle} more={quoted(promise)} href={href} kind="second" />}>
      <RowLine>{words.to(firstName(promise))}</RowLine>
      <RowLine soft>
        {tag && <Tag label={tag} kind={full ? 'full' : 'outline'} />} {line}
      </RowLine>
    </Row>
  )
}

export const PromiseSection = ({ promises, seen, address }: { promises: readonly PromiseTo[]; seen: Seen; address(path: string): string }) => (
  <Section heading={words.todayHeading} id="promised" about={words.todayAbout}>
    <Rows>
      {promises.map((promise) => (
        <PromiseRow key={promise.id} promise={promise} seen={seen} address={address} />
      ))}
    </Rows>
  </Section>
)
