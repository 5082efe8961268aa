import { keysOfName } from '../../src/features/people/name-keys.ts'
import type { HatKind, LimitKind } from '../../src/features/people/person.ts'
import { nothingTold, type Told } from '../../src/features/people/told.ts'
import { purposes } from '../../src/features/consent/consent.ts'
import type { knownReadiness } from '../../src/features/supporters/supporter.ts'
import * as words from './network-words.ts'
import type { Maker } from './sheet.ts'

export type Someone = { person: string; hat: string; name: string; sinceDaysAgo: number }

type Wanted = { kind: HatKind; name: string; sinceDaysAgo: number; ended?: boolean; told: Told | null; bornBetween: readonly [number, number] }

/** A person with one hat, everything they told us sealed under it, and ways to reach them. */
function addSomeone(maker: Maker, wanted: Wanted): Someone {
  const { organisation_id, chance, sheet } = maker
  const at = maker.moment(wanted.sinceDaysAgo)
  const person = maker.id(at)
  const hat = maker.id(at)
  const forename = wanted.name.split(' ')[0] ?? wanted.name
  sheet.person.push({ organisation_id, id: person, name: wanted.name, known_as: chance.yes(0.2) ? forename.slice(0, 3) : null, recorded_at: at })
  for (const { kind, key } of keysOfName(wanted.name)) sheet.name_key.push({ organisation_id, person_id: person, kind, key })
  const versions = wanted.told ? chance.between(1, 3) : 0
  sheet.participation.push({
    organisation_id, id: hat, person_id: person, kind: wanted.kind, since: maker.day(wanted.sinceDaysAgo), until: wanted.ended ? maker.day(chance.between(1, 90)) : null, ended_because: wanted.ended ? 'moved away' : null,
    born: chance.yes(0.8) ? `${chance.between(...wanted.bornBetween)}-0${chance.between(1, 9)}-${chance.between(10, 28)}` : null, age: null, age_on: null,
    area: chance.one(words.areas), postcode: `WN${chance.between(1, 3)} ${chance.between(1, 9)}${chance.one(['AB', 'EG', 'PL', 'QD', 'RT'])}`, profile_number: versions, recorded_at: at,
  })
  for (let number = 1; number <= versions; number += 1)
    sheet.profile.push({ organisation_id, participation_id: hat, number, told_sealed: maker.seal(person, { table: 'profile', column: 'told_sealed', row: `${hat}/${number}` }, JSON.stringify(wanted.told)), recorded_by: null, recorded_at: at })
  addReach(maker, { person, hat, at })
  return { person, hat, name: wanted.name, sinceDaysAgo: wanted.sinceDaysAgo }
}

const limitKinds: readonly LimitKind[] = ['no_phone', 'no_text', 'text_only', 'no_message', 'no_letter', 'no_visit', 'no_email', 'third_party', 'times']

function addReach(maker: Maker, { person, hat, at }: { person: string; hat: string; at: Date }) {
  const { organisation_id, chance, sheet } = maker
  const since = at.toISOString().slice(0, 10)
  const point = (kind: 'telephone' | 'email' | 'address', value: string, whose: string | null = null) => {
    const id = maker.id(at)
    const whose_sealed = whose === null ? null : maker.seal(person, { table: 'contact_point', column: 'whose_sealed', row: id }, whose)
    sheet.contact_point.push({ organisation_id, id, participation_id: hat, kind, value, whose_sealed, place: sheet.contact_point.length % 5, since, until: null })
  }
  point('telephone', `+447700900${chance.between(100, 999)}`)
  if (chance.yes(0.3)) point('telephone', `+441632960${chance.between(100, 999)}`, chance.one(['daughter', 'neighbour', 'son']))
  if (chance.yes(0.25)) point('email', `person${chance.between(1, 99_999)}@example.org`)
  if (chance.yes(0.6)) point('address', `${chance.between(1, 140)} Canal Street`)
  if (!chance.yes(0.15)) return
  const id = maker.id(at)
  const kind = chance.one(limitKinds)
  sheet.contact_limit.push({ organisation_id, id, participation_id: hat, kind, words_sealed: chance.yes(0.7) ? maker.seal(person, { table: 'contact_limit', column: 'words_sealed', row: id }, 'Shares the phone with her sister, and others listen to the messages.') : null, since, until: null })
}

const nameOf = ({ chance }: Maker) => `${chance.one(words.forenames)} ${chance.one(words.surnames)}`

function toldOf({ chance }: Maker): Told {
  const free = chance.one(words.free)
  return {
    ...nothingTold,
    interests: chance.some(words.interests, chance.between(0, 4)),
    free: free && { words: free.words, note: free.note, times: free.times && Object.fromEntries(Object.entries(free.times).map(([day, parts]) => [day, [...parts]])) },
    languages: ['English', ...(chance.yes(0.15) ? [chance.one(words.languages)] : [])],
    home: chance.one(words.homes),
    brings: chance.yes(0.4) ? [chance.one(words.brings)] : [],
    remarks: chance.yes(0.5) ? [{ words: chance.one(words.remarks), from: 'members.csv' }] : [],
  }
}

