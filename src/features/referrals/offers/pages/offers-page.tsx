import { Button } from '../../../../interface/components/button.tsx'
import { DoneMessage, Empty } from '../../../../interface/components/messages.tsx'
import { Row, RowLine, Rows } from '../../../../interface/components/rows.tsx'
import { Section } from '../../../../interface/components/section.tsx'
import { Stack } from '../../../../interface/components/split.tsx'
import { Table } from '../../../../interface/components/table.tsx'
import { Radios } from '../../../../interface/forms/choices.tsx'
import { DateField } from '../../../../interface/forms/date-field.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import type { Problems } from '../../../../interface/forms/problems.ts'
import { TextField } from '../../../../interface/forms/text-field.tsx'
import type { Day } from '../../../../engines/calendar/day.ts'
import type { RoomPage } from '../../../audit/routing.ts'
import { dayParts } from '../../../people/read-day-field.ts'
import { sayNear } from '../../../people/say-days.ts'
import { type Offer, offerAnswers, type StepCount } from '../offer.ts'
import { offerWords as words } from '../words.ts'

export type OfferSent = { problems: Problems; typed(name: string): string }
type Shared = { today: Day; sent: OfferSent | null; hidden: Readonly<Record<string, string>>; address(path: string): string }

const datesOf = (sent: OfferSent | null, name: string, begins: { day?: string; month?: string; year?: string }) => (sent ? { day: sent.typed(`${name}-day`), month: sent.typed(`${name}-month`), year: sent.typed(`${name}-year`) } : begins)
const mistakesOf = (sent: OfferSent | null) => (sent ? { mistakes: { problems: sent.problems, order: ['step', 'by', 'on', 'answer', 'again', 'name', 'reach'] } } : {})

/** What was offered and what they said, with how often at each step, and the form for the next one. */
export const offersPage = ({ counts, offers, saved, ...shared }: Shared & { counts: readonly StepCount[]; offers: readonly Offer[]; saved: boolean }): RoomPage => ({
  title: words.title,
  at: 'waiting',
  back: { label: words.back, href: shared.address('/waiting') },
  heading: words.heading,
  lead: words.lead,
  ...mistakesOf(shared.sent),
  children: (
    <Stack wide>
      {saved && <DoneMessage heading={words.saved} />}
      <Section heading={words.record} id="record">
        <RecordForm steps={counts.map((one) => one.step)} {...shared} />
      </Section>
      {counts.length === 0 && <Empty says={words.nothing} />}
      {counts.length > 0 && (
        <Section heading={words.counts} about={words.countsAbout}>
          <Table
            caption={words.counts}
            captionHidden
            columns={[
              { heading: words.columns.step, cell: (one) => one.step },
              { heading: words.columns.offered, numeric: true, cell: (one) => one.offered },
              { heading: words.columns.taken, numeric: true, cell: (one) => one.taken },
              { heading: words.columns.declined, numeric: true, cell: (one) => one.declined },
              { heading: words.columns.later, numeric: true, cell: (one) => one.later },
            ]}
            rows={counts}
          />
        </Section>
      )}
      {offers.length > 0 && (
        <Section heading={words.latest}>
          <Rows label={words.latest}>
            {offers.map((offer) => (
              <OfferRow key={offer.id} offer={offer} today={shared.today} address={shared.address} />
            ))}
          </Rows>
        </Section>
      )}
    </Stack>
  ),
})

function OfferRow({ offer, today, address }: Pick<Shared, 'today' | 'address'> & { offer: Offer }) {
  return (
    <Row title={offer.name ?? words.nobody} go={<Next offer={offer} address={address} />}>
      <RowLine>
        {offer.step}. {words.said[offer.answer]}. {offer.askAgainOn && words.askOn(sayNear(offer.askAgainOn, today))}
      </RowLine>
      <RowLine soft>{words.line(offer.by, sayNear(offer.on, today))}</RowLine>
    </Row>
  )
}

function Next({ offer, address }: { offer: Offer; address(path: string): string }) {
  const more = offer.name ?? offer.step
  if (offer.referral !== null) return <Button label={words.toReferral} more={more} href={address(`/referrals/${offer.referral}`)} kind="second" />
  if (offer.answer === 'yes') return <Button label={words.keyIt} more={more} href={address(`/referrals/new?offer=${offer.id}`)} kind="second" />
  return offer.answer === 'later' ? <Button label={words.askAgain} more={more} href={address(`/offers/${offer.id}`)} kind="second" /> : null
}

const RecordForm = ({ steps, today, sent, hidden, address }: Shared & { steps: readonly string[] }) => (
  <Form action={address('/offers')} hidden={hidden} card>
    <TextField name="step" label={words.step} hint={words.stepHint} value={sent?.typed('step')} problem={sent?.problems['step']} suggestions={steps} autocomplete="off" />
    <TextField name="by" label={words.by} hint={words.byHint} value={sent?.typed('by')} problem={sent?.problems['by']} autocomplete="off" />
    <DateField name="on" label={words.day} value={datesOf(sent, 'on', dayParts(today))} problem={sent?.problems['on']} />
    <AnswerField sent={sent} />
    <TextField name="name" label={words.name} hint={words.nameHint} value={sent?.typed('name')} problem={sent?.problems['name']} autocomplete="off" optional exact />
    <TextField name="reach" label={words.reach} hint={words.reachHint} value={sent?.typed('reach')} problem={sent?.problems['reach']} autocomplete="off" optional exact />
    <Button label={words.save} />
  </Form>
)

const AnswerField = ({ sent }: { sent: OfferSent | null }) => (
  <Radios
    name="answer"
    label={words.answer}
    folds
    value={sent?.typed('answer') || undefined}
    problem={sent?.problems['answer']}
    choices={offerAnswers.map((value) => ({
      value,
      label: words.answers[value],
      hint: words.hints[value],
      ...(value === 'later' ? { besides: <DateField name="again" label={words.again} hint={words.againHint} value={datesOf(sent, 'again', {})} problem={sent?.problems['again']} /> } : {}),
    }))}
  />
)

/** Somebody who said later, and what they say now. */
export const offerPage = ({ offer, today, sent, hidden, address }: Shared & { offer: Offer }): RoomPage => ({
  title: words.title,
  at: 'waiting',
  width: 'read',
  back: { label: words.backToOffers, href: address('/offers') },
  heading: offer.answer === 'later' && !offer.answered ? words.askHeading : words.heading,
  ...mistakesOf(sent),
  children: (
    <Stack>
      <p>
        <b>{offer.name ?? words.nobody}</b> {offer.reach} <span class="soft">{offer.step}. {words.line(offer.by, sayNear(offer.on, today))} {words.said[offer.answer]}.</span>
      </p>
      {offer.answer === 'later' && !offer.answered && (
        <Form action={address(`/offers/${offer.id}/answers`)} hidden={hidden} card>
          <AnswerField sent={sent} />
          <Button label={words.save} />
        </Form>
      )}
    </Stack>
  ),
})
