import { isDay } from '../../../engines/calendar/day.ts'
import { foldName } from '../../../engines/reading/fold-names.ts'
import type { Birth as BirthRead, Telephone, ValueOf } from '../../../engines/reading/types.ts'
import { addLine, addReach, addTags, type Draft, hold, type Keep, type Keeps } from './draft.ts'
import { keptWords } from './words.ts'

/** A part of a name is kept where the record's name holds it. */
const named: Keep<ValueOf['surname']> = (value, { raw }, draft) => {
  const all = new Set([draft.name, draft.knownAs ?? ''].flatMap((name) => foldName(name).split(' ')))
  return foldName(value).split(' ').every((word) => all.has(word)) && foldName(raw) === foldName(value)
}

const wholeName: Keep<ValueOf['name']> = (_value, { raw }, draft) => {
  const all = new Set([draft.name, draft.knownAs ?? ''].flatMap((name) => foldName(name).split(' ')))
  return foldName(raw).split(' ').every((word) => all.has(word)) && !draft.shared
}

/** A birth date before a year, a year before an age; whose of two ages is whose is never guessed. */
const born: Keep<ValueOf['born']> = (value, _cell, draft) => {
  const read = birthFrom(value, draft)
  if (!read) return false
  const better = rank(read) > rank(draft.birth)
  const same = draft.birth.born === read.born && draft.birth.age === read.age
  if (better) draft.birth = read
  return (better || same) && value.kind === 'born'
}

function birthFrom(value: BirthRead, { shared, place }: Draft): Draft['birth'] | undefined {
  if (value.kind === 'born') return shared || value.on.precision === 'no year' || value.on.precision === 'years' ? undefined : { born: value.on.iso, age: null, ageOn: null }
  if (value.kind === 'several births') {
    const own = value.on[place]
    return shared && own && own.precision !== 'no year' && own.precision !== 'years' ? { born: own.iso, age: null, ageOn: null } : undefined
  }
  if (value.kind === 'age' && !shared) return { born: null, age: value.age, ageOn: value.at !== null && isDay(value.at) ? value.at : null }
  return undefined
}

const rank = (birth: Draft['birth']): number => (birth.born ? birth.born.length : birth.age !== null ? 1 : 0)

const telephones: Keep<ValueOf['telephone']> = (value, _cell, draft) => value.map((one) => telephone(one, draft)).every(Boolean)

function telephone(one: Telephone, draft: Draft): boolean {
  const kept = addReach(draft, { kind: 'telephone', value: one.e164 ?? one.written, whose: one.belongsTo })
  return kept && one.remark === ''
}

const postcode: Keep<ValueOf['postcode']> = (value, _cell, draft) => {
  const first = draft.district === null
  if (first) draft.district = value.district
  if (value.precision !== 'full' && value.precision !== 'eircode') return first && value.text === value.district
  if (draft.postcode === null && draft.district === value.district) draft.postcode = value.text
  return draft.postcode === value.text
}

const free: Keep<ValueOf['when free']> = (value, { raw }, draft) => {
  const before = draft.told.free
  const times = Object.fromEntries(Object.entries(value.times).map(([day, parts]) => [day, [...parts]]))
  if (before === null) draft.told.free = { words: raw, times: Object.keys(times).length ? times : null, note: value.note }
  return before === null || before.words === raw
}

/** What somebody says they have lived through: usable for matching only where they said so. Lists of their own heading each become a line. */
const experienced =
  (withHeading: boolean): Keep<ValueOf['lived experience']> =>
  (_value, { raw, heading }, draft) => {
    const words = withHeading ? keptWords.underHeading(heading, raw) : raw
    const before = draft.told.experience
    const says = mayShare(raw)
    draft.told.experience = before === null ? { words, mayMatch: says } : { words: before.words.split('\n').includes(words) ? before.words : `${before.words}\n${words}`, mayMatch: before.mayMatch === false || says === false ? false : (before.mayMatch ?? says) }
    return true
  }

/** Their own word on sharing, where there is one: a no anywhere is a no. */
export function mayShare(words: string): boolean | null {
  if (/\bnot (to be )?shared?\b|\bdo ?n['’]?t (share|tell|mention)|\bprivate\b|\bconfidential\b|\bnot for sharing\b/i.test(words)) return false
  return /\b(ok(ay)?|fine|happy|may|can|willing) (to (be )?)?(share|shared|talk about|tell)\b/i.test(words) ? true : null
}

const beforeVisiting: Keep<ValueOf['prefers not']> = (_value, { raw, heading }, draft) => addTags(draft.told.beforeVisiting, [keptWords.underHeading(heading, raw)])

/** Where each kind of cell goes. What is not named here is kept as it was written, as a remark. */
const keepsOfBoth: Keeps = {
  name: wholeName,
  'first name': (_value, { raw }, draft) => named(raw, { raw, heading: '' }, draft),
  initials: (_value, { raw }, draft) => named(raw, { raw, heading: '' }, draft),
  surname: named,
  'known as': named,
  born,
  telephone: telephones,
  'other telephone': telephones,
  email: (value, _cell, draft) => addReach(draft, { kind: 'email', value, whose: null }),
  postcode,
  'lives with': (value, _cell, draft) => hold(draft, 'livesWith', value),
  interests: (value, _cell, draft) => addTags(draft.told.interests, value),
  'when free': free,
  language: (value, _cell, draft) => addTags(draft.told.languages, value),
  'access needs': (value, _cell, draft) => hold(draft, 'access', value),
  'NHS number': (value, _cell, draft) => !draft.shared && hold(draft, 'nhsNumber', value),
  home: (value, _cell, draft) => addLine(draft, 'home', value),
  travel: (value, _cell, draft) => addLine(draft, 'travel', value),
  'lived experience': experienced(false),
  experience: experienced(true),
  'who was ill': experienced(true),
  condition: experienced(true),
  'after effects': experienced(true),
  bereaved: experienced(true),
  'prefers not': beforeVisiting,
  'will not talk about': beforeVisiting,
}

export const keepsOfMembers: Keeps = {
  ...keepsOfBoth,
  'would help': (value, _cell, draft) => hold(draft, 'matters', value),
  'wants visitor': (value, _cell, draft) => {
    draft.told.visitor ??= { wants: value, firmness: null }
    return draft.told.visitor.wants === value
  },
}

/** A supporter's area says where they will go, not where they live. */
export const keepsOfSupporters: Keeps = { ...keepsOfBoth, area: (value, _cell, draft) => addLine(draft, 'travel', value) }
