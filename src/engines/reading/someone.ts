import type { ListKind, ListRecord, PersonName, RowRef, Telephone } from './types.ts'
import { compactName, foldName, soundKey } from './fold-names.ts'
import { readNames } from './names.ts'
import { firstForm } from './nicknames.ts'
import type { FirstForm } from './nicknames.ts'
import { namesIn } from './read-cells.ts'
import { readTelephones } from './telephones.ts'

/** One named person of one row, with everything by which they may be known again. */
export interface Someone {
  readonly ref: RowRef
  readonly list: ListKind
  readonly name: PersonName
  readonly first: string
  /** Every form of the first name written: "Jean", "Jeannie", the first of several. */
  readonly forms: readonly FirstForm[]
  /** The surname folded into one word, and what it may be instead: "Coralie Warner Lewis" may be Ms Warner-Lewis. */
  readonly surname: string
  readonly surnames: readonly string[]
  readonly surnameSounds: readonly string[]
  /** Born on (ISO day), or between two years. */
  readonly born: string | undefined
  readonly bornBetween: readonly [number, number] | undefined
  readonly mobiles: readonly string[]
  readonly landlines: readonly string[]
  readonly email: string
  readonly nhs: string
  /** House and street folded, "3 elm garth"; empty without a house number or name. */
  readonly address: string
  readonly street: string
  readonly postcode: string
  readonly district: string
  readonly town: string
  readonly remarks: string
  /** One of two people in one row: what stands there may be the other's. */
  readonly shared: boolean
  readonly order: number
}

