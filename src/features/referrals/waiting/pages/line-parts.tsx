import { Arch } from '../../../../interface/components/arch.tsx'
import { Button } from '../../../../interface/components/button.tsx'
import { Row, RowLine } from '../../../../interface/components/rows.tsx'
import { Tag } from '../../../../interface/components/tag.tsx'
import { Tally } from '../../../../interface/components/tally.tsx'
import type { Day } from '../../../../engines/calendar/day.ts'
import { firstName, listedAs } from '../../../people/person.ts'
import { sayNear } from '../../../people/say-days.ts'
import { saysTurn, type Seen } from '../../../tasks/task-line.ts'
import type { Line, NextTask } from '../list-referrals.ts'
import { agrees, type Source, waited } from '../../referral.ts'
import { referralWords as words, stepWords } from '../../words.ts'
import { listWords, waitWords } from '../words.ts'
import { PausedLine, saysNext, WaitLines } from './wait-lines.tsx'

export type LineShown = { line: Line; seen: Seen; address(path: string): string }

/** `Suggested by Tom Adair, practice nurse.` */
export function saysFrom({ source, sourceWords }: { source: Source; sourceWords: string | null }): string {
  if (source === 'self') return words.from.self
  if (source === 'not known' && !sourceWords) return words.from.notKnown
  return words.from.by(sourceWords ?? words.from.sources[source])
}

/** For a day that begins a line: `Today`. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** What would help, short enough for one line of a list. */
export function inALine(text: string | null | undefined): string | null {
  if (!text) return null
  return text.length > 160 ? `${text.slice(0, 157).replace(/\s+\S*$/, '')}…` : text
}

/** Their own words stand as a quotation, and what was written for them does not. */
function saysMatters({ told }: Line) {
  const line = inALine(told?.matters)
  return line !== null && told?.mattersInOwnWords ? <q>{line}</q> : line
}

/** When, and whose: words only, never a colour. */
export function TaskNote({ task, seen, what }: { task: NextTask; seen: Seen; what?: string }) {
  const { tag, full, line } = saysTurn(task, seen)
  return (
    <RowLine soft>
      {tag && <Tag label={tag} kind={full ? 'full' : 'outline'} />} {what} {line}
    </RowLine>
  )
}

const Died = ({ line }: { line: Line }) => (line.died ? <RowLine>{line.died === 'yes' ? words.died(firstName(line)) : words.mayHaveDied(firstName(line))}</RowLine> : null)

/** Somebody new: who thought of them, whether they know, and the one thing to do next. */
export function NewRow({ line, seen, address }: LineShown) {
  const name = firstName(line)
  const href = address(`/referrals/${line.id}`)
  const ask = !agrees(line.source, line.consent) && line.task?.kind !== 'look before anything else'
  return (
    <Row title={listedAs(line)} href={href} arch={<Arch name={listedAs(line)} />} go={<Button label={words.open} more={listedAs(line)} href={href} kind="second" />}>
      <RowLine>
        {saysFrom(line)} {line.source === 'self' ? '' : words.knows[line.consent](name)}
      </RowLine>
      <Died line={line} />
      {ask && (
        <RowLine soft>
          <Tag label={words.askFirst(name)} kind="dash" /> {words.oneSafeCall}
        </RowLine>
      )}
      {line.task ? <TaskNote task={line.task} seen={seen} {...saysTask(line.task)} /> : line.receivedOn && <RowLine soft>{words.came(sayNear(line.receivedOn, seen.today))}</RowLine>}
    </Row>
  )
}

/** What is to be done, where it is not asking them first, which stands above. */
const saysTask = (task: NextTask) => {
  const what = stepWords.task[task.kind]
  return what ? { what } : {}
}

/** Somebody who waits: what would help, the weeks as arches, when they last heard from us, and the one thing to do next. */
export const WaitingRow = ({ line, seen, address, full }: LineShown & { full?: boolean }) => (
  <Row title={listedAs(line)} href={address(`/members/${line.member}`)} arch={<Arch name={listedAs(line)} />} go={<NextButton line={line} address={address} />}>
    <RowLine>{saysMatters(line) ?? <span class="soft">{listWords.waiting.notWritten}</span>}</RowLine>
    <Died line={line} />
    {!line.died && line.waitingSince && <Weeks line={line} since={line.waitingSince} seen={seen} full={full ?? false} />}
    {!line.died && (full || line.task?.kind === 'contact while waiting') && (
      <RowLine soft>
        {line.lastContactOn ? listWords.waiting.heard(sayNear(line.lastContactOn, seen.today)) : <Tag label={listWords.waiting.notHeard} kind="dash" />} {full && !line.wait.paused && line.waitingSince && saysNext({ waitingSince: line.waitingSince, lastContactOn: line.lastContactOn, seen })}
      </RowLine>
    )}
    {!line.died && (full ? <WaitLines wait={line.wait} seen={seen} more={<ToWhile line={line} address={address} />} /> : line.wait.paused && <PausedLine ringOn={line.wait.paused.ringOn} seen={seen} />)}
    {line.introducing ? <Introducing line={line} /> : line.asked && <RowLine soft>{listWords.waiting.asked}</RowLine>}
    {line.task && <TaskNote task={line.task} seen={seen} />}
  </Row>
)

const ToWhile = ({ line, address }: Pick<LineShown, 'line' | 'address'>) => (
  <a href={address(`/referrals/${line.id}/while-waiting`)}>
    {waitWords.open}
    <span class="hide"> {listedAs(line)}</span>
  </a>
)

/** Somebody was found: not to be looked for again, and not yet off the list. */
const Introducing = ({ line }: { line: Line }) => (
  <RowLine soft>
    <Tag label={listWords.waiting.introducing} /> {listWords.waiting.arrangedBy(line.introducing?.by ?? null)}
  </RowLine>
)

function Weeks({ line, since, seen, full }: { line: Line; since: Day; seen: Seen; full: boolean }) {
  const { weeks } = waited(since, seen.today)
  const longest = since === line.longestSince && line.living > 1
  const besides = [longest && listWords.waiting.longest, full && listWords.waiting.since(sayNear(since, seen.today))].filter(Boolean).join(', ')
  return (
    <RowLine>
      <Tally says={capital(words.weeks(weeks))} filled={weeks} now={longest ? 'all' : undefined} /> <span class="soft">{besides}</span>
    </RowLine>
  )
}

/** One action to a row: what is due, else to look for somebody. */
function NextButton({ line, address }: Pick<LineShown, 'line' | 'address'>) {
  const own = address(`/referrals/${line.id}`)
  const more = listedAs(line)
  if (line.died) return <Button label={words.open} more={more} href={own} kind="second" />
  if (line.introducing) return <Button label={listWords.waiting.seeHow} more={more} href={address(line.introducing.path)} kind="second" />
  if (line.asked) return <Button label={words.open} more={more} href={own} kind="second" />
  if (line.wait.paused) return <Button label={waitWords.open} more={more} href={`${own}/while-waiting`} kind="second" />
  if (line.task?.kind === 'contact while waiting') return <Button label={listWords.waiting.getInTouch(firstName(line))} href={own} kind="second" />
  if (line.task?.kind === 'waiting too long') return <Button label={listWords.waiting.talk} more={more} href={own} kind="second" />
  return <Button label={words.find} more={more} href={`${own}/shortlist`} kind="second" />
}
