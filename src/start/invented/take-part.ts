import { asDay } from '../../engines/calendar/day.ts'
import { readAvailability } from '../../engines/reading/availability.ts'
import type { Work } from '../../features/audit/work.ts'
import { recordConsent } from '../../features/consent/record-consent.ts'
import { type Added, addPerson } from '../../features/people/add-person.ts'
import type { ContactPoint, LimitKind } from '../../features/people/person.ts'
import { nothingTold, type Told } from '../../features/people/told.ts'
import type { Readiness } from '../../features/supporters/supporter.ts'
import { takeOnSupporter } from '../../features/supporters/take-on-supporter.ts'
import type { InventedMember, InventedSupporter } from './people.ts'

const freeFrom = (words: string | null): Told['free'] => {
  if (!words) return null
  const { value } = readAvailability(words)
  if (!value) return { words, times: null, note: '' }
  const times = Object.fromEntries(Object.entries(value.times).map(([day, parts]) => [day, [...(parts ?? [])]]))
  return { words, times, note: value.note }
}

const telephone = (value: string, whose: string | null): Omit<ContactPoint, 'id'> => ({ kind: 'telephone', value: `+44${value.replaceAll(' ', '').slice(1)}`, whose })

const limitKinds: readonly LimitKind[] = ['none', 'no_message', 'no_letter', 'text_only', 'no_phone']

function limitsFrom(written: string | null): { kind: LimitKind; words: string | null }[] {
  if (!written) return []
  const [word = '', ...rest] = written.split(':')
  const kind = limitKinds.find((one) => one === word)
  return kind ? [{ kind, words: rest.join(':').trim() || null }] : []
}

/** A member of Wenbury Neighbours, as somebody wrote down what they said. */
export async function addMember(work: Work, one: InventedMember): Promise<Added> {
  const told: Told = {
    ...nothingTold,
    matters: one.matters,
    mattersInOwnWords: one['own words'] === 'yes',
    brings: one.brings,
    interests: one.interests,
    free: freeFrom(one.free),
    languages: one.languages,
    livesWith: one.lives,
    access: one.access,
    visitor: one.visitor === '' ? null : { wants: one.visitor, firmness: one.visitor === 'either' ? null : 'would like' },
    home: one.home,
    experience: one.experience ? { words: one.experience, mayMatch: true } : null,
    beforeVisiting: one['before visiting'] ? [one['before visiting']] : [],
  }
  return addPerson(work, { name: one.name, knownAs: one['known as'] }, {
    kind: 'member',
    since: work.today,
    birth: { born: one.born, age: null, ageOn: null },
    area: one.area,
    postcode: one.postcode,
    told,
    reach: [telephone(one.telephone, one.whose)],
    limits: limitsFrom(one.limits),
  })
}

/** What the member agreed to in the first conversation. */
export async function agreeToSupport(work: Work, member: Added): Promise<void> {
  const asked = { participation: member.participation, person: member.person, how: 'in the first conversation' as const, onDay: work.today }
  await recordConsent(work, { ...asked, purpose: 'receive support', answer: 'given' })
  await recordConsent(work, { ...asked, purpose: 'keep notes', answer: 'given' })
}

function readinessFrom(one: InventedSupporter): Readiness[] {
  const none = { number: null, due: null, asWritten: null }
  return [
    ...(one.check ? [{ ...none, kind: 'check' as const, what: one.check.toLowerCase(), onDay: one.checked, complete: true }] : []),
    ...(one.references ? [{ ...none, kind: 'references' as const, what: 'references', onDay: null, complete: one.references === '2', asWritten: `${one.references} of 2` }] : []),
    ...one.training.map((what) => ({ ...none, kind: 'training' as const, what, onDay: null, complete: true })),
  ]
}

/** A supporter of Wenbury Neighbours, with their file at the state it has reached. */
export async function addSupporter(work: Work, one: InventedSupporter, email: string): Promise<Added> {
  const told: Told = {
    ...nothingTold,
    brings: one.brings ? [one.brings] : [],
    interests: one.interests ? one.interests.split(';').map((part) => part.trim()) : [],
    free: freeFrom(one.free),
    languages: one.languages,
    travel: one.travel,
    home: one.home,
    experience: one.experience ? { words: one.experience, mayMatch: one.share === 'yes' ? true : one.share === 'no' ? false : null } : null,
  }
  const added = await addPerson(work, { name: one.name, knownAs: one['known as'] }, {
    kind: 'supporter',
    since: work.today,
    area: one.area,
    postcode: one.postcode,
    told,
    reach: [telephone(one.telephone, null), { kind: 'email', value: email, whose: null }],
  })
  await takeOnSupporter(work, { ...added, state: one.state, since: asDay(work.today), started: work.today, capacity: one.capacity, elsewhere: 0, readiness: readinessFrom(one), reason: 'came to us' })
  return added
}
