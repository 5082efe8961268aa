import { Fragment, h } from 'preact'
import { may } from '../audit/permission.ts'
import type { Answer, RoomRequest } from '../audit/routing.ts'
import { openHat } from '../people/open-hat.ts'
import { firstName } from '../people/person.ts'
import { type Hat, readReach } from '../people/read-hats.ts'
import type { Reach } from '../people/reaching/read-reach.ts'
import { showKnownReach } from '../people/reaching/show-reach.ts'
import { promisePanel } from '../tasks/show-promises.ts'
import { asksAboutEnding } from './following/feedback.ts'
import { readEnding } from './following/read-ending.ts'
import { saidOfSharing } from './following/said-of-sharing.ts'
import { alertsOf } from './list-alerts.ts'
import { readSecondLook } from './look-again.ts'
import type { Attempt } from './pages/form-parts.tsx'
import { saysFrom } from './waiting/pages/line-parts.tsx'
import { referralPage, type SavedWord, savedWordsOf } from './pages/referral-page.tsx'
import type { Read } from './read-forms.ts'
import { decideReferrals } from './permissions.ts'
import { readStanding, readTalk } from './read-standing.ts'
import { readToldWith } from './read-told-with.ts'
import { findReferral, type ListedReferral, readHappenings, readReferralsOf, readReferralTold, readReferrer } from './store.ts'
import { referralWords as words } from './words.ts'

/** The page of one referral, with a form that came back where one did. */
async function pageOf(request: RoomRequest, referral: ListedReferral, attempt: Attempt | null) {
  const { work, query, hidden, address } = request
  const hat = await openHat(work, referral.member, 'member')
  const known = hat && { hat, reach: await readReach(work, hat) }
  const standing = await readStanding(work, referral, known)
  return referralPage({
    referral,
    standing,
    talk: await readTalk(work, referral),
    referrer: await readReferrer(work, referral.id),
    second: await readSecondLook(work, referral),
    alerts: await alertsOf(work, referral.id),
    lookFirst: standing.lookFirst,
    with: (await readReferralTold(work, referral))?.told ?? null,
    also: await readToldWith(work, referral.id, saysFrom),
    earlier: (await readReferralsOf(work, referral.member)).filter((one) => one.id !== referral.id),
    happenings: await readHappenings(work, referral),
    told: hat?.told ?? null,
    died: hat?.died !== null && hat?.died !== undefined,
    support: await supportOf(request, referral),
    reach: known ? await besides(request, known) : null,
    saved: attempt ? null : (savedWordsOf.find((word) => word === query.get('saved')) ?? null),
    reader: work.by,
    decides: may(work.actor, decideReferrals),
    today: work.today,
    zone: work.organisation.zone,
    attempt,
    hidden,
    address,
  })
}

/** What began with it, and whether its end is still to be told: asked about only where that can be. */
async function supportOf({ work }: RoomRequest, referral: ListedReferral) {
  const ending = referral.state === 'feedback_sent' || referral.state === 'closed' ? await readEnding(work, referral.id) : undefined
  return { began: ending?.began ?? false, toTell: ending !== undefined && asksAboutEnding(ending, await saidOfSharing(work, referral)) }
}

/** How to reach them, and what was promised to them. */
const besides = async (request: RoomRequest, { hat, reach }: { hat: Hat; reach: Reach }) => h(Fragment, null, await showKnownReach(request, hat, reach), await promisePanel.show(request, hat))

/** Opens one referral; what may not be seen is not there. */
export async function showReferral(request: RoomRequest): Promise<Answer> {
  const referral = await findReferral(request.work, request.param('id'))
  return referral ? { page: await pageOf(request, referral, null), about: referral.member, thing: referral.id } : 'not there'
}

export type Refusal = 'not there' | Exclude<keyof typeof words.refused, 'back'>

/** The rules said no: in plain words, and back to the referral. */
export function sayNo({ address }: RoomRequest, referral: ListedReferral, refused: Refusal): Answer {
  if (refused === 'not there') return 'not there'
  const why = words.refused[refused]
  return { refused: typeof why === 'string' ? why : why(firstName(referral)), back: { label: words.refused.back, href: address(`/referrals/${referral.id}`) } }
}

type Dealing<Value> = { form: Read<Value>; does(read: Value): Promise<string | { refused: Refusal }>; saved: SavedWord | ((done: string) => SavedWord) }

/** One form of the page: shown again with its mistakes, refused in plain words, or done and back to the referral. */
export async function deal<Value>(request: RoomRequest, { form, does, saved }: Dealing<Value>): Promise<Answer> {
  const { work, param, address } = request
  const referral = await findReferral(work, param('id'))
  if (!referral) return 'not there'
  if ('attempt' in form) return { page: await pageOf(request, referral, form.attempt), about: referral.member, thing: referral.id, status: 422 }
  const done = await does(form.read)
  if (typeof done !== 'string') return sayNo(request, referral, done.refused)
  return { goTo: `${address(`/referrals/${referral.id}`)}?saved=${encodeURIComponent(typeof saved === 'string' ? saved : saved(done))}` }
}
