import type { CallRead, FileReading, Hold, ListRecord, Meaning, RowRef, Said } from './types.ts'
import { foldName } from './fold-names.ts'
import { cellsUnder, withCells } from './list-rows.ts'
import { fitsName } from './link-matches.ts'
import { mustBeReadFirst, youngAgeIn } from './read-first.ts'
import type { Someone } from './someone.ts'

interface Known { readonly byReference: ReadonlyMap<string, Someone>; readonly all: readonly Someone[] }
interface Pair { readonly member: Someone; readonly supporter: Someone }
export interface CallContext {
  readonly members: readonly Someone[]
  readonly supporters: readonly Someone[]
  /** By file and row, the reference a person's row carries. */
  readonly references: ReadonlyMap<string, string>
  /** By file and row of a member, a day after which a call must be looked at, and why. */
  readonly endedOn: ReadonlyMap<string, { readonly day: string; readonly why: string }>
}

/**
 * Says whose each call of a contacts list was. A reference decides; a first name with an initial ("Clive O") counts only
 * where exactly one person of that pair fits, so pairs are learnt first from rows with both references. A call is held
 * where nobody, an unknown reference, or somebody of another pair stands, and where its day or length cannot be.
 */
export function linkCalls(files: readonly FileReading[], context: CallContext): { calls: CallRead[]; hold: Hold[]; asks: Said[] } {
  const members = known(context.members, context)
  const supporters = known(context.supporters, context)
  const records = files.filter((f) => f.kind === 'contacts').flatMap((f) => f.records).filter((r) => r.kind === 'call')
  const pairs = learnPairs(records, members, supporters)
  const calls: CallRead[] = []
  const hold: Hold[] = []
  const asks: Said[] = []
  const seen = new Map<string, RowRef>()
  const atReference = new Map([...context.members, ...context.supporters].map((s) => [`${s.ref.file}#${s.ref.row}`, s]))
  for (const record of records) {
    const { call, why } = linkOne(record, pairs, members, supporters)
    calls.push(call)
    const at = { file: record.file, row: record.row }
    const held = why ?? (members.all.length ? unnamed(call) : undefined) ?? impossible(record)
    const first = readFirst(record)
    if (first) hold.push({ ...at, because: 'read first', text: first })
    else if (held) hold.push({ ...at, because: 'call', text: held })
    else for (const text of doubts(record, call, { seen, endedOn: context.endedOn, who: (r) => atReference.get(`${r.file}#${r.row}`)?.name.full ?? 'the member' })) asks.push({ ...at, text })
  }
  return { calls, hold, asks }
}

function known(all: readonly Someone[], context: CallContext): Known {
  return { all, byReference: new Map(all.flatMap((s) => {
    const reference = context.references.get(`${s.ref.file}#${s.ref.row}`)
    return reference ? [[reference.toUpperCase(), s] as const] : []
  })) }
}

function learnPairs(records: readonly ListRecord[], members: Known, supporters: Known): Map<string, Pair> {
  const votes = new Map<string, Map<string, { pair: Pair; times: number }>>()
  for (const { cells } of records) {
    const name = (cells.pair?.value ?? '').toUpperCase()
    const member = members.byReference.get((cells.member?.value ?? '').toUpperCase())
    const supporter = supporters.byReference.get((cells.supporter?.value ?? '').toUpperCase())
    if (!name || !member || !supporter) continue
    const found = votes.get(name) ?? new Map<string, { pair: Pair; times: number }>()
    const key = `${member.order}-${supporter.order}`
    found.set(key, { pair: { member, supporter }, times: (found.get(key)?.times ?? 0) + 1 })
    votes.set(name, found)
  }
  return new Map([...votes].flatMap(([name, found]) => {
    const best = [...found.values()].sort((a, b) => b.times - a.times)[0]
    return best ? [[name, best.pair] as const] : []
  }))
}

const isReference = (text: string) => /^[A-Z]{1,4}[-/ ]?\d+$/i.test(text) || /^\d+$/.test(text)

function linkOne(record: ListRecord, pairs: ReadonlyMap<string, Pair>, members: Known, supporters: Known): { call: CallRead; why: string | undefined } {
  const { cells } = record
  const [written, by] = [cells.member?.value ?? '', cells.supporter?.value ?? '']
  const pair = pairs.get((cells.pair?.value ?? '').toUpperCase())
  const candidates = [...pairs.values()]
  const supporter = find(by, supporters, pair ? [pair.supporter] : candidates.map((p) => p.supporter))
  const member = find(written, members, pair ? [pair.member] : candidates.filter((p) => !supporter || p.supporter === supporter).map((p) => p.member))
  const mine = member ?? (written === '' ? pair?.member : undefined)
  const his = supporter ?? (by === '' ? pair?.supporter : undefined) ?? only(by, candidates.filter((p) => p.member === mine).map((p) => p.supporter))
  const call: CallRead = {
    file: record.file, row: record.row, pair: cells.pair?.value ?? '', member: mine?.ref ?? null, supporter: his?.ref ?? null,
    day: cells.day?.value?.precision === 'day' ? cells.day.value.iso : null, call: cells.minutes?.value ?? null,
  }
  return { call, why: disagreement({ written, by, pair, member, supporter, members, supporters }) }
}

