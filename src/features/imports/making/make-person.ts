import { recordConsent } from '../../consent/record-consent.ts'
import type { Work } from '../../audit/work.ts'
import { addHat, addPerson } from '../../people/add-person.ts'
import { receiveReferral } from '../../referrals/receive-referral.ts'
import type { ReferralState } from '../../referrals/referral.ts'
import { takeThrough } from '../../referrals/take-through.ts'
import { takeOnSupporter } from '../../supporters/take-on-supporter.ts'
import type { PlannedHat, PlannedPerson, PlannedReferral } from './plan.ts'
import { stepsTo } from './standings.ts'
import type { Made } from './keep-made.ts'
import { keptWords } from './words.ts'

export type MadePerson = { person: string; hats: { kind: 'member' | 'supporter' | 'staff'; participation: string }[]; made: Made[] }

/** Makes one person through the other rooms' doors: their hats, consents, referrals with every step, supporter's file. */
export async function makePerson(work: Work, planned: PlannedPerson): Promise<MadePerson> {
  const [first, ...more] = planned.hats
  if (!first) throw new Error('A person without a hat cannot be made.')
  const added = await addPerson(work, { name: planned.name, knownAs: planned.knownAs }, first.hat)
  const done: MadePerson = { person: added.person, hats: [], made: [] }
  await makeHat(work, done, { planned: first, participation: added.participation })
  for (const hat of more) await makeHat(work, done, { planned: hat, participation: await addHat(work, added.person, hat.hat) })
  done.made.push(...planned.hats.flatMap((hat) => hat.rows).map((row) => ({ what: 'person', thing: added.person, ...row }) as const))
  return done
}

type MakingHat = { planned: PlannedHat; participation: string }

async function makeHat(work: Work, done: MadePerson, { planned, participation }: MakingHat) {
  done.hats.push({ kind: planned.hat.kind, participation })
  done.made.push(...planned.rows.map((row) => ({ what: 'participation', thing: participation, ...row }) as const))
  for (const consent of planned.consents) await recordConsent(work, { participation, person: done.person, ...consent })
  for (const referral of planned.referrals) {
    const id = await makeReferral(work, referral, { member: participation, person: done.person })
    done.made.push({ what: 'referral', thing: id, ...referral.row })
  }
  const file = planned.supporter
  if (!file) return
  await takeOnSupporter(work, { participation, person: done.person, state: file.state, since: file.since, started: file.started, capacity: file.capacity, elsewhere: file.elsewhere, readiness: file.readiness, reason: keptWords.asTheListSaid(file.standing ?? keptWords.listDidNotSay) })
  done.made.push(...planned.rows.slice(0, 1).map((row) => ({ what: 'supporter', thing: participation, ...row }) as const))
}

async function makeReferral(work: Work, planned: PlannedReferral, whom: { member: string; person: string }): Promise<string> {
  const { receivedOn, receivedAs, reference, source, sourceWords, outcome } = planned
  const referral = await receiveReferral(work, { ...whom, receivedOn, receivedAs, reference, source, sourceWords, raise: outcome === 'received' })
  const reason = outcome === 'same person' ? keptWords.sameAs : keptWords.asTheListSaid(planned.standing ?? keptWords.listDidNotSay)
  const steps = stepsTo[outcome].map((to) => ({ to, occurredOn: saidOfOldList(to) ? receivedOn : planned.on }))
  const taken = await takeThrough(work, { referral, steps, reason })
  if ('refused' in taken) throw new Error(`A referral from a list could not be taken to ${outcome}.`)
  return referral
}

/** The list says when somebody came and sometimes when it ended; when they were matched it does not say. */
const saidOfOldList = (to: ReferralState): boolean => to === 'triage' || to === 'accepted' || to === 'waiting' || to === 'duplicate'
