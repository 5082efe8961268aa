import type { Column, ConsentRow, ContactLimit, Death, Hold, ListRecord, RowRef, Said } from './types.ts'
import { ageOn } from './births.ts'
import { affirms, channelLimit, forbiddenBy, tellsOfDeath } from './channels.ts'
import { deathIn } from './deaths.ts'
import type { FoundDeath } from './deaths.ts'
import { limitsIn } from './limits.ts'
import { firstNamesAgree } from './nicknames.ts'
import { isIreland } from './postcodes.ts'
import { namesIn } from './read-cells.ts'
import { mustBeReadFirst, youngAgeIn } from './read-first.ts'
import { visitRemark } from './visits.ts'

/** What one row of people says, before the rows are seen together. */
export interface RowFindings {
  readonly deceased: readonly Death[]
  /** "Ron died Nov 24" in somebody else's row: whose it is shows only beside the other rows. */
  readonly namedDeath: { readonly name: string; readonly said: string } | undefined
  readonly contactLimits: readonly ContactLimit[]
  readonly hold: readonly Hold[]
  readonly importButAsk: readonly Said[]
  readonly visits: readonly Said[]
  readonly consent: readonly ConsentRow[]
  /** Whether anything in it reaches them; where a whole list reaches hardly anybody, that says nothing. */
  readonly reaches: boolean
}

/** Reads together what the cells of one row say about reaching, visiting and asking this person. `can` says whether the list names people, and which columns have no meaning of their own. */
export function findInRow(record: ListRecord, asOf: string, can: { readonly name: boolean; readonly loose: readonly number[]; readonly others: readonly number[]; readonly channels: readonly Column[] }): RowFindings {
  const at: RowRef = { file: record.file, row: record.row }
  const loose = can.loose.map((i) => record.raw[i] ?? '').filter((text) => text.trim().split(/\s+/).length > 2)
  const own = can.loose.filter((i) => !can.others.includes(i)).map((i) => record.raw[i] ?? '').filter((text) => text.trim().split(/\s+/).length > 2)
  const death = readDeath(record, at, { loose: own, told: can.channels.find((column) => tellsOfDeath(column.heading) && affirms(record.raw[column.index] ?? '')) })
  return {
    deceased: death.deceased,
    namedDeath: death.named,
    contactLimits: limitsOf(record, can.loose.map((i) => record.raw[i] ?? '').filter((text) => /\S\s+\S/.test(text.trim())), can.channels).map((l) => ({ ...at, ...l })),
    hold: [...(can.name ? namelessHold(record, at) : []), ...holds(record, { at, asOf, loose }), ...death.hold],
    importButAsk: [...asks(record).map((text) => ({ ...at, text })), ...death.ask],
    visits: [...remarksOf(record), ...loose].flatMap((r) => visitRemark(r) ?? []).map((text) => ({ ...at, text })),
    consent: consentOf(record, at),
    reaches: reachable(record),
  }
}

const remarksOf = ({ cells }: ListRecord): string[] => [cells.remarks?.value ?? '', cells['more remarks']?.value ?? ''].filter(Boolean)

/** Section headings under which everybody has died. */
const DEAD_BELOW = /\b(?:deceased|died|deaths|dead|r\.?i\.?p\b|in memor\w+|last post|no longer with us|gone before|passed (?:away|on)|remembered|rest in peace|departed|late members|those we (?:have )?lost)/i

/** Cells of a few words in which people write what they heard, whatever the column is for. */
const besideOf = ({ cells }: ListRecord): string[] => [cells.interests, cells['when free'], cells.travel, cells.area, cells['happy to talk about'], cells.capacity, cells['check date'], cells.telephone, cells.title].flatMap((cell) => (cell && /\p{L}{3}/u.test(cell.raw) ? [cell.raw] : []))

interface DeathFindings { readonly deceased: Death[]; named: RowFindings['namedDeath']; readonly hold: Hold[]; readonly ask: Said[] }

