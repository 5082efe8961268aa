import { Button } from '../../../../interface/components/button.tsx'
import { CandidateCard } from '../../../../interface/components/candidate-card.tsx'
import { Panel } from '../../../../interface/components/card.tsx'
import { Details } from '../../../../interface/components/details.tsx'
import { Empty } from '../../../../interface/components/messages.tsx'
import { Split, Stack } from '../../../../interface/components/split.tsx'
import { Tag } from '../../../../interface/components/tag.tsx'
import type { RoomPage } from '../../../audit/routing.ts'
import { calledAs, firstName } from '../../../people/person.ts'
import { detailsOfMember } from '../../preparing/details.ts'
import { PreparationPanel } from '../../preparing/pages/preparation-page.tsx'
import { needed } from '../../asking/two-supporters.ts'
import { ServicePanel } from '../../weights/pages/service-panel.tsx'
import type { Suggested } from '../suggest-supporters.ts'
import { ideaWords } from '../words.ts'
import { AskFirst, askFields, type AskForm } from './ask-form.tsx'
import { Compared, WhyNot } from './compared.tsx'
import { HowFar } from './how-far.tsx'
import { linesOf, type IdeaLines } from './idea-lines.ts'
import { WaitingPanel, WhoItIsFor } from './who-it-is-for.tsx'

const words = ideaWords.shortlist

export type ShortlistShown = { suggested: Suggested; form: AskForm; hidden: Readonly<Record<string, string>>; address(path: string): string }

/** Ideas with reasons and doubts for one person who is waiting. The choice is the reader’s. */
export function shortlistPage(shown: ShortlistShown): RoomPage {
  const { suggested, form, address } = shown
  const { looking, list, ideas } = suggested
  const member = firstName(looking.hat)
  const { lines, toAsk } = linesOf(suggested)
  return {
    title: words.title,
    at: 'waiting',
    back: { label: words.back, href: address('/waiting') },
    kicker: words.kicker,
    heading: words.heading(member),
    lead: ideas.length > 0 ? words.lead(ideas.length, list.outOf) : undefined,
    mistakes: Object.keys(form.problems).length > 0 ? { problems: form.problems, order: askFields } : undefined,
    children: (
      <Stack wide>
        <Split narrow="start" side={<About suggested={suggested} lines={lines} toAsk={toAsk} hidden={shown.hidden} address={address} />}>
          {lines.length > 0 ? <Ideas shown={shown} lines={lines} /> : <Nobody suggested={suggested} />}
        </Split>
        {lines.length > 1 && <Compared looking={looking} ideas={ideas} lines={lines} />}
        {list.outOf > 0 && list.notNow === undefined && <Decide shown={shown} lines={lines} />}
      </Stack>
    ),
  }
}

const About = ({ suggested, lines, toAsk, hidden, address }: { suggested: Suggested; lines: readonly IdeaLines[]; toAsk: readonly string[]; hidden: Readonly<Record<string, string>>; address(path: string): string }) => (
  <>
    <WhoItIsFor looking={suggested.looking} toAsk={toAsk} href={address(`/members/${suggested.referral.member}`)} />
    {suggested.referral.state === 'waiting' && suggested.list.notNow === undefined && <WaitingPanel {...suggested} />}
    {suggested.referral.state === 'waiting' && suggested.list.notNow === undefined && <PreparationPanel preparation={suggested.preparation} details={detailsOfMember(suggested.looking.profile)} member={firstName(suggested.looking.hat)} referral={suggested.referral.id} today={suggested.list.asOf} address={address} />}
    <ServicePanel weights={suggested.weights} member={firstName(suggested.looking.hat)} action={address(`/referrals/${suggested.referral.id}/service`)} hidden={hidden} />
    <UnderWay suggested={suggested} address={address} />
    <HowFar {...suggested} lines={lines} />
  </>
)

function UnderWay({ suggested, address }: { suggested: Suggested; address(path: string): string }) {
  const { open, relationship, together } = suggested.around
  const two = needed(suggested.looking.profile) === 2 && suggested.referral.state === 'waiting'
  if (open.length === 0 && !relationship && !two) return null
  const { asked } = ideaWords
  return (
    <Panel heading={asked.heading}>
      {open.map((one) => (
        <p key={one.id}>
          {one.state === 'agreed' ? asked.agreed(calledAs(one)) : asked.proposed(calledAs(one))} <a href={address(`/proposals/${one.id}`)}>{asked.open}</a>
        </p>
      ))}
      {relationship && <p>{asked.relationship}</p>}
      {two && (
        <>
          <p>{asked.two(firstName(suggested.looking.hat), Math.max(0, 2 - open.length - together))}</p>
          <p class="soft">{asked.ifOneSaysNo}</p>
        </>
      )}
    </Panel>
  )
}

function Nobody({ suggested: { looking, list, referral } }: { suggested: Suggested }) {
  const member = firstName(looking.hat)
  if (list.notNow) return <Empty says={words.notNow[list.notNow](member)} />
  if (referral.state !== 'waiting') return <Empty says={words.notWaiting(member)} />
  return <Empty says={words.nobody}>{words.nobodyHow(member)}</Empty>
}

const Ideas = ({ shown: { suggested, address }, lines }: { shown: ShortlistShown; lines: readonly IdeaLines[] }) => (
  <>
    {lines.map((line) => (
      <CandidateCard
        key={line.participation}
        name={line.name}
        href={address(`/supporters/${line.participation}`)}
        about={line.about}
        tag={<Tags line={line} />}
        lists={[
          { heading: ideaWords.idea.why, items: line.why },
          { heading: ideaWords.idea.check, items: line.check.length > 0 ? line.check : [ideaWords.idea.nothingToCheck], icon: 'ask' },
        ]}
        foot={line.foot}
        action={<Button kind="second" label={ideaWords.idea.choose(line.called)} more={restOf(line)} href={address(`/referrals/${suggested.referral.id}/shortlist?choose=${line.participation}#ask`)} />}
      />
    ))}
    <ThreeSentences lines={lines} />
  </>
)

const Tags = ({ line }: { line: IdeaLines }) => (
  <>
    {line.isNew && <Tag label={ideaWords.idea.isNew} />}
    {line.longestAlone && <Tag label={ideaWords.idea.longestAlone} />}
  </>
)

/** What the button's short name leaves out, for whoever hears it read aloud. */
const restOf = ({ name, called }: IdeaLines) => (name.startsWith(called) ? name.slice(called.length).trim() || undefined : name)

/** The same again as somebody would say it aloud: three sentences about each. */
const ThreeSentences = ({ lines }: { lines: readonly IdeaLines[] }) => (
  <Details summary={ideaWords.explained.heading}>
    {lines.map((line) => (
      <p key={line.participation}>
        <b>{ideaWords.explained.about(line.name)}.</b> {line.sentences.why} {line.sentences.check}
      </p>
    ))}
    <p>{lines[0]?.sentences.others}</p>
  </Details>
)

function Decide({ shown: { suggested, form, hidden, address }, lines }: { shown: ShortlistShown; lines: readonly IdeaLines[] }) {
  if (lines.length === 0) return <WhyNot {...suggested} address={address} />
  return (
    <Split narrow="even" side={<AskFirst suggested={suggested} lines={lines} form={form} hidden={hidden} action={address(`/referrals/${suggested.referral.id}/proposals`)} />}>
      <WhyNot {...suggested} address={address} />
    </Split>
  )
}
