/**
 * What the cells of a list read to: a value of each meaning, with how sure it is. Days are ISO text (`2024-03-01`), telephones
 * E.164 (`+441632960711`).
 */

/** How sure a reading is: ok = read silently; flag = read, shown and marked; ask = left empty, put to a person. */
export type Level = 'ok' | 'flag' | 'ask'

/**
 * One cell read. `value` is null when nothing is known and when a person must be asked; only a name with lost letters
 * ("?ukasz") keeps its value at level ask, so that the person can be called something until the answer comes.
 */
export interface Read<T> {
  readonly value: T | null
  readonly level: Level
  readonly why: string
  /** What a person may have meant; shown with the question, never taken by itself. */
  readonly suggestion?: string
}

/** A day as far as it is known: `2024-03-01`, `2024-03`, `2024`, `--03-01` (no year), `2005-2006` (a winter). */
export interface PartialDay {
  readonly precision: 'day' | 'month' | 'year' | 'years' | 'no year'
  readonly iso: string
}

/** `recheck due` says that the day written is when something falls due, not when it was done. */
export interface CheckDay extends PartialDay { readonly means: 'done' | 'recheck due' }

export type Birth =
  | { readonly kind: 'born'; readonly on: PartialDay }
  | { readonly kind: 'age'; readonly age: number; readonly about: boolean; readonly at: string | null }
  | { readonly kind: 'several births'; readonly on: readonly PartialDay[] }
  | { readonly kind: 'several ages'; readonly ages: readonly number[] }

export interface Telephone {
  /** Null for a local number without its area code: then `written` is all there is. */
  readonly e164: string | null
  readonly written: string
  readonly mobile: boolean
  /** "daughter Karen" when the number is somebody else's. */
  readonly belongsTo: string | null
  readonly remark: string
}

export interface Postcode {
  readonly precision: 'full' | 'sector' | 'district' | 'eircode'
  readonly text: string
  /** The outward code, `LS8`; for an Eircode its routing key. */
  readonly district: string
}

export interface PersonName {
  readonly title: string
  readonly first: string
  readonly surname: string
  readonly knownAs: string
  /** "senior" or "junior" where written. */
  readonly generation: string
  /** As a person would write it: "Jean O'Neill". */
  readonly full: string
}

export interface Names {
  /** One, or two for a couple; empty when the cell describes somebody without naming them. */
  readonly people: readonly PersonName[]
  readonly kind: 'named' | 'single name' | 'two people' | 'description'
  /** What stood in brackets and is not a name: "late Mrs Fred". */
  readonly remark: string
}

export type PartOfDay = 'am' | 'pm' | 'eve'
export type Weekday = 'Mon' | 'Tue' | 'Wed' | 'Thu' | 'Fri' | 'Sat' | 'Sun'
export interface Availability { readonly times: { readonly [D in Weekday]?: readonly PartOfDay[] }; readonly note: string }

/** `most` is how many may be supported at once, taken low: "1 maybe 2" is 1. */
export interface Capacity { readonly most: number; readonly note: string }
export interface References { readonly received: number | null; readonly of: number | null; readonly note: string }
export interface CheckNumber { readonly number: string }

export type ConsentLabel = 'given' | 'missing' | 'verbal, undated' | 'third party only' | 'partial' | 'unclear' | 'refused' | 'withdrawn'
export interface Consent { readonly label: ConsentLabel; readonly on: string | null; readonly by: string }

export type Standing =
  | 'waiting' | 'visited' | 'matched' | 'on hold' | 'ended' | 'declined' | 'withdrawn' | 'died' | 'now a supporter' | 'telephone only'
  | 'applied' | 'waiting for check' | 'available' | 'active' | 'bank' | 'paused' | 'suspended' | 'left' | 'unknown'
export interface Status { readonly standing: Standing; readonly on: string | null; readonly note: string }

export type Call = { readonly kind: 'attempt' } | { readonly kind: 'conversation'; readonly minutes: number | null; readonly about: boolean }

/** The value each meaning reads to. A meaning not named here reads to text. */
export interface ValueOf {
  name: Names
  'first name': Names
  /** Used where no first name stands. */
  initials: Names
  surname: string
  'known as': string
  title: string
  reference: string
  received: PartialDay
  started: PartialDay
  born: Birth
  address: string
  town: string
  county: string
  country: string
  postcode: Postcode
  telephone: readonly Telephone[]
  'other telephone': readonly Telephone[]
  email: string
  'lives with': string
  'referred by': string
  'would help': string
  interests: readonly string[]
  'when free': Availability
  'wants visitor': 'M' | 'F' | 'either'
  language: readonly string[]
  'access needs': string
  'NHS number': string
  consent: Consent
  'consent date': PartialDay
  'message allowed': boolean
  status: Status
  'matched with': string
  remarks: string
  'more remarks': string
  area: string
  'check number': CheckNumber
  'check date': CheckDay
  'check type': string
  references: References
  trained: PartialDay
  refresher: PartialDay
  induction: string
  'safeguarding training': string
  'dementia training': string
  capacity: Capacity
  'seeing now': number
  travel: string
  home: string
  /** Private: never shown to members, other supporters or in search. */
  'lived experience': string
  experience: string
  'who was ill': string
  condition: string
  'age then': string
  'year then': PartialDay
  'after effects': string
  bereaved: string
  'wants to talk to': string
  'prefers not': string
  'happy to talk about': string
  'will not talk about': string
  supervision: string
  pair: string
  member: string
  supporter: string
  day: PartialDay
  start: string
  minutes: Call
  direction: string
  result: string
}

export type Meaning = keyof ValueOf

export interface Cell<M extends Meaning> extends Read<ValueOf[M]> {
  readonly heading: string
  readonly raw: string
}

export type Cells = { readonly [M in Meaning]?: Cell<M> }