function readDeath(record: ListRecord, at: RowRef, { loose, told }: { loose: readonly string[]; told: Column | undefined }): DeathFindings {
  const names = namesIn(record.cells)
  const people = names?.people ?? []
  const own = people.flatMap((p) => [p.first.split(' ')[0] ?? '', p.knownAs, p.surname]).filter(Boolean)
  const status = record.cells.status
  const texts = [status?.raw ?? '', names?.remark ?? '', ...remarksOf(record), ...loose, ...besideOf(record)]
  const under = DEAD_BELOW.test(record.section) && !/(?:^|[/,&+]|\bor|\band)\s*(?:left|moved|closed|withdrawn|inactive|leavers|gone)\b|\b(?:left|moved|closed|withdrawn|inactive)\b[^/]*[/,&+]/i.test(record.section) ? record.section : told ? `${told.heading}: ${record.raw[told.index] ?? ''}` : ''
  const found: readonly FoundDeath[] = under ? [{ whose: 'own', certain: !status?.value || status.value.standing === 'died', said: under }] : status?.value?.standing === 'died' ? [{ whose: 'own', certain: true, said: status.raw.trim() }] : texts.flatMap((t) => deathsIn(t, own))
  // Among the bereaved "died" in a remark is most often the one they lost.
  const bereaved = /^y/i.test(record.cells.bereaved?.value ?? '') || /bereav/i.test(record.cells.experience?.value ?? '')
  const result: DeathFindings = { deceased: [], named: undefined, hold: [], ask: [] }
  const mine = found.find((f) => f.whose === 'own' && (!bereaved || under !== '' || status?.value?.standing === 'died' || own.some((n) => f.said.includes(n))))
  const named = found.find((f) => f.whose === 'named')
  if (mine?.whose === 'own') {
    const whose = people.filter((p) => people.length === 1 || (mine.name ? [p.first, p.knownAs].some((n) => n && firstNamesAgree(n.split(' ')[0] ?? '', mine.name ?? '')) : [p.first, p.knownAs].some((n) => n && mine.said.includes(n.split(' ')[0] ?? ''))))
    if (people.length > 1 && whose.length !== 1) result.hold.push({ ...at, because: 'who died', text: `"${mine.said}": which of the two has died?` })
    else result.deceased.push({ ...at, person: whose[0]?.full ?? '', whose: 'own', certain: mine.certain, text: `"${mine.said}"${mine.certain ? '' : ': very probably; treated as died for messages'}` })
    if (!mine.certain) result.ask.push({ ...at, text: 'Confirm the death before a date is recorded' })
    const standing = status?.value?.standing
    if (standing && ['matched', 'active', 'waiting', 'visited', 'available'].includes(standing)) result.ask.push({ ...at, text: `The status still says "${status.raw.trim()}": somebody may need telling` })
  } else if (named?.whose === 'named') result.named = { name: named.name, said: named.said }
  else if (found.length) result.hold.push({ ...at, because: 'who died', text: `"${found[0]?.said}": who has died? A person reads it before anybody rings` })
  return result
}

const deathsIn = (text: string, own: readonly string[]): FoundDeath[] => {
  const death = deathIn(text, own)
  return death ? [death.whose === 'named' ? death : { ...death, said: text.trim() }] : []
}

function limitsOf(record: ListRecord, loose: readonly string[], channels: readonly Column[]): readonly { kind: ContactLimit['kind']; text: string }[] {
  const { cells } = record
  const numbers = [...(cells.telephone?.value ?? []), ...(cells['other telephone']?.value ?? [])].map((t) => t.remark)
  const texts = [...remarksOf(record), ...loose, cells.status?.raw ?? '', cells['access needs']?.value ?? '', cells['would help']?.value ?? '', cells.home?.value ?? '', cells['lived experience']?.value ?? '', namesIn(cells)?.remark ?? '', ...numbers]
  const found = [...texts, cells['message allowed']?.raw ?? ''].flatMap(limitsIn)
  for (const { channel, index, heading } of channels) {
    const cell = record.raw[index] ?? ''
    const forbidden = forbiddenBy(heading)
    const limit = forbidden ? (affirms(cell) ? { kind: forbidden, text: `"${heading}": ${cell.trim()}` } : undefined) : channel && channelLimit(channel, heading, cell)
    if (limit) found.push(limit)
  }
  const consent = cells.consent?.value?.label
  if (consent === 'refused') found.push({ kind: 'none', text: 'said no: keep only what is needed to honour that' })
  if (consent === 'withdrawn') found.push({ kind: 'none', text: 'took consent back: no contact' })
  if (cells['message allowed']?.value === false) found.push({ kind: 'no_message', text: 'do not leave a message' })
  const kinds = found.some((l) => l.kind === 'none') ? found.filter((l) => l.kind === 'none') : found
  return [...new Map(kinds.toReversed().map((l) => [l.kind, l])).values()]
}

function namelessHold({ cells }: ListRecord, at: RowRef): Hold[] {
  const names = namesIn(cells)
  if (names?.people.length) return []
  return [{ ...at, because: 'who is it', text: names?.remark ? `Who is "${names.remark}"? Nobody is named` : 'Nobody is named' }]
}

function holds(record: ListRecord, { at, asOf, loose }: { at: RowRef; asOf: string; loose: readonly string[] }): Hold[] {
  const { cells } = record
  const found: Hold[] = []
  for (const text of [...remarksOf(record), ...loose, cells['would help']?.value ?? '', cells['lived experience']?.value ?? '', cells.experience?.value ?? '', cells.status?.raw ?? '']) {
    const topic = mustBeReadFirst(text)
    if (topic && !found.some((h) => h.because === 'read first')) found.push({ ...at, because: 'read first', text: topic })
  }
  const age = ageNow(record, asOf) ?? loose.map(youngAgeIn).find((a) => a !== undefined)
  if (age !== undefined && age < 18) found.push({ ...at, because: 'under 18', text: `Aged ${age}: needs a decision by a person, and their own agreement, before anything is stored` })
  return found
}

