import { Actions } from '../../../interface/components/actions.tsx'
import { Button } from '../../../interface/components/button.tsx'
import { Empty } from '../../../interface/components/messages.tsx'
import { Radios } from '../../../interface/forms/choices.tsx'
import { Form } from '../../../interface/forms/form.tsx'
import type { Day } from '../../../engines/calendar/day.ts'
import type { RoomPage } from '../../audit/routing.ts'
import { firstName, listedAs } from '../../people/person.ts'
import { sayNear } from '../../people/say-days.ts'
import type { Alike } from '../find-duplicates.ts'
import type { ListedReferral } from '../store.ts'
import { referralWords, stepWords } from '../words.ts'

const words = stepWords.duplicate

export type DuplicatesShown = { referral: ListedReferral; alike: readonly Alike[]; today: Day; problem: string | null; hidden(): Readonly<Record<string, string>>; address(path: string): string }

/** Other referrals that may be about the same person, each with why it is shown. */
export function duplicatesPage({ referral, alike, today, problem, hidden, address }: DuplicatesShown): RoomPage {
  const says = (one: Alike) => words.line(one.receivedOn ? sayNear(one.receivedOn, today) : words.notWhole, referralWords.states[one.state], words.why[one.same])
  return {
    title: words.title,
    at: 'waiting',
    width: 'read',
    heading: words.heading(firstName(referral)),
    lead: words.lead,
    back: { label: listedAs(referral), href: address(`/referrals/${referral.id}`) },
    ...(problem ? { mistakes: { problems: { other: problem }, order: ['other'] } } : {}),
    children:
      alike.length === 0 ? (
        <Empty says={words.none}>{words.noneHow}</Empty>
      ) : (
        <Form action={address(`/referrals/${referral.id}/duplicates`)} hidden={hidden()}>
          <Radios name="other" label={words.choose} problem={problem ?? undefined} choices={alike.map((one) => ({ value: one.id, label: listedAs(one), hint: says(one) }))} />
          <Actions>
            <Button label={words.button} />
          </Actions>
        </Form>
      ),
  }
}
