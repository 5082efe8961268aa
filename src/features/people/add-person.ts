import type { Work } from '../audit/work.ts'
import { addNameKeys } from './name-keys.ts'
import type { Birth, ContactPoint, HatKind, LimitKind } from './person.ts'
import type { Way } from './reaching/reach.ts'
import { markOfNhsNumber } from './finding/nhs-mark.ts'
import type { Told } from './told.ts'

export type NewHat = {
  kind: HatKind
  since: string
  birth?: Birth
  area?: string | null
  postcode?: string | null
  told?: Told
  reach?: readonly Omit<ContactPoint, 'id'>[]
  limits?: readonly { kind: LimitKind; words: string | null }[]
  /** ways they said may be used; what is not named stays not known */
  open?: readonly Way[]
}
export type NewPerson = { name: string; knownAs?: string | null }
export type Added = { person: string; participation: string }

/** A person nobody had recorded, with their first hat. */
export async function addPerson(work: Work, person: NewPerson, hat: NewHat): Promise<Added> {
  const id = work.newId()
  const organisation_id = work.organisation.id
  await work.db.insertInto('person').values({ organisation_id, id, name: person.name, known_as: person.knownAs ?? null, recorded_at: work.now }).execute()
  await addNameKeys(work, id, [person.name, person.knownAs ?? null])
  return { person: id, participation: await addHat(work, id, hat) }
}

/** Another hat for somebody known: what they tell us under it stays under it. */
export async function addHat(work: Work, person: string, hat: NewHat): Promise<string> {
  const id = work.newId()
  const organisation_id = work.organisation.id
  await work.db
    .insertInto('participation')
    .values({
      organisation_id,
      id,
      person_id: person,
      kind: hat.kind,
      since: hat.since,
      born: hat.birth?.born ?? null,
      age: hat.birth?.age ?? null,
      age_on: hat.birth?.ageOn ?? null,
      area: hat.area ?? null,
      postcode: hat.postcode ?? null,
      profile_number: hat.told ? 1 : 0,
      nhs_mark: hat.told ? markOfNhsNumber(work, hat.told.nhsNumber) : null,
      recorded_at: work.now,
    })
    .execute()
  if (hat.told) await writeProfile(work, { person, participation: id, number: 1, told: hat.told })
  await addReach(work, { person, participation: id, hat })
  work.changed(`${hat.kind} added`, { about: id, thing: id })
  return id
}

type ReachOf = { person: string; participation: string; hat: NewHat }

async function addReach(work: Work, { person, participation, hat }: ReachOf) {
  const organisation_id = work.organisation.id
  const points = []
  for (const [place, { kind, value, whose }] of (hat.reach ?? []).entries()) {
    const id = work.newId()
    points.push({ organisation_id, id, participation_id: participation, kind, value, whose_sealed: await sealWhose(work, { person, id, whose }), place, since: hat.since })
  }
  if (points.length) await work.db.insertInto('contact_point').values(points).execute()
  for (const limit of hat.limits ?? []) {
    const id = work.newId()
    const words_sealed = limit.words ? await work.text.seal(person, { table: 'contact_limit', column: 'words_sealed', row: id }, limit.words) : null
    await work.db.insertInto('contact_limit').values({ organisation_id, id, participation_id: participation, kind: limit.kind, words_sealed, since: hat.since }).execute()
  }
  if (hat.open?.length) await openWays(work, participation, hat.open)
}

/** Whose number it is, where it is not their own. */
export const sealWhose = async (work: Work, { person, id, whose }: { person: string; id: string; whose: string | null }): Promise<Buffer | null> =>
  whose === null ? null : work.text.seal(person, { table: 'contact_point', column: 'whose_sealed', row: id }, whose)

/** Writes down that somebody said yes to ways of reaching them. */
export async function openWays(work: Work, participation: string, ways: readonly Way[]): Promise<void> {
  await work.db
    .insertInto('open_way')
    .values(ways.map((way) => ({ organisation_id: work.organisation.id, id: work.newId(), participation_id: participation, way, since: work.today, recorded_by: work.by, recorded_at: work.now })))
    .onConflict((clash) => clash.doNothing())
    .execute()
}

type ProfileOf = { person: string; participation: string; number: number; told: Told }

/** Writes one version of what somebody told us. */
export async function writeProfile(work: Work, { person, participation, number, told }: ProfileOf): Promise<void> {
  const told_sealed = await work.text.seal(person, { table: 'profile', column: 'told_sealed', row: `${participation}/${number}` }, JSON.stringify(told))
  await work.db
    .insertInto('profile')
    .values({ organisation_id: work.organisation.id, participation_id: participation, number, told_sealed, recorded_by: work.by, recorded_at: work.now })
    .execute()
}