function ageNow(record: ListRecord, asOf: string): number | undefined {
  const birth = record.cells.born?.value
  if (birth?.kind === 'born' && birth.on.precision === 'day') return ageOn(birth.on.iso, asOf)
  if (birth?.kind === 'age') return birth.about ? undefined : birth.age + (birth.at ? Math.max(0, ageOn(birth.at, asOf)) : 0)
  return remarksOf(record).map(youngAgeIn).find((a) => a !== undefined)
}

/** A way of reaching somebody that stands in the middle of a text: an e-mail address, a whole postcode, a house in a street. */
const WAY = /\S@\S+\.\w|(?<!\d)0\d{2,4} ?\d{3} ?\d{3,4}(?!\d)|\b[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}\b|\b\d+[a-z]? (?:\p{Lu}[\p{L}'’]+ ){1,3}(?:Rd|Road|St|Street|Lane|Ln|Ave|Avenue|Close|Cl|Court|Ct|Drive|Dr|Row|Terrace|Tce|Walk|Way|Yard|Place|Pl|Square|Sq|Gardens|Gdns|Crescent|Cres|Park|Hill|Green|Grove|House)\b/u

/** A telephone or e-mail, or an address a letter finds: a house in a street, or any address with its whole postcode. */
export function reachable({ cells }: ListRecord): boolean {
  if ([cells.telephone, cells['other telephone']].some((c) => c?.value?.length)) return true
  // A number with a figure too few is a question of its own; it does not mean that nobody can be reached.
  if ([cells.telephone, cells['other telephone']].some((c) => c?.level === 'ask' && c.raw.replace(/\D/g, '').length >= 6)) return true
  if (cells.email?.value || /^(same|as above)/i.test(cells.email?.raw.trim() ?? '')) return true
  const within = [cells.remarks?.value, cells['more remarks']?.value, namesIn(cells)?.remark].some((text) => text && WAY.test(text))
  if (within) return true
  const address = cells.address?.value ?? ''
  return address !== '' && !/\?/.test(address) && (cells.postcode?.value?.precision === 'full' || /\d/.test(address) || /\bc\/o\b/i.test(address))
}

function asks(record: ListRecord): string[] {
  const { cells } = record
  const names = namesIn(cells)
  const said: string[] = []
  if (cells.consent?.value?.label === 'partial') said.push('Consent holds for one of them only; ask the other herself or himself')
  if (names?.kind === 'two people' && names.people.some((p) => !p.first)) said.push('Two people, first names unknown')
  if (names?.kind === 'two people' && names.people.some((p) => p.full.includes(' of '))) said.push("A relative's surname is not given; it is not assumed")
  if (names?.remark && names.people.length) said.push(`"${names.remark}" beside the name: what does it mean?`)
  const asked = [cells.telephone, cells['other telephone']].some((c) => c?.level === 'ask')
  if (asked && ![cells.telephone, cells['other telephone'], cells.email].some((c) => c?.value) && reachable(record)) said.push('No telephone that can be rung: only an address to reach them')
  if (isIreland(cells.country?.value ?? '') && cells.postcode?.value?.precision === 'full') said.push('The country says Ireland, the postcode is British: Northern Ireland is likely')
  if (isIreland(cells.country?.value ?? '') && /\bdbs\b/i.test(cells['check type']?.value ?? '')) said.push('A DBS check for somebody in Ireland: it should be Garda vetting')
  if (/\b(left|leavers?|do not use|archive|closed|inactive)\b/i.test(record.section)) said.push(`Stands under "${record.section}"`)
  return [...said, ...asksOfSupporter(record)]
}

function asksOfSupporter({ cells }: ListRecord): string[] {
  const status = cells.status?.value
  const said: string[] = []
  if (status?.standing === 'suspended') said.push(`"${cells.status?.raw.trim()}": suspended; the reason is for the safeguarding lead and is not guessed, and it is not a pause`)
  if (status?.standing === 'paused' && status.note) said.push(`"${cells.status?.raw.trim()}": paused; a person decides when it ends, and the reason is private`)
  if (status?.standing === 'waiting for check') said.push(`"${cells.status?.raw.trim()}": not approved yet`)
  const [most, now] = [cells.capacity?.level === 'ok' ? cells.capacity.value?.most : undefined, cells['seeing now']?.value]
  if (most !== undefined && now && now > most) said.push(`Sees ${now}, says ${most}`)
  return said
}

function consentOf({ cells, table }: ListRecord, at: RowRef): ConsentRow[] {
  // In one sheet for both, the column is for those who get support.
  if (table?.kind === 'supporters' && cells.consent?.value?.label === 'missing') return []
  const label = cells.consent?.value?.label ?? (cells.consent?.level === 'ask' ? 'unclear' : undefined)
  return label && label !== 'given' ? [{ ...at, label }] : []
}
