import { Button } from '../../../../interface/components/button.tsx'
import { Card, Panel } from '../../../../interface/components/card.tsx'
import { DoneMessage, Quote } from '../../../../interface/components/messages.tsx'
import { Split } from '../../../../interface/components/split.tsx'
import { Summary } from '../../../../interface/components/summary.tsx'
import { Tally } from '../../../../interface/components/tally.tsx'
import type { ComponentChildren } from 'preact'
import type { Day } from '../../../../engines/calendar/day.ts'
import type { RoomPage } from '../../../audit/routing.ts'
import { firstName, listedAs } from '../../../people/person.ts'
import { sayDue, sayNear } from '../../../people/say-days.ts'
import type { Seen } from '../../../tasks/task-line.ts'
import { hearsBy, waited } from '../../referral.ts'
import type { ListedReferral } from '../../store.ts'
import type { WhileWaiting } from '../while-waiting.ts'
import { referralWords } from '../../words.ts'
import { listWords, waitWords as words } from '../words.ts'
import { type WaitForm, OffersCard, PauseCard, ReasonsCard } from './wait-forms.tsx'

export type WaitSent = { form: WaitForm; problems: Readonly<Record<string, string>>; typed(name: string): string }
export type WaitSaved = keyof typeof words.saved
export const waitSavedWords = Object.keys(words.saved).filter((word): word is WaitSaved => word in words.saved)

export type WhileWaitingShown = {
  referral: ListedReferral
  wait: WhileWaiting
  wants: { words: string; own: boolean } | null
  talked: { on: Day | null; by: string | null; decided: string | null } | null
  died: boolean
  beside: ComponentChildren
  saved: WaitSaved | null
  sent: WaitSent | null
  seen: Seen
  hidden(): Readonly<Record<string, string>>
  address(path: string): string
}

/** Somebody's wait as it is worked: how long, when they hear from us, why this order, what there is meanwhile, and a place that is kept. */
export function whileWaitingPage(shown: WhileWaitingShown): RoomPage {
  const { referral, saved, sent, beside, died, address } = shown
  const name = firstName(referral)
  return {
    title: words.page.title,
    at: 'waiting',
    back: { label: referralWords.page.waitingBack, href: address('/waiting') },
    heading: words.page.heading(name),
    ...(sent ? { mistakes: { problems: sent.problems, order: ['words', 'what', 'answer', 'ring-on', 'why', 'card'] } } : {}),
    children: (
      <>
        {saved && <DoneMessage heading={words.saved[saved]} />}
        <Split narrow="start" side={<Facts {...shown} />}>
          {died ? (
            <Panel>
              <p>{words.page.died(name)}</p>
            </Panel>
          ) : (
            <>
              <ReasonsCard {...shown} />
              <OffersCard {...shown} />
              <PauseCard {...shown} />
              {beside}
            </>
          )}
        </Split>
      </>
    ),
  }
}

function Facts({ referral, wait, wants, talked, seen, address }: WhileWaitingShown) {
  const { today } = seen
  const since = referral.waitingSince ?? referral.stateSince
  const { weeks } = waited(since, today)
  return (
    <>
      <Card heading={words.page.wouldHelp} level={2}>
        {wants === null && <p class="soft">{listWords.waiting.notWritten}</p>}
        {wants?.own && <Quote says={wants.words} by={referralWords.page.quoted(firstName(referral))} />}
        {wants && !wants.own && <p class="lead">{wants.words}</p>}
      </Card>
      <Card heading={words.page.facts} level={2}>
        <Summary
          look="tight"
          rows={[
            { term: words.page.waited, detail: <Tally says={`${referralWords.weeks(weeks)}, ${listWords.waiting.since(sayNear(since, today))}`} filled={weeks} /> },
            { term: words.page.heard, detail: referral.lastContactOn ? sayNear(referral.lastContactOn, today) : referralWords.notKnown },
            { term: words.page.next, detail: wait.paused ? words.page.nextPaused(sayDue(wait.paused.ringOn, today)) : words.page.nextBy(sayNear(hearsBy({ waitingSince: since, lastContactOn: referral.lastContactOn }, seen.nation), today)) },
            { term: words.page.talked, detail: talked?.on ? [words.page.talkedOn(sayNear(talked.on, today), talked.by), talked.decided].filter(Boolean).join('. ') : words.page.notTalked },
          ]}
        />
        <p>
          <Button label={words.page.writeContact} more={listedAs(referral)} href={address(`/referrals/${referral.id}`)} kind="second" />
        </p>
      </Card>
    </>
  )
}
