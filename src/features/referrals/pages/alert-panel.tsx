import { Panel } from '../../../interface/components/card.tsx'
import { Button } from '../../../interface/components/button.tsx'
import { Row, RowLine, Rows } from '../../../interface/components/rows.tsx'
import { Section } from '../../../interface/components/section.tsx'
import { Arch } from '../../../interface/components/arch.tsx'
import { TextArea } from '../../../interface/forms/text-area.tsx'
import type { Day } from '../../../engines/calendar/day.ts'
import { dayIn } from '../../../engines/calendar/zones.ts'
import { listedAs } from '../../people/person.ts'
import { sayNear, sayTime } from '../../people/say-days.ts'
import type { Alert } from '../list-alerts.ts'
import { stepWords } from '../words.ts'
import { again, type FormsShown, OneForm } from './form-parts.tsx'

const words = stepWords.alert

/** `today at 9:14am`. */
const sayMoment = (zone: string, moment: Date, today: Day) => `${sayNear(dayIn(zone, moment), today)} at ${sayTime(zone, moment)}`

/** Danger that was named, first of all: what nobody has looked at yet, with its form, and what was done about the rest. */
export function AlertPanels(shown: FormsShown) {
  const { alerts, zone, today } = shown
  const { typed, problem } = again(shown, 'looking')
  const open = alerts.find((one) => one.seenAt === null)
  return (
    <>
      {open && (
        <Panel tone="honey" heading={words.heading} level={2}>
          <p>{words.about(sayMoment(zone, open.raisedAt, today))}</p>
          <p>{words.by(sayMoment(zone, open.lookBy, today))}</p>
          <OneForm shown={shown} form="looking" button={words.button} kind="main">
            <TextArea name="done" label={words.done} hint={words.doneHint} rows={3} value={typed('done')} problem={problem('done')} />
          </OneForm>
        </Panel>
      )}
      {alerts.map((one) => one.seenAt && (
        <Panel key={one.id}>
          <p>
            {words.looked(one.seenBy ?? stepWords.second.somebody, sayMoment(zone, one.seenAt, today))} {one.done}
          </p>
        </Panel>
      ))}
    </>
  )
}

/** The same on Today, before everything else. */
export const AlertsSection = ({ alerts, zone, today, address }: { alerts: readonly Alert[]; zone: string; today: Day; address(path: string): string }) => (
  <Section heading={words.today} id="danger" about={words.todayAbout}>
    <Rows>
      {alerts.map((one) => (
        <Row key={one.id} title={listedAs(one)} href={address(`/referrals/${one.referral}`)} arch={<Arch name={listedAs(one)} />} go={<Button label={words.open} more={listedAs(one)} href={address(`/referrals/${one.referral}`)} />}>
          <RowLine>{words.row(sayMoment(zone, one.raisedAt, today), sayMoment(zone, one.lookBy, today))}</RowLine>
        </Row>
      ))}
    </Rows>
  </Section>
)
