import { Actions } from '../../../../interface/components/actions.tsx'
import { Button } from '../../../../interface/components/button.tsx'
import { Panel } from '../../../../interface/components/card.tsx'
import { Details } from '../../../../interface/components/details.tsx'
import { Empty, Notice } from '../../../../interface/components/messages.tsx'
import { ProgressPanel } from '../../../../interface/components/progress-panel.tsx'
import { Rows } from '../../../../interface/components/rows.tsx'
import { Section } from '../../../../interface/components/section.tsx'
import { Split, Stack } from '../../../../interface/components/split.tsx'
import { Summary } from '../../../../interface/components/summary.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import type { RoomPage } from '../../../audit/routing.ts'
import { listedAs } from '../../../people/person.ts'
import { talkOverAfterWeeks, waited } from '../../../referrals/referral.ts'
import type { Plan } from '../plan.ts'
import type { PlanShown } from '../show-plan.ts'
import { planWords as words } from '../words.ts'
import { LeftOutRows, PairRow } from './plan-rows.tsx'
import { WantedList } from './wanted-list.tsx'

const first = 10

export type PlanPage = {
  underWay: { plan: Plan; quiet: boolean; asked: string } | null
  /** how the newest ended, where nothing came of it */
  ended: 'cancelled' | 'stopped' | null
  shown: PlanShown | null
  nobodyWaits: boolean
  /** asked for again, and nothing had changed */
  same: boolean
  hidden(): Readonly<Record<string, string>>
  address(path: string): string
}

const page = { title: words.title, at: 'waiting' } as const

/** The plan for the whole list, in whichever state it is: none, being made, made, cancelled, stopped. */
export const planPage = (at: PlanPage): RoomPage => ({
  ...page,
  back: { label: words.back, href: at.address('/waiting') },
  heading: words.heading,
  lead: words.lead,
  children: (
    <Stack wide>
      {at.underWay && <UnderWay {...at} underWay={at.underWay} />}
      {at.ended && <Notice>{words.ended[at.ended]}</Notice>}
      {at.same && at.shown && !at.shown.changed && <Notice>{words.asked.same}</Notice>}
      {at.shown ? <Made {...at} shown={at.shown} /> : !at.underWay && <None {...at} />}
    </Stack>
  ),
})

const None = (at: PlanPage) =>
  at.nobodyWaits ? (
    <Empty says={words.nobodyWaits.says}>{words.nobodyWaits.how}</Empty>
  ) : (
    <>
      {!at.ended && <Empty says={words.none.says}>{words.none.how}</Empty>}
      <Ask {...at} label={words.ask.first} main />
    </>
  )

const Ask = ({ label, main, hidden, address }: Pick<PlanPage, 'hidden' | 'address'> & { label: string; main?: boolean }) => (
  <Form action={address('/waiting/plans')} hidden={hidden()}>
    <Actions>
      <Button label={label} kind={main ? 'main' : 'second'} />
    </Actions>
    <p class="soft">{words.ask.about}</p>
  </Form>
)

function UnderWay({ underWay: { plan, quiet, asked }, hidden, address }: PlanPage & { underWay: NonNullable<PlanPage['underWay']> }) {
  const { stage, done, of } = plan.progress
  const here = address('/waiting/plan')
  return (
    <>
      <ProgressPanel heading={words.underWay.heading} label={words.underWay.bar} done={done} of={of} href={here} look={words.underWay.look} over={words.underWay.over} see={words.underWay.see}>
        {words.underWay.stages[stage](done, of)}
      </ProgressPanel>
      <p class="soft">{words.underWay.asked(plan.askedBy, asked)}</p>
      {quiet && (
        <>
          <Notice>{words.underWay.quiet}</Notice>
          <Ask label={words.ask.again} hidden={hidden} address={address} />
        </>
      )}
      <Form action={address(`/waiting/plans/${plan.id}/cancelling`)} hidden={hidden()}>
        <Button label={words.underWay.cancel} kind="quiet" />
      </Form>
    </>
  )
}

