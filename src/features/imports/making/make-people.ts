import type { Work } from '../../audit/work.ts'
import { recordConsents } from '../../consent/record-consent.ts'
import { addPeople } from '../../people/add-person.ts'
import { receiveReferrals } from '../../referrals/receive-referral.ts'
import type { ReferralState } from '../../referrals/referral.ts'
import { takeThrough } from '../../referrals/take-through.ts'
import { takeOnSupporters } from '../../supporters/take-on-supporter.ts'
import type { Made } from './keep-made.ts'
import type { PlannedHat, PlannedPerson, PlannedReferral } from './plan.ts'
import { stepsTo } from './standings.ts'
import { keptWords } from './words.ts'

export type MadePerson = { person: string; hats: { kind: 'member' | 'supporter' | 'staff'; participation: string }[]; made: Made[] }

/** A hat as planned, beside the one that was made of it. */
type Worn = { person: string; participation: string; planned: PlannedHat }

/**
 * Makes people through the other rooms' doors, in the order of the plan: their hats, consents, referrals with every step,
 * supporters' files. Everybody of a piece together, so that a hundred cost as many statements as one.
 */
export async function makePeople(work: Work, all: readonly PlannedPerson[]): Promise<MadePerson[]> {
  if (all.some((planned) => planned.hats.length === 0)) throw new Error('A person without a hat cannot be made.')
  const added = await addPeople(work, all.map(({ name, knownAs, hats }) => ({ name, knownAs, hats: hats.map((hat) => hat.hat) })))
  const people = all.map((planned, place): MadePerson & { worn: Worn[] } => {
    const { person = '', participations = [] } = added[place] ?? {}
    const worn = planned.hats.map((hat, which) => ({ person, participation: participations[which] ?? '', planned: hat }))
    return { person, worn, hats: worn.map((one) => ({ kind: one.planned.hat.kind, participation: one.participation })), made: worn.flatMap((one) => one.planned.rows.flatMap((row): Made[] => [{ what: 'person', thing: person, ...row }, { what: 'participation', thing: one.participation, ...row }])) }
  })
  const worn = people.flatMap((one) => one.worn)
  await recordConsents(work, worn.flatMap(({ person, participation, planned }) => planned.consents.map((consent) => ({ participation, person, ...consent }))))
  const referrals = await makeReferrals(work, worn)
  await makeFiles(work, worn)
  return people.map(({ person, hats, made, worn: own }) => ({ person, hats, made: [...made, ...own.flatMap((one) => [...(referrals.get(one.participation) ?? []), ...(one.planned.supporter ? one.planned.rows.slice(0, 1).map((row): Made => ({ what: 'supporter', thing: one.participation, ...row })) : [])])] }))
}

/** Every referral of the hats, taken to where the list says it stands; what was made, by hat. */
async function makeReferrals(work: Work, worn: readonly Worn[]): Promise<Map<string, Made[]>> {
  const planned = worn.flatMap(({ person, participation, planned: hat }) => hat.referrals.map((referral) => ({ person, participation, referral })))
  const ids = await receiveReferrals(work, planned.map(({ person, participation, referral: { receivedOn, receivedAs, reference, source, sourceWords } }) => ({ member: participation, person, receivedOn, receivedAs, reference, source, sourceWords, raise: false })))
  const { refused } = await takeThrough(work, planned.map(({ referral }, place) => throughOf(referral, ids[place] ?? '')))
  if (refused.length > 0) throw new Error(`${refused.length} referrals from a list could not be taken to where it says they stand.`)
  const made = planned.map(({ participation, referral }, place) => ({ participation, made: { what: 'referral', thing: ids[place] ?? '', ...referral.row } as const }))
  return new Map([...Map.groupBy(made, (one) => one.participation)].map(([participation, some]) => [participation, some.map((one) => one.made)]))
}

function throughOf({ receivedOn, on, outcome, standing }: PlannedReferral, referral: string) {
  const steps = stepsTo[outcome].map((to) => ({ to, occurredOn: saidOfOldList(to) ? receivedOn : on }))
  return { referral, steps, reason: outcome === 'same person' ? keptWords.sameAs : keptWords.asTheListSaid(standing ?? keptWords.listDidNotSay) }
}

/** The list says when somebody came and sometimes when it ended; when they were matched it does not say. */
const saidOfOldList = (to: ReferralState): boolean => to === 'triage' || to === 'accepted' || to === 'waiting' || to === 'duplicate'

const makeFiles = (work: Work, worn: readonly Worn[]): Promise<void> =>
  takeOnSupporters(work, worn.flatMap(({ person, participation, planned: { supporter: file } }) =>
    file ? [{ participation, person, state: file.state, since: file.since, started: file.started, capacity: file.capacity, elsewhere: file.elsewhere, readiness: file.readiness, reason: keptWords.asTheListSaid(file.standing ?? keptWords.listDidNotSay) }] : []))
