import type { ComponentChildren } from 'preact'
import { Card } from '../../../interface/components/card.tsx'
import { DoneMessage, Quote } from '../../../interface/components/messages.tsx'
import { PersonHeading } from '../../../interface/components/person-heading.tsx'
import { Section } from '../../../interface/components/section.tsx'
import { Split } from '../../../interface/components/split.tsx'
import { Summary } from '../../../interface/components/summary.tsx'
import { Tag } from '../../../interface/components/tag.tsx'
import { Tally } from '../../../interface/components/tally.tsx'
import { Timeline } from '../../../interface/components/timeline.tsx'
import type { IconName } from '../../../interface/icons.tsx'
import type { Day } from '../../../engines/calendar/day.ts'
import type { RoomPage } from '../../audit/routing.ts'
import { firstName, listedAs } from '../../people/person.ts'
import { sayDay, sayNear } from '../../people/say-days.ts'
import type { Told } from '../../people/told.ts'
import type { ToldOnce } from '../read-told-with.ts'
import { hasDied, lookedAt, waited } from '../referral.ts'
import type { ReferralTold } from '../referral-told.ts'
import type { Happening, ListedReferral } from '../store.ts'
import { referralWords as words, stepWords } from '../words.ts'
import { listWords } from '../waiting/words.ts'
import { feedbackWords } from '../following/words.ts'
import { capital, saysFrom } from '../waiting/pages/line-parts.tsx'
import { CodeForm } from '../following/pages/code-form.tsx'
import { EarlierCard } from './earlier-card.tsx'
import type { FormsShown } from './form-parts.tsx'
import { NextSteps } from './next-steps.tsx'
import { AlsoTold, ToldCard } from './told-card.tsx'

const page = words.page

export type SavedWord = Exclude<keyof typeof page.saved, 'offList'>
export const savedWordsOf = Object.keys(page.saved).filter((word): word is SavedWord => word !== 'offList')

export type ReferralShown = FormsShown & {
  happenings: readonly Happening[]
  told: Told | null
  /** what came with this referral, and with those that were found to be this one */
  with: ReferralTold | null
  also: readonly ToldOnce[]
  earlier: readonly ListedReferral[]
  reach: ComponentChildren
  saved: SavedWord | null
}

/** One referral: what would help, what is next, and what happened so far. */
export function referralPage(shown: ReferralShown): RoomPage {
  const { referral, address, told, reach, happenings, saved, today, attempt, died } = shown
  const name = firstName(referral)
  const waiting = referral.waitingSince !== null
  const about = (
    <>
      {shown.with && <ToldCard told={shown.with} name={name} who={saysWho(shown)} />}
      {(!shown.with || (told?.matters && told.matters !== shown.with.wants)) && <WouldHelp told={told} name={name} />}
      <AlsoTold also={shown.also} name={name} today={today} />
      <Facts referral={referral} today={today} href={address(`/members/${referral.member}`)} />
      {reach}
    </>
  )
  return {
    title: listedAs(referral),
    at: shown.decides ? 'waiting' : 'today',
    heading: false,
    back: !shown.decides ? { label: page.todayBack, href: address('/today') } : waiting ? { label: page.waitingBack, href: address('/waiting') } : { label: page.newBack, href: address('/referrals') },
    ...(attempt ? { mistakes: { problems: attempt.problems, order: attempt.order } } : {}),
    children: (
      <>
        <PersonHeading name={listedAs(referral)} about={died ? undefined : referral.introducing ? listWords.waiting.introducing : words.states[referral.state]} />
        {saved && <DoneMessage heading={died && saved === 'withdrawn' ? page.saved.offList : savedWords(saved, name)} />}
        <Split narrow="start" side={about}>
          <NextSteps {...shown} />
          <SoFar happenings={happenings} today={today} />
          <EarlierCard others={shown.earlier} today={today} address={address} />
          {shown.decides && <CodeForm {...shown} />}
        </Split>
      </>
    ),
  }
}

