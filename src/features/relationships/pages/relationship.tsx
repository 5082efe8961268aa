import { Button } from '../../../interface/components/button.tsx'
import { Card, Panel } from '../../../interface/components/card.tsx'
import { Details } from '../../../interface/components/details.tsx'
import { Notice } from '../../../interface/components/messages.tsx'
import { Split } from '../../../interface/components/split.tsx'
import { Summary } from '../../../interface/components/summary.tsx'
import { Form } from '../../../interface/forms/form.tsx'
import type { Problems } from '../../../interface/forms/problems.ts'
import type { Day } from '../../../engines/calendar/day.ts'
import type { RoomPage } from '../../audit/routing.ts'
import type { WhoDied } from '../../people/deaths/read-who-died.ts'
import { firstName } from '../../people/person.ts'
import { sayClock, sayDay, sayWeekday } from '../../people/say-days.ts'
import { agreementFields } from '../agreement.ts'
import { isUnderWay } from '../relationship.ts'
import type { Companion, FoundIntroduction, Party, Relationship } from '../store.ts'
import { relationshipWords } from '../words.ts'
import { HoldingForm, IntroductionForm, introductionFields, type IntroductionFormState } from './introduction-form.tsx'
import { SettleForm } from './settle-form.tsx'
import { type MayFollow, StopForm } from './stop-form.tsx'

const words = relationshipWords.page

export type RelationshipShown = {
  relationship: Relationship
  /** for whoever arranges it: nothing more is arranged where somebody has died, or may have */
  died: readonly WhoDied[]
  /** names as this reader may know them */
  nameOf(party: Party): string
  /** what is needed to write something down; nobody else gets a form */
  keeping: { companions: readonly Companion[]; beforeVisiting: readonly string[]; meetBy: Day; me: string | null; follows: MayFollow; /** how many more must go there before anybody does */ lacks: number } | null
  today: Day
  form: IntroductionFormState
  problems: Problems
  hidden(): Readonly<Record<string, string>>
  address(path: string): string
}

/** How two people are getting on: what they agreed, when they meet, and what comes next. */
export function relationshipPage(shown: RelationshipShown): RoomPage {
  const { relationship, nameOf, keeping, today, problems, address } = shown
  const member = relationship.parties.find(({ side }) => side === 'member')
  const supporter = relationship.parties.find(({ side }) => side === 'supporter')
  return {
    title: words.title,
    ...(keeping ? { at: 'people' as const } : {}),
    back: keeping && member ? { label: words.back.member(nameOf(member)), href: address(`/members/${member.participation}`) } : { label: words.back.today, href: address('/today') },
    heading: words.heading(member ? nameOf(member) : '', supporter ? nameOf(supporter) : ''),
    lead: words.since(relationshipWords.states[relationship.state], sayDay(relationship.stateSince, today)),
    mistakes: Object.keys(problems).length > 0 ? { problems, order: [...introductionFields, 'outcome', 'heard', 'next'] } : undefined,
    children: (
      <Split side={<Agreed relationship={relationship} />}>
        {shown.died.map((one) => (
          <Notice key={one.participation}>
            <p>
              <b>{relationshipWords.died.said(one.name, one.certain)}</b> {one.certain ? relationshipWords.died.certain : relationshipWords.died.feared}
            </p>
          </Notice>
        ))}
        {keeping && keeping.lacks > 0 && isUnderWay(relationship.state) && <Notice>{words.alone(member ? firstName(member) : '')}</Notice>}
        <Meeting introduction={relationship.introduction} today={today} />
        {keeping && <Next shown={shown} member={member ? firstName(member) : ''} supporter={supporter ? firstName(supporter) : ''} />}
        {relationship.state === 'ended_unplanned' && keeping && <p>{relationshipWords.stop.after}</p>}
      </Split>
    ),
  }
}

function Agreed({ relationship: { agreement } }: { relationship: Relationship }) {
  const { fields, ways } = relationshipWords.agreement
  const rows = agreement === null ? [] : agreementFields.map((name) => ({ term: fields[name].label, detail: name === 'way' ? ways[agreement.way] : agreement[name] }))
  return (
    <Panel heading={words.agreed} level={2}>
      {rows.length === 0 ? <p>{words.nothing}</p> : <Summary look="tight" rows={rows.filter(({ detail }) => detail !== '')} />}
    </Panel>
  )
}

/** `Thursday 3 December, 2:00pm`. */
export const sayWhen = ({ on, at }: Pick<FoundIntroduction, 'on' | 'at'>, today: Day): string => words.whenIs(sayWeekday(on), sayDay(on, today), sayClock(at))

function Meeting({ introduction, today }: { introduction: FoundIntroduction | null; today: Day }) {
  if (introduction === null)
    return (
      <Card heading={words.met} level={2}>
        <p>{words.notYet}</p>
      </Card>
    )
  const state = introduction.held === null ? words.planned : introduction.held ? words.held : words.notHeld
  const rows = [
    { term: state, detail: sayWhen(introduction, today) },
    ...(introduction.place === null ? [] : [{ term: words.where, detail: introduction.place }]),
    { term: words.who, detail: introduction.withName },
  ]
  return (
    <Card heading={words.met} level={2}>
      <Summary look="side" rows={rows} />
    </Card>
  )
}

/** Once it is certain, the other has been told by one of us, and it ends; until then nothing is to be done here. */
function Ended({ shown, member }: { shown: RelationshipShown; member: string }) {
  const { relationship, died, hidden, address } = shown
  const dead = died.filter(({ certain }) => certain).map(({ participation }) => relationship.parties.find((party) => party.participation === participation)?.side)
  if (dead.length === 0) return null
  if (!dead.includes('member')) return <StopForm shown={shown} member={member} button={relationshipWords.died.button} />
  return (
    <Form action={address(`/relationships/${relationship.id}/stopping`)} hidden={hidden()}>
      <Button kind="second" label={relationshipWords.died.button} />
    </Form>
  )
}

/** The one thing to do next, and the way out. */
function Next({ shown, member, supporter }: { shown: RelationshipShown; member: string; supporter: string }) {
  const { relationship, keeping, today, hidden, address, problems } = shown
  if (!keeping || !isUnderWay(relationship.state)) return null
  if (shown.died.length > 0) return <Ended shown={shown} member={member} />
  const { introduction, state } = relationship
  const planned = introduction?.held === null ? introduction : null
  return (
    <>
      {state === 'agreed' && planned && planned.on <= today && <HoldingForm problems={problems} member={member} supporter={supporter} hidden={hidden()} action={address(`/introductions/${planned.id}/holding`)} />}
      {state === 'agreed' && !planned && <IntroductionForm shown={shown} keeping={keeping} heading={relationshipWords.introduce.heading} />}
      {state === 'introduced' && <SettleForm problems={problems} member={member} supporter={supporter} hidden={hidden()} action={address(`/relationships/${relationship.id}/settling-in`)} />}
      <div>
        {state === 'agreed' && planned && (
          <Details summary={words.change} open={Object.keys(problems).length > 0}>
            <IntroductionForm shown={shown} keeping={keeping} heading={relationshipWords.introduce.headingAgain} />
          </Details>
        )}
        <Details summary={relationshipWords.stop.summary} open={problems['next'] !== undefined}>
          <StopForm shown={shown} member={member} button={relationshipWords.stop.button} besides={relationshipWords.stop.about} />
        </Details>
      </div>
    </>
  )
}