/** "01632 960428 home": a remark that begins with a number and says of nobody else that it is theirs. */
const BEGINS_WITH_NUMBER = /^(?:\(?0[\d ()-]{9,14}\d)(?=\s*(?:$|[,;.]| (?:home|mob|mobile|landline|evenings|eves|days|work)\b))/i

/** The people named in a record, in the order they stand there; nobody for a description. */
export function peopleIn(record: ListRecord, list: ListKind, order: number): readonly Someone[] {
  const names = namesIn(record.cells)
  if (!names?.people.length) return []
  const shared = names.people.length > 1
  const { cells } = record
  const numbers = [...(cells.telephone?.value ?? []), ...(cells['other telephone']?.value ?? [])].filter((t) => !t.belongsTo && t.e164)
  const beside = BEGINS_WITH_NUMBER.exec(cells.remarks?.value ?? '')?.[0]
  if (beside) numbers.push(...(readTelephones(beside, { country: cells.country?.value ?? '', areaCode: '' }).value ?? []).filter((t) => !t.belongsTo && t.e164))
  const own = numbers.filter((t) => t.mobile && !shared)
  const place = addressOf(cells.address?.value ?? '')
  const base = {
    ref: { file: record.file, row: record.row }, list, ...bornIn(record, shared),
    mobiles: numbersOf(own),
    landlines: numbersOf(numbers.filter((t) => !own.includes(t))),
    email: shared ? '' : (cells.email?.value ?? '').toLowerCase(),
    nhs: shared ? '' : (cells['NHS number']?.value ?? ''),
    ...place,
    postcode: cells.postcode?.value?.precision === 'full' || cells.postcode?.value?.precision === 'eircode' ? cells.postcode.value.text : '',
    district: cells.postcode?.value?.district ?? '',
    town: foldName(cells.town?.value ?? ''),
    remarks: [cells.remarks?.value, cells['more remarks']?.value].filter(Boolean).join(' '),
    shared, order,
  }
  // "Joan Cole née Baker" may stand elsewhere as Joan Baker.
  const earlier = /\b(?:n[ée]e|formerly|was|previously|maiden name)\s+(\p{Lu}[\p{L}'’-]+)/u.exec(`${names.remark} ${base.remarks}`)?.[1]
  return names.people.map((name) => ({ ...base, ...namesOf(name, shared ? undefined : earlier) }))
}

/** First names are few however many people bear them: what is known of each is kept once. */
const known = new Map<string, readonly FirstForm[]>()

function formsOf(written: readonly string[]): readonly FirstForm[] {
  const key = written.join('|')
  const before = known.get(key)
  if (before) return before
  const forms = written.map(firstForm)
  if (known.size < 5000 && key.length < 60) known.set(key, forms)
  return forms
}

/** Of a hundred thousand people most have one number or none, and all of those without share one list. */
const none: readonly string[] = []
const numbersOf = (telephones: readonly Telephone[]): readonly string[] => (telephones.length ? [...new Set(telephones.map((t) => t.e164 ?? ''))] : none)

function namesOf(name: PersonName, earlier?: string): Pick<Someone, 'name' | 'first' | 'forms' | 'surname' | 'surnames' | 'surnameSounds'> {
  const surnames = [...surnamesOf(name), ...(earlier ? [compactName(earlier)] : [])]
  const first = foldName(name.first)
  const written = [first, first.split(' ')[0] ?? '', name.knownAs.split(' ')[0] ?? '']
  return { name, first, forms: formsOf([...new Set(written.filter(Boolean))]), surname: compactName(name.surname), surnames, surnameSounds: surnames.map(soundKey) }
}

/** Somebody who is on record already; `born` and `bornBetween` as far as known, telephones in E.164 and their own. */
export interface OnRecord {
  readonly name: string
  readonly knownAs: string | null
  readonly born: string | null
  readonly bornBetween: readonly [number, number] | null
  readonly telephones: readonly string[]
  readonly email: string | null
  readonly nhs: string | null
  readonly address: string | null
  readonly postcode: string | null
}

/**
 * The same of somebody on record, so that two records are compared as two rows of a list are. A single name counts as the
 * surname too. Districts are left out: among people who all live near each other they say nothing.
 */
export function someoneOnRecord(known: OnRecord, order: number): Someone {
  const read = readNames(known.name).value?.people[0]
  const plain: PersonName = read ?? { title: '', first: known.name, surname: '', knownAs: '', generation: '', full: known.name }
  const name: PersonName = { ...plain, surname: plain.surname || plain.first, knownAs: known.knownAs ?? plain.knownAs }
  const mobiles = known.telephones.filter((number) => /^\+447[1-57-9]/.test(number))
  return {
    ref: { file: 'on record', row: order }, list: 'members', ...namesOf(name),
    born: known.born !== null && /^\d{4}-\d{2}-\d{2}$/.test(known.born) && !known.born.endsWith('-01-01') ? known.born : undefined,
    bornBetween: known.bornBetween ?? undefined,
    mobiles, landlines: known.telephones.filter((number) => !mobiles.includes(number)),
    email: (known.email ?? '').toLowerCase(), nhs: known.nhs ?? '', ...addressOf(known.address ?? ''),
    postcode: known.postcode ?? '', district: '', town: '', remarks: '', shared: false, order,
  }
}

function surnamesOf(name: PersonName): string[] {
  const last = compactName(name.surname)
  const middle = foldName(name.first).split(' ').slice(1).at(-1)
  return last === '' ? [] : middle ? [last, middle + last] : [last]
}

function bornIn(record: ListRecord, shared: boolean): Pick<Someone, 'born' | 'bornBetween'> {
  const birth = record.cells.born?.value
  const nothing = { born: undefined, bornBetween: undefined }
  if (!birth || shared) return nothing
  if (birth.kind === 'born') {
    // 1 January is most often a stand-in: it says a year, and two people may share it by habit of the list.
    if (birth.on.precision === 'day' && !birth.on.iso.endsWith('-01-01')) return { born: birth.on.iso, bornBetween: undefined }
    const year = Number(birth.on.iso.slice(0, 4))
    return birth.on.precision === 'no year' ? nothing : { born: undefined, bornBetween: [year, year] }
  }
  if (birth.kind !== 'age' || !birth.at) return nothing
  const year = Number(birth.at.slice(0, 4)) - birth.age
  return { born: undefined, bornBetween: birth.about ? [year - 6, year + 6] : [year - 1, year] }
}

function addressOf(written: string): Pick<Someone, 'address' | 'street'> {
  const folded = foldName(written).replace(/\b(flat|apt|apartment|no|number|the)\b/g, ' ').replace(/\broad\b/g, 'rd').replace(/\bstreet\b/g, 'st').replace(/\bavenue\b/g, 'ave').replace(/\s+/g, ' ').trim()
  const found = /^((?:\d+[a-z]? )+)(.+)$/.exec(folded)
  return found ? { address: folded, street: found[2] ?? '' } : { address: '', street: folded }
}