/** Left out and past the limit, or needing two: whoever the team should talk over. */
const isPressing = ({ read }: PlanShown, { referral, needs }: PlanShown['result']['leftOut'][number]): boolean => {
  const one = read.list.get(referral)
  return needs === 2 || (one !== undefined && waited(one.since, read.inputs.asOf).tooLong)
}

function Made(at: PlanPage & { shown: PlanShown }) {
  const { shown, address } = at
  const { result, lines } = shown
  const pressing = result.leftOut.filter((one) => isPressing(shown, one))
  const others = result.leftOut.filter((one) => !isPressing(shown, one))
  return (
    <>
      <Version {...at} />
      <Split side={<InShort {...at} />}>
        <Section heading={words.leftOut.pressing(talkOverAfterWeeks)} id="left-out" about={words.leftOut.pressingAbout} beside={pressing.length > first && <a href={address('/waiting/plan/left-out')}>{words.together.all(result.leftOut.length)}</a>}>
          {pressing.length === 0 ? <Empty says={words.leftOut.nobodyPressing(talkOverAfterWeeks)} /> : <LeftOutRows shown={shown} some={pressing.slice(0, first)} address={address} />}
        </Section>
        <Section heading={words.together.heading} id="together" about={words.together.about} beside={result.together.length > first && <a href={address('/waiting/plan/together')}>{words.together.all(result.together.length)}</a>}>
          {result.together.length === 0 ? <Empty says={words.together.nobody} /> : <Rows>{result.together.slice(0, first).map((one) => <PairRow key={one.referral} line={lines.pair(one)} address={address} />)}</Rows>}
        </Section>
        <Section heading={words.wanted.heading} id="who-to-look-for" about={words.wanted.about}>
          <WantedList wanted={lines.wanted()} asOf={shown.read.inputs.asOf} />
        </Section>
        {others.length > 0 && (
          <Section heading={words.leftOut.others} beside={others.length > first && <a href={address('/waiting/plan/left-out')}>{words.together.all(result.leftOut.length)}</a>}>
            <LeftOutRows shown={shown} some={others.slice(0, first)} address={address} />
          </Section>
        )}
      </Split>
    </>
  )
}

const Version = ({ shown: { plan, changed, made }, underWay, hidden, address }: PlanPage & { shown: PlanShown }) => (
  <>
    <p class="soft">
      {words.version.made(made, plan.askedBy)} {!changed && words.version.same}
    </p>
    {changed && (
      <>
        <Notice>{words.version.changed}</Notice>
        {!underWay && <Ask label={words.ask.again} hidden={hidden} address={address} main />}
      </>
    )}
  </>
)

function InShort({ shown: { result, read, changed }, underWay, hidden, address }: PlanPage & { shown: PlanShown }) {
  const { summary } = words
  return (
    <>
      <Panel heading={summary.heading} level={2}>
        <Summary
          look="tight"
          rows={[
            { term: summary.people, detail: result.people },
            { term: summary.together, detail: result.together.length },
            { term: summary.leftOut, detail: result.leftOut.length },
            { term: summary.places, detail: result.places },
          ]}
        />
        <p class="soft">{result.status === 'optimal' ? summary.optimal : summary.feasible(result.bound?.[0] ?? result.worth[0])}</p>
      </Panel>
      {read.aside.length > 0 && (
        <Details summary={`${summary.aside}: ${read.aside.length}`}>
          <ul>
            {read.aside.map(({ referral, why }) => {
              const one = read.list.get(referral)
              return one ? (
                <li key={referral}>
                  <a href={address(`/referrals/${referral}`)}>{listedAs(one.hat)}</a> {words.aside.why[why]}
                </li>
              ) : null
            })}
          </ul>
        </Details>
      )}
      <Details summary={words.how.summary}>
        <p>{words.how.text}</p>
      </Details>
      {!underWay && !changed && <Ask label={words.ask.again} hidden={hidden} address={address} />}
    </>
  )
}
