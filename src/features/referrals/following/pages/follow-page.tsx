import { Actions } from '../../../../interface/components/actions.tsx'
import { Button } from '../../../../interface/components/button.tsx'
import { Panel } from '../../../../interface/components/card.tsx'
import { Form } from '../../../../interface/forms/form.tsx'
import { TextField } from '../../../../interface/forms/text-field.tsx'
import type { Day } from '../../../../engines/calendar/day.ts'
import type { RoomPage } from '../../../audit/routing.ts'
import { listedAs } from '../../../people/person.ts'
import { sayDay } from '../../../people/say-days.ts'
import type { Progress } from '../follow-referral.ts'
import type { ListedReferral } from '../../store.ts'
import { codeWords, feedbackWords, followWords as words } from '../words.ts'

type Asked = { typed: string; problem: string | null; hidden: Readonly<Record<string, string>>; address(path: string): string }

/** Where a professional types in their code. */
export const followPage = ({ typed, problem, hidden, address }: Asked): RoomPage => ({
  title: words.title,
  heading: words.heading,
  lead: words.lead,
  ...(problem ? { mistakes: { problems: { code: problem }, order: ['code'] } } : {}),
  children: (
    <Form action={address('/follow')} hidden={hidden}>
      <TextField name="code" label={words.code} hint={words.codeHint} value={typed} problem={problem ?? undefined} width={20} inputmode="numeric" autocomplete="off" exact />
      <Actions>
        <Button label={words.button} />
      </Actions>
    </Form>
  ),
})

/** How far it is: no name, and no more than the person agreed to. */
export const progressPage = ({ progress, today, telephone, hidden, address }: Pick<Asked, 'hidden' | 'address'> & { progress: Progress; today: Day; telephone: string | null }): RoomPage => ({
  title: words.title,
  heading: words.found(progress.receivedOn && sayDay(progress.receivedOn, today)),
  children: (
    <>
      <Panel tone="spruce">
        <p>
          <b>{words.how[progress.how]}</b>
        </p>
        {progress.outcome && <p>{feedbackWords.letter[progress.outcome]}</p>}
      </Panel>
      <p class="soft">{progress.how === 'we have it' ? words.less : words.more}</p>
      {telephone && <p>{words.ring(telephone)}</p>}
      <p class="soft">{words.closeAbout}</p>
      <Form action={address('/follow/closing')} hidden={hidden}>
        <Actions>
          <Button label={words.close} kind="second" />
        </Actions>
      </Form>
    </>
  ),
})

export const followedTooOften: RoomPage = { title: words.tooOften.title, heading: words.tooOften.heading, children: <p>{words.tooOften.body}</p> }

/** A new code, shown this once. */
export const codePage = ({ referral, code, where, address }: { referral: ListedReferral; code: string; where: string; address(path: string): string }): RoomPage => ({
  title: codeWords.title,
  at: 'waiting',
  width: 'read',
  heading: codeWords.heading,
  lead: codeWords.lead,
  back: { label: listedAs(referral), href: address(`/referrals/${referral.id}`) },
  children: (
    <Panel>
      <p class="lead">{code}</p>
      <p>{codeWords.where(where)}</p>
      <p>
        <Button label={codeWords.back} href={address(`/referrals/${referral.id}`)} kind="second" />
      </p>
    </Panel>
  ),
})
