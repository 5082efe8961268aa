import type { ComponentChildren, JSX } from 'preact'
import { Actions } from '../../../interface/components/actions.tsx'
import { Arch } from '../../../interface/components/arch.tsx'
import { Button } from '../../../interface/components/button.tsx'
import { Panel } from '../../../interface/components/card.tsx'
import { Greeting } from '../../../interface/components/greeting.tsx'
import type { Jump } from '../../../interface/components/jumps.tsx'
import { Empty } from '../../../interface/components/messages.tsx'
import { Row, RowLine, Rows } from '../../../interface/components/rows.tsx'
import { Section } from '../../../interface/components/section.tsx'
import { Split, Stack } from '../../../interface/components/split.tsx'
import { Tag } from '../../../interface/components/tag.tsx'
import type { RoomPage } from '../../audit/routing.ts'
import type { Unheld } from '../../tasks/count-unheld.ts'
import { saysTurn, type Seen, type TaskLine, type Turn } from '../../tasks/task-line.ts'
import { type Group, groupIcons } from '../today.ts'
import { todayWords as words } from '../words.ts'

export type TaskShown = { id: string; line: TaskLine; turn: Turn; stands: number }
export type GroupShown = { group: Group; tasks: readonly TaskShown[]; total: number; /** of them, not in any row here */ rest: number }
export type TodayShown = {
  heading: string
  kicker: string
  lead: string
  jumps: readonly Jump[]
  first: ComponentChildren[]
  /** due by today: the reader’s tasks, and rows that other rooms lend; `rest` counts those in no row */
  now: { tasks: readonly { group: Group; task: TaskShown }[]; people: readonly JSX.Element[]; rest: number }
  groups: readonly GroupShown[]
  main: ComponentChildren[]
  side: ComponentChildren[]
  seen: Seen
  address(path: string): string
}

/** The first page of the day: what needs the reader first, and nothing to hunt for. */
export function todayPage(shown: TodayShown): RoomPage {
  const { heading, kicker, lead, jumps, first, now, groups, main, side } = shown
  const any = first.length + now.tasks.length + now.people.length + groups.length + main.length > 0
  const all = (
    <>
      {first}
      {now.tasks.length + now.people.length > 0 && <NowSection {...now} seen={shown.seen} address={shown.address} />}
      {groups.map((group) => (
        <TaskSection key={group.group} {...group} seen={shown.seen} address={shown.address} />
      ))}
      {main}
      {!any && <Empty says={words.nothing} />}
    </>
  )
  return {
    title: words.title,
    at: 'today',
    heading: false,
    band: <Greeting kicker={kicker} heading={heading} lead={lead} jumps={jumps} />,
    children: side.length > 0 ? <Split side={side}>{all}</Split> : <Stack wide>{all}</Stack>,
  }
}

/** What needs somebody by today, whatever it is about: people first, then what is to be arranged or looked into. */
const NowSection = ({ tasks, people, rest, seen, address }: TodayShown['now'] & Pick<TodayShown, 'seen' | 'address'>) => (
  <Section heading={words.now.heading} id="now">
    <Rows>
      {people}
      {tasks.map(({ group, task: { id, line, turn } }) => (
        <TaskRow key={id} group={group} line={line} turn={turn} seen={seen} address={address} />
      ))}
    </Rows>
    {rest > 0 && <p class="soft">{words.more(rest)}</p>}
  </Section>
)

/** Tasks of one group, each with when, whose, and its one action. */
const TaskSection = ({ group, tasks, rest, seen, address }: GroupShown & Pick<TodayShown, 'seen' | 'address'>) => (
  <Section heading={words.groups[group].heading} id={group}>
    <Rows>
      {tasks.map(({ id, line, turn }) => (
        <TaskRow key={id} group={group} line={line} turn={turn} seen={seen} address={address} />
      ))}
    </Rows>
    {rest > 0 && <p class="soft">{words.more(rest)}</p>}
  </Section>
)

function TaskRow({ group, line, turn, seen, address }: Pick<TaskShown, 'line' | 'turn'> & Pick<TodayShown, 'seen' | 'address'> & { group: Group }) {
  const { tag, full, line: when } = saysTurn(turn, seen)
  return (
    <Row title={line.title} href={address(line.action.path)} arch={<Arch icon={groupIcons[group]} />} go={<Button label={line.action.label} more={line.title} href={address(line.action.path)} kind="second" />}>
      <RowLine>{line.line}</RowLine>
      <RowLine soft>
        {tag && <Tag label={tag} kind={full ? 'full' : 'outline'} />} {when}
      </RowLine>
    </Row>
  )
}

/** For whoever looks after the installation and nobody's record. */
export const administratorPage = ({ name, unheld, address }: { name: string; unheld: Unheld; address(path: string): string }): RoomPage => ({
  title: words.title,
  at: 'today',
  heading: words.administrator.heading(name),
  lead: words.administrator.lead,
  children: (
    <>
      {unheld.all > 0 && (
        <Panel tone="honey" heading={words.administrator.unheld(unheld.all)} level={2}>
          {unheld.danger > 0 && (
            <p>
              <b>{words.administrator.danger(unheld.danger)}</b>
            </p>
          )}
          <p>{words.administrator.findSomebody}</p>
        </Panel>
      )}
      <Actions>
        <Button label={words.administrator.fairness} href={address('/matching/fairness')} kind="second" />
        <Button label={words.administrator.weights} href={address('/matching/weights')} kind="second" />
        <Button label={words.administrator.messages} href={address('/messages')} kind="second" />
        <Button label={words.administrator.health} href="/health" kind="second" />
      </Actions>
    </>
  ),
})
