import { Button } from '../../../../interface/components/button.tsx'
import { Card, Panel } from '../../../../interface/components/card.tsx'
import { Details } from '../../../../interface/components/details.tsx'
import { Notice } from '../../../../interface/components/messages.tsx'
import { Split, Stack } from '../../../../interface/components/split.tsx'
import { Summary } from '../../../../interface/components/summary.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import type { Day } from '../../../../engines/calendar/day.ts'
import type { RoomPage } from '../../../audit/routing.ts'
import type { WhoDied } from '../../../people/deaths/read-who-died.ts'
import { firstName, firstNames, listedAs } from '../../../people/person.ts'
import { sayDay } from '../../../people/say-days.ts'
import type { Detail } from '../../preparing/details.ts'
import { waitingFor, type Side } from '../proposal.ts'
import type { FoundProposal } from '../store.ts'
import { askingWords } from '../words.ts'
import { AnswerForm, answerFields, type AnswerFormState } from './answer-form.tsx'

const words = askingWords.proposal

export type ProposalShown = {
  proposal: FoundProposal
  /** nothing is asked or arranged where somebody has died, or may have */
  died: readonly WhoDied[]
  toSupporter: readonly string[]
  toMember: readonly string[]
  /** the person is visited by two, and this is one of them */
  oneOfTwo: boolean
  /** the rules would not suggest the two today */
  fitsNoMore: boolean
  today: Day
  form: AnswerFormState
  details: readonly Detail[]
  hidden(): Readonly<Record<string, string>>
  address(path: string): string
}

/** Asking both, one after the other: what to say, and what they said. For whoever arranges it. */
export function proposalPage(shown: ProposalShown): RoomPage {
  const { proposal, form, address } = shown
  const side = shown.died.length > 0 ? undefined : waitingFor(proposal)
  return {
    title: words.title,
    at: 'waiting',
    back: { label: words.back, href: address(`/referrals/${proposal.referral}/shortlist`) },
    kicker: words.kicker,
    heading: words.heading(listedAs(proposal.member), listedAs(proposal.supporter)),
    lead: shown.died.length > 0 ? undefined : leadOf(proposal, side),
    mistakes: Object.keys(form.problems).length > 0 ? { problems: form.problems, order: answerFields } : undefined,
    children: (
      <Split side={<Aside shown={shown} />}>
        {shown.died.map((one) => (
          <Notice key={one.participation}>
            <p>
              <b>{words.died(one.name, one.certain)}</b> {one.certain ? words.diedNext.certain : words.diedNext.feared}
            </p>
          </Notice>
        ))}
        {side && shown.fitsNoMore && <Notice>{words.fitsNoMore}</Notice>}
        {side && <Say shown={shown} side={side} />}
        {side && <AnswerForm proposal={proposal} side={side} today={shown.today} form={form} details={shown.details} hidden={shown.hidden()} action={address(`/proposals/${proposal.id}/answers`)} />}
        {proposal.state === 'agreed' && shown.died.length === 0 && <Button big label={words.agree} href={address(`/proposals/${proposal.id}/agreement`)} />}
        {(proposal.state === 'declined' || proposal.state === 'withdrawn') && <Over shown={shown} />}
      </Split>
    ),
  }
}

const namesOf = ({ member, supporter }: FoundProposal): Record<Side, string> => {
  const [first = '', second = ''] = firstNames([member, supporter])
  return { member: first, supporter: second }
}

function leadOf(proposal: FoundProposal, side: Side | undefined): string {
  if (side) return words.lead[side](namesOf(proposal)[side])
  return proposal.state === 'agreed' || proposal.state === 'proposed' ? words.lead.agreed : words.lead[proposal.state]
}

function Say({ shown: { proposal, toSupporter, toMember }, side }: { shown: ProposalShown; side: Side }) {
  return (
    <Card heading={words.say(namesOf(proposal)[side])} level={2}>
      {(side === 'supporter' ? toSupporter : toMember).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {side === 'supporter' && <Notice>{words.neverSay(namesOf(proposal).member)}</Notice>}
    </Card>
  )
}

const Over = ({ shown: { proposal, address } }: { shown: ProposalShown }) => (
  <Stack>
    {proposal.state === 'declined' && <p>{words.done.declined(firstName(proposal.member))}</p>}
    <Button kind="second" label={words.lookAgain} href={address(`/referrals/${proposal.referral}/shortlist`)} />
  </Stack>
)

function Aside({ shown: { proposal, oneOfTwo, today, hidden, address } }: { shown: ProposalShown }) {
  const open = proposal.relationship === null && (proposal.state === 'proposed' || proposal.state === 'agreed')
  return (
    <>
      <Panel heading={words.answers} level={2}>
        <Summary look="tight" rows={(['supporter', 'member'] as const).map((side) => ({ term: `${words.side[side]}: ${listedAs(proposal[side])}`, detail: saidBy(proposal, side, today) }))} />
        {oneOfTwo && open && <p>{words.two(firstName(proposal.member))}</p>}
        {proposal.why !== null && <Summary look="tight" rows={[{ term: words.why, detail: proposal.why }]} />}
        <p class="soft">{words.askedOn(sayDay(proposal.proposedOn, today))}</p>
      </Panel>
      {open && (
        <Details summary={words.takeBack.summary}>
          <p>{words.takeBack.about}</p>
          <Form action={address(`/proposals/${proposal.id}/withdrawal`)} hidden={hidden()}>
            <Button kind="second" label={words.takeBack.button} />
          </Form>
        </Details>
      )}
    </>
  )
}

function saidBy(proposal: FoundProposal, side: Side, today: Day): string {
  const given = proposal.answers[side]
  if (!given) return waitingFor(proposal) === side ? words.waitingFor : words.notYet
  const reason = proposal.reasons[side]
  return `${words.said[given.answer](sayDay(given.on, today))}.${reason === undefined ? '' : ` ${words.reason}: ${reason}`}`
}
