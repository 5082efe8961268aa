import { Button } from '../../../../interface/components/button.tsx'
import { Actions } from '../../../../interface/components/actions.tsx'
import { Panel } from '../../../../interface/components/card.tsx'
import { DoneMessage } from '../../../../interface/components/messages.tsx'
import { Stack } from '../../../../interface/components/split.tsx'
import { Summary } from '../../../../interface/components/summary.tsx'
import { english } from '../../../../interface/words.ts'
import type { RoomPage } from '../../../audit/routing.ts'
import { firstName } from '../../../people/person.ts'
import { agrees } from '../../referral.ts'
import type { ListedReferral } from '../../store.ts'
import { callWords } from '../words.ts'

const words = callWords.down

export type CallDownShown = { referral: ListedReferral; beside: ListedReferral | null; danger: boolean; local: { number: string; what: string } | null; address(path: string): string }

/** The call is written down. Where danger was named, the numbers first of all: whoever rang may still be on the phone. */
export function callDownPage({ referral, beside, danger, local, address }: CallDownShown): RoomPage {
  const name = firstName(referral)
  return {
    title: words.title,
    at: 'waiting',
    width: 'read',
    back: { label: callWords.back, href: address('/referrals') },
    heading: words.heading(name),
    children: (
      <Stack>
        {danger && (
          <Panel tone="honey" heading={words.danger} level={2}>
            <p>{words.dangerHow}</p>
            <Summary look="side" rows={[...english.help.lines, ...(local ? [{ ...local, href: `tel:${local.number.replace(/[^+0-9]/g, '')}` }] : [])].map((line) => ({ term: line.number, detail: line.href === null ? line.what : <a href={line.href}>{line.what}</a> }))} />
            <p>{words.dangerNext}</p>
          </Panel>
        )}
        {!agrees(referral.source, referral.consent) && <p>{words.ask(name)}</p>}
        {beside && <DoneMessage heading={words.askApart(firstName(beside))} />}
        <Actions>
          <Button label={words.open(name)} href={address(`/referrals/${referral.id}`)} />
          {beside && <Button label={words.open(firstName(beside))} href={address(`/referrals/${beside.id}`)} kind="second" />}
          <Button label={words.another} href={address('/referrals/new')} kind="quiet" />
        </Actions>
      </Stack>
    ),
  }
}