/** Whose words they are where they are not the person's: a name, else what they are. */
const saysWho = ({ referrer, referral }: ReferralShown) => referrer?.name ?? referral.sourceWords ?? words.from.sources[referral.source]

function savedWords(saved: SavedWord, name: string): string {
  const said = page.saved[saved]
  return typeof said === 'string' ? said : said(name)
}

const WouldHelp = ({ told, name }: { told: Told | null; name: string }) => (
  <Card heading={page.wouldHelp} level={2}>
    {!told?.matters && <p class="soft">{listWords.waiting.notWritten}</p>}
    {told?.matters && told.mattersInOwnWords && <Quote says={told.matters} by={page.quoted(name)} />}
    {told?.matters && !told.mattersInOwnWords && (
      <>
        <p class="lead">{told.matters}</p>
        <p class="soft">{page.retold(name)}</p>
      </>
    )}
  </Card>
)

function Facts({ referral, today, href }: { referral: ListedReferral; today: Day; href: string }) {
  const name = firstName(referral)
  const unknown = <Tag label={words.notKnown} kind="dash" />
  const received = referral.receivedOn ? sayNear(referral.receivedOn, today) : referral.receivedAs
  const rows = [
    { term: page.received, detail: received ? capital(received) : unknown },
    { term: page.suggestedBy, detail: saysFrom(referral) },
    { term: page.asked, detail: referral.source === 'self' && referral.consent === 'not asked' ? words.knowsSelf(name) : words.knows[referral.consent](name) },
    ...(referral.reference ? [{ term: page.reference, detail: referral.reference }] : []),
    ...(referral.state === 'waiting' && referral.waitingSince
      ? [
          { term: page.waitingSince, detail: <Waits since={referral.waitingSince} today={today} /> },
          { term: page.lastHeard, detail: referral.lastContactOn ? capital(sayNear(referral.lastContactOn, today)) : unknown },
        ]
      : []),
  ]
  return (
    <Card heading={page.facts}>
      <Summary look="tight" rows={rows} />
      <p>
        <a href={href}>{page.thePerson(name)}</a>
      </p>
    </Card>
  )
}

function Waits({ since, today }: { since: Day; today: Day }) {
  const { weeks } = waited(since, today)
  return (
    <>
      {capital(sayNear(since, today))} {weeks > 0 && <Tally says={words.weeks(weeks)} filled={weeks} />}
    </>
  )
}

const icons: Partial<Record<Happening['what'], IconName>> = { spoke: 'phone', tried: 'phone', 'talked over': 'people', received: 'letter', triage: 'talk', accepted: 'check', waiting: 'door', placed: 'mug' }

const SoFar = ({ happenings, today }: { happenings: readonly Happening[]; today: Day }) => (
  <Section heading={page.soFar}>
    <Timeline
      events={happenings.map((one) => ({
        icon: icons[one.what] ?? 'flag',
        when: page.by(one.at ? sayDay(one.at, today) : page.noDay, one.by),
        what: headline(one),
        children: [saidWhy(one), one.before ? page.before[one.before] : '', one.closed ? page.closedWay : '', one.note].filter(Boolean).join(' '),
      }))}
    />
  </Section>
)

/** Why, or how, where the words of the step do not say it. */
function saidWhy({ what, reason }: Happening): string {
  if (reason === null) return ''
  if (what === 'declined') return `${inWords(words.forms.decline.reasons, reason) ?? reason}.`
  if (what === 'told') return `${inWords(feedbackWords.outcomes, reason) ?? reason}.`
  if (what === 'placed') return inWords(stepWords.placed.ways, reason)?.concat('.') ?? ''
  return inWords(stepWords.ways, reason)?.concat('.') ?? ''
}

const inWords = (said: Readonly<Record<string, string>>, word: string): string | undefined => said[word]

function headline(one: Happening): string {
  if (one.reason === hasDied) return page.offList
  return one.what === 'triage' && one.reason === lookedAt ? page.lookedAt : page.happened[one.what]
}
