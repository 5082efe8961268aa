import type { Day } from '../../../../engines/calendar/day.ts'
import type { RoomPage } from '../../../audit/routing.ts'
import { firstName } from '../../../people/person.ts'
import { sayToday } from '../../../people/say-days.ts'
import type { ListedReferral } from '../../store.ts'
import { waitWords } from '../words.ts'

const words = waitWords.card

export type PauseCardShown = { referral: ListedReferral; ringOn: Day; by: string; telephone: string | null; address(path: string): string }

/** A card in large print that says when we ring, and nothing about why: it may lie on a table where others read it. */
export const pauseCardPage = ({ referral, ringOn, by, telephone, address }: PauseCardShown): RoomPage => ({
  title: words.title,
  at: 'waiting',
  width: 'read',
  back: { label: words.back, href: address(`/referrals/${referral.id}/while-waiting`) },
  heading: words.heading,
  children: (
    <>
      <div class="card large-print">
        <p>{words.hello(firstName(referral))}</p>
        <p>
          <b>{words.ring(`${sayToday(ringOn)} ${ringOn.slice(0, 4)}`)}</b>
        </p>
        <p>{words.place}</p>
        <p>{words.before}</p>
        {telephone && <p>{words.number(telephone)}</p>}
        <p>{words.from(by)}</p>
      </div>
      <p class="soft no-print">{words.print}</p>
    </>
  ),
})