function find(written: string, people: Known, likely: readonly Someone[]): Someone | undefined {
  if (written === '') return undefined
  return people.byReference.get(written.toUpperCase()) ?? (isReference(written) ? undefined : (only(written, likely) ?? only(written, people.all)))
}

function only(written: string, people: readonly Someone[]): Someone | undefined {
  if (written === '') return undefined
  const fits = [...new Set(people.filter((s) => fitsName(written, s) || foldName(written) === foldName(s.name.full)))]
  return fits.length === 1 ? fits[0] : undefined
}

function disagreement(c: { written: string; by: string; pair: Pair | undefined; member: Someone | undefined; supporter: Someone | undefined; members: Known; supporters: Known }): string | undefined {
  if (c.written === '' && c.by === '' && !c.pair) return 'No member and no befriender: whose call?'
  if (c.members.all.length && isReference(c.written) && !c.member) return `Member number ${c.written} does not exist`
  if (c.supporters.all.length && isReference(c.by) && !c.supporter) return `Befriender number ${c.by} does not exist`
  if (c.pair && c.supporter && c.supporter !== c.pair.supporter) return `Pair and befriender do not agree: the pair belongs to ${c.pair.supporter.name.full}`
  if (c.pair && c.member && c.member !== c.pair.member) return `Pair and member do not agree: the pair belongs to ${c.pair.member.name.full}`
  return undefined
}

/** What a log says of danger, or of a child who rang: a person reads it before anything is stored. */
function readFirst({ raw, cells }: ListRecord): string | undefined {
  const topic = raw.map(mustBeReadFirst).find(Boolean)
  const age = youngAgeIn(cells.member?.value ?? '')
  return topic ?? (age === undefined ? undefined : `Aged ${age}: a person reads it before anything is stored`)
}

const unnamed = (call: CallRead) => (call.member ? undefined : 'Nobody in the lists of members fits: whose call?')

function impossible({ cells }: ListRecord): string | undefined {
  if (cells.day?.level === 'ask') return `The date cannot be: ${cells.day.why}`
  if (cells.minutes?.level === 'ask') return `The minutes cannot be: ${cells.minutes.why}`
  return undefined
}

interface Doubts { readonly seen: Map<string, RowRef>; readonly endedOn: CallContext['endedOn']; readonly who: (row: RowRef) => string }

function doubts(record: ListRecord, call: CallRead, { seen, endedOn, who }: Doubts): string[] {
  const said: string[] = []
  const length = call.call?.kind === 'conversation' ? String(call.call.minutes) : ''
  const key = [call.member?.file, call.member?.row, call.supporter?.row, call.day, record.cells.start?.raw, length].join('|')
  const before = seen.get(key)
  if (before && length && length !== 'null' && call.member) said.push(`The same call written twice (row ${before.row}: member, day and minutes agree): count once`)
  else seen.set(key, call)
  const ended = call.member ? endedOn.get(`${call.member.file}#${call.member.row}`) : undefined
  if (ended && call.member && call.day && call.day > ended.day) said.push(`A call to ${who(call.member)} after ${ended.why}: a person must look`)
  const note = record.cells.remarks?.value ?? ''
  if (/\bworr(?:y|ied|ying)\b|\bconcern(?:s|ed)?\b|\bsafeguarding\b|\bsuicid|\bself[- ]?harm|\babus/i.test(note)) said.push(`"${note}": to the safeguarding lead, not only a note`)
  return said
}

/**
 * Completes days without a year in a contacts list, which is kept in the order of the calls: the year that brings the day
 * nearest to the dated calls before and after it. Marked, never silent.
 */
export function withYears(records: readonly ListRecord[]): readonly ListRecord[] {
  const days = records.map((r) => { const day = dayOf(r)?.value; return day?.precision === 'day' ? Date.parse(day.iso) : undefined })
  return records.map((record, i) => {
    const cell = dayOf(record)
    if (!cell?.value || cell.value.precision !== 'no year') return record
    const near = nearest(days, i)
    if (near === undefined) return record
    const year = new Date(near).getUTCFullYear()
    const written = cell.value.iso.slice(2)
    const iso = [year - 1, year, year + 1].map((y) => `${y}-${written}`).filter((d) => !Number.isNaN(Date.parse(d))).sort((a, b) => Math.abs(Date.parse(a) - near) - Math.abs(Date.parse(b) - near))[0]
    if (!iso) return record
    return withCells(record, { day: { ...cell, value: { precision: 'day', iso }, level: 'flag', why: 'no year; taken from the neighbouring calls' } })
  })
}

const onlyDay: ReadonlySet<Meaning> = new Set<Meaning>(['day'])
const dayOf = (record: ListRecord) => cellsUnder(record, onlyDay).day

function nearest(days: readonly (number | undefined)[], i: number): number | undefined {
  for (let step = 1; step < days.length; step++) {
    const found = days[i - step] ?? days[i + step]
    if (found !== undefined) return found
    if (step > 200) return undefined
  }
  return undefined
}
