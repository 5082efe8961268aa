import type { Insertable } from 'kysely'
import type { Schema } from '../../platform/database/connection.ts'
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
  const [added] = await addPeople(work, [{ ...person, hats: [hat] }])
  const participation = added?.participations[0]
  if (!added || participation === undefined) throw new Error('A person who was added is not there.')
  return { person: added.person, participation }
}

/** People nobody had recorded, each with their hats: as many statements for a hundred as for one. */
export async function addPeople(work: Work, added: readonly (NewPerson & { hats: readonly NewHat[] })[]): Promise<{ person: string; participations: string[] }[]> {
  if (added.length === 0) return []
  const organisation_id = work.organisation.id
  const people = added.map((one) => ({ ...one, id: work.newId() }))
  await work.db.insertInto('person').values(people.map(({ id, name, knownAs }) => ({ organisation_id, id, name, known_as: knownAs ?? null, recorded_at: work.now }))).execute()
  await addNameKeys(work, people.map(({ id, name, knownAs }) => ({ person: id, names: [name, knownAs ?? null] })))
  await work.text.begin(people.map(({ id }) => id))
  const hats = people.flatMap(({ id, hats: own }) => own.map((hat) => ({ person: id, participation: work.newId(), hat })))
  await addHats(work, hats)
  const byPerson = Map.groupBy(hats, (one) => one.person)
  return people.map(({ id }) => ({ person: id, participations: (byPerson.get(id) ?? []).map((one) => one.participation) }))
}

/** Another hat for somebody known: what they tell us under it stays under it. */
export async function addHat(work: Work, person: string, hat: NewHat): Promise<string> {
  const participation = work.newId()
  await addHats(work, [{ person, participation, hat }])
  return participation
}

type AddedHat = { person: string; participation: string; hat: NewHat }

async function addHats(work: Work, added: readonly AddedHat[]): Promise<void> {
  const organisation_id = work.organisation.id
  await work.db
    .insertInto('participation')
    .values(
      added.map(({ person, participation, hat }) => ({
        organisation_id,
        id: participation,
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
      })),
    )
    .execute()
  await writeProfiles(work, added.flatMap(({ person, participation, hat: { told } }) => (told ? [{ person, participation, number: 1, told }] : [])))
  await addReach(work, added)
  for (const { participation, hat } of added) work.changed(`${hat.kind} added`, { about: participation, thing: participation })
}

async function addReach(work: Work, added: readonly AddedHat[]) {
  const organisation_id = work.organisation.id
  const points: Insertable<Schema['contact_point']>[] = []
  const limits: Insertable<Schema['contact_limit']>[] = []
  for (const { person, participation, hat } of added) {
    for (const [place, { kind, value, whose }] of (hat.reach ?? []).entries()) {
      const id = work.newId()
      points.push({ organisation_id, id, participation_id: participation, kind, value, whose_sealed: await sealWhose(work, { person, id, whose }), place, since: hat.since })
    }
    for (const { kind, words } of hat.limits ?? []) {
      const id = work.newId()
      const words_sealed = words ? await work.text.seal(person, { table: 'contact_limit', column: 'words_sealed', row: id }, words) : null
      limits.push({ organisation_id, id, participation_id: participation, kind, words_sealed, since: hat.since })
    }
  }
  if (points.length) await work.db.insertInto('contact_point').values(points).execute()
  if (limits.length) await work.db.insertInto('contact_limit').values(limits).execute()
  await openWaysOf(work, added.flatMap(({ participation, hat }) => (hat.open ?? []).map((way) => ({ participation, way }))))
}

/** Whose number it is, where it is not their own. */
export const sealWhose = async (work: Work, { person, id, whose }: { person: string; id: string; whose: string | null }): Promise<Buffer | null> =>
  whose === null ? null : work.text.seal(person, { table: 'contact_point', column: 'whose_sealed', row: id }, whose)

/** Writes down that somebody said yes to ways of reaching them. */
export const openWays = (work: Work, participation: string, ways: readonly Way[]): Promise<void> => openWaysOf(work, ways.map((way) => ({ participation, way })))

async function openWaysOf(work: Work, opened: readonly { participation: string; way: Way }[]): Promise<void> {
  if (opened.length === 0) return
  await work.db
    .insertInto('open_way')
    .values(opened.map(({ participation, way }) => ({ organisation_id: work.organisation.id, id: work.newId(), participation_id: participation, way, since: work.today, recorded_by: work.by, recorded_at: work.now })))
    .onConflict((clash) => clash.doNothing())
    .execute()
}

type ProfileOf = { person: string; participation: string; number: number; told: Told }

/** Writes one version of what somebody told us. */
export const writeProfile = (work: Work, profile: ProfileOf): Promise<void> => writeProfiles(work, [profile])

async function writeProfiles(work: Work, profiles: readonly ProfileOf[]): Promise<void> {
  const values: Insertable<Schema['profile']>[] = []
  for (const { person, participation, number, told } of profiles) {
    const told_sealed = await work.text.seal(person, { table: 'profile', column: 'told_sealed', row: `${participation}/${number}` }, JSON.stringify(told))
    values.push({ organisation_id: work.organisation.id, participation_id: participation, number, told_sealed, recorded_by: work.by, recorded_at: work.now })
  }
  if (values.length) await work.db.insertInto('profile').values(values).execute()
}