/** A member, and what they were asked and answered about being supported, written to and talked about. */
export function addMember(maker: Maker): Someone {
  const { organisation_id, chance, sheet } = maker
  const told = { ...toldOf(maker), matters: chance.yes(0.8) ? chance.one(words.matters) : null, mattersInOwnWords: chance.yes(0.6), livesWith: chance.one(words.livesWith), access: chance.yes(0.4) ? chance.one(words.access) : null }
  const visitor = chance.yes(0.3) ? { wants: chance.one(['M', 'F', 'either'] as const), firmness: chance.one(['must', 'would like', null] as const) } : null
  const experience = chance.yes(0.2) ? { words: 'cared for her husband with dementia', mayMatch: chance.yes(0.5) } : null
  const member = addSomeone(maker, { kind: 'member', name: nameOf(maker), sinceDaysAgo: chance.between(1, 364), told: { ...told, visitor, experience }, bornBetween: [1930, 1990] })
  for (const purpose of chance.some(purposes, chance.between(2, 7))) {
    const at = maker.moment(Math.max(1, member.sinceDaysAgo - chance.between(0, 20)))
    const id = maker.id(at)
    sheet.consent.push({
      organisation_id, id, participation_id: member.hat, purpose, answer: chance.yes(0.85) ? 'given' : chance.one(['refused', 'withdrawn', 'unclear'] as const), how: chance.one(['on the phone', 'face to face', 'as written in the list']), on_day: at.toISOString().slice(0, 10),
      words_version: null, until: null, conversation_id: null, for_them: false, note_sealed: chance.yes(0.2) ? maker.seal(member.person, { table: 'consent', column: 'note_sealed', row: id }, 'Said yes to the surgery but not to the pharmacy.') : null, recorded_by: null, recorded_at: at,
    })
  }
  return member
}

type SupporterState = 'enquiry' | 'applied' | 'screening' | 'training' | 'approved' | 'available' | 'paused' | 'ended' | 'suspended'
const way: readonly SupporterState[] = ['enquiry', 'applied', 'screening', 'training', 'approved', 'available']

/** A supporter with their file: steps, references, check and training as far as the state asks for. */
export function addSupporter(maker: Maker, state: SupporterState): Someone {
  const { organisation_id, chance, sheet } = maker
  const told = { ...toldOf(maker), travel: chance.one(words.travel), experience: chance.yes(0.3) ? { words: 'lost my mother in 2019', mayMatch: chance.yes(0.7) } : null }
  const sinceDaysAgo = chance.between(120, 1500)
  const supporter = addSomeone(maker, { kind: 'supporter', name: nameOf(maker), sinceDaysAgo, ended: state === 'ended', told, bornBetween: [1945, 2003] })
  const reached = way.includes(state) ? way.slice(0, way.indexOf(state) + 1) : [...way, state]
  const on = (place: number) => Math.max(1, sinceDaysAgo - place * 14)
  sheet.supporter.push({ organisation_id, participation_id: supporter.hat, state, state_since: maker.day(on(reached.length)), started: maker.day(sinceDaysAgo), capacity: chance.yes(0.9) ? chance.between(2, 8) : null, elsewhere: 0, recorded_at: maker.moment(sinceDaysAgo) })
  reached.forEach((to, place) => {
    sheet.supporter_step.push({ organisation_id, participation_id: supporter.hat, number: place + 1, from_state: reached[place - 1] ?? null, to_state: to, occurred_on: maker.day(on(place + 1)), reason: 'as agreed with them', by_id: null, recorded_at: maker.moment(on(place + 1)) })
  })
  const ready = (kind: 'check' | 'references' | 'training', what: (typeof knownReadiness)[number], number: string | null) => {
    const id = maker.id(maker.moment(on(3)))
    const number_sealed = number === null ? null : maker.seal(supporter.person, { table: 'readiness', column: 'number_sealed', row: id }, number)
    sheet.readiness.push({ organisation_id, id, participation_id: supporter.hat, kind, what, what_sealed: null, number_sealed, on_day: maker.day(on(3)), due: kind === 'check' ? maker.day(on(3) - 1095) : null, complete: kind === 'references' ? true : null, as_written_sealed: null, recorded_at: maker.moment(on(3)), until: null })
  }
  if (reached.includes('training')) {
    ready('check', 'enhanced', `00${chance.between(1_000_000, 9_999_999)}`)
    ready('references', 'references', '2')
    for (const training of chance.some(['safeguarding', 'boundaries', 'lone working', 'dementia'] as const, 3)) ready('training', training, null)
  }
  return supporter
}

export const addStaff = (maker: Maker): Someone => addSomeone(maker, { kind: 'staff', name: nameOf(maker), sinceDaysAgo: 1600, told: null, bornBetween: [1960, 1998] })

/** What ties people together beside matching: those who live together, were recorded twice, must be kept apart, or have died. */
export function addAround(maker: Maker, members: readonly Someone[]) {
  const { organisation_id, chance, sheet } = maker
  const couples = chance.some(members, 120)
  for (let place = 0; place + 1 < couples.length; place += 2) {
    const id = maker.id()
    for (const each of couples.slice(place, place + 2)) sheet.household.push({ organisation_id, id, participation_id: each.hat, since: maker.day(each.sinceDaysAgo), until: null })
  }
  const [one, other, first, second, ...rest] = chance.some(members, 24)
  if (one && other) sheet.same_person.push({ organisation_id, id: maker.id(), from_id: one.person, into_id: other.person, why: 'written down twice', since: maker.moment(30), until: null })
  if (first && second) {
    const id = maker.id()
    sheet.conflict.push({ organisation_id, id, one_id: first.person, other_id: second.person, reason_sealed: maker.seal(first.person, { table: 'conflict', column: 'reason_sealed', row: id }, 'A quarrel between neighbours.'), since: maker.day(200), until: null })
  }
  for (const each of rest.slice(0, 8)) {
    const id = maker.id()
    sheet.death_flag.push({ organisation_id, id, person_id: each.person, certain: chance.yes(0.8), died: null, heard_sealed: maker.seal(each.person, { table: 'death_flag', column: 'heard_sealed', row: id }, 'The daughter rang.'), since: maker.moment(40), until: null })
  }
}
