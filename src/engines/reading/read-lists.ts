import type { FileReading, Hold, ListRecord, Meaning, Reading, ReadOptions, Said, SourceFile } from './types.ts'
import { aboutAnother, forbiddenBy, tellsOfDeath, tellsWhoWasLost } from './channels.ts'
import { crossChecked } from './cross-checks.ts'
import { cellsUnder } from './list-rows.ts'
import { linkCalls } from './link-calls.ts'
import { linkMatches } from './link-matches.ts'
import { readDay } from './days.ts'
import { readFile } from './read-file.ts'
import { findInRow } from './row-findings.ts'
import type { RowFindings } from './row-findings.ts'
import { findSamePeople } from './same-person.ts'
import type { Sameness } from './same-person.ts'
import { firstNamesAgree } from './nicknames.ts'
import { peopleIn } from './someone.ts'
import type { Someone } from './someone.ts'

export type * from './types.ts'
export { MEANINGS } from './read-cells.ts'
export { reportInPieces, summaryOf, toReport, valuesIn } from './report.ts'

/**
 * Reads a charity's lists together: encodings, headings, dates, telephones, names and remarks, as a careful person would,
 * and says of every cell how sure it is. Pure: no database, no clock, no random; the same bytes give the same reading.
 *
 * `files` are spreadsheet exports (CSV in any usual encoding and with any usual separator) of one charity; `options.asOf` is
 * the ISO day on which they are judged; `options.map` is what a person confirmed about columns. Never throws.
 *
 * Every row of every file is one record, so nothing is lost; rows on `hold` must not create or change anybody until a
 * person answers, uncertain pairs stay apart, and what is not certain is left empty.
 *
 * Example: a file with the line `Dot Haigh,2/11/35,…` beside `"HAIGH, Dorothy",02/11/1935,…` gives one entry of
 * `samePerson` with both rows and the reason "the same birth date". Limits: British and Irish lists in English; free text
 * is searched for contact limits, deaths and safeguarding, not understood; about 10,000 rows in three seconds, and of each row what was written is kept, not what was read.
 */
export function readLists(files: readonly SourceFile[], options: ReadOptions): Reading {
  const read = files.map((f) => readFile(f, options))
  const { people, findings, unreached } = lookAtRows(read, options)
  const same = findSamePeople(people)
  const checked = read.map((f) => crossChecked(f, people, same.group))
  lookAgain(read, checked, { asOf: options.asOf, findings })
  const all = inOrder(checked, findings)
  const supporters = people.filter((s) => s.list === 'supporters')
  const matches = linkMatches(checked.filter((f) => f.kind !== 'supporters').flatMap((f) => f.records), supporters)
  const named = namedDeaths(people, same, findings)
  const calls = linkCalls(checked, { members: people.filter((s) => s.list !== 'supporters'), supporters, ...(checked.some((f) => f.kind === 'contacts') ? { references: references(checked), endedOn: endings(checked, findings, options.asOf) } : { references: new Map(), endedOn: new Map() }) })
  return {
    asOf: options.asOf, files: checked, samePerson: same.samePerson, twoHats: same.twoHats, uncertain: same.uncertain,
    twoPeople: twoPeople(people),
    deceased: [...all.flatMap((f) => f.deceased), ...named.deceased],
    contactLimits: all.flatMap((f) => f.contactLimits),
    hold: [...all.flatMap((f) => f.hold), ...unreachable(people, same, unreached), ...perhapsHere(checked.filter((f) => unreached.has(f.name)), same.doubts), ...calls.hold, ...shiftsHeld(checked)],
    importButAsk: [...all.flatMap((f) => f.importButAsk), ...named.asks, ...matches.asks, ...calls.asks],
    visits: all.flatMap((f) => f.visits),
    consent: all.flatMap((f) => f.consent),
    matchedWith: matches.matchedWith, calls: calls.calls,
  }
}

/** By file and row; of a row that says nothing special nothing is kept. */
type Findings = Map<string, RowFindings>
/** By file, of those that reach most of their people, the rows that reach nobody. */
type Unreached = ReadonlyMap<string, ReadonlySet<number>>

/** Every row of people is read once: who stands in it, and what it says. Only what must be known of all rows together is kept. */
function lookAtRows(files: readonly FileReading[], { asOf, tell }: ReadOptions): { people: Someone[]; findings: Findings; unreached: Unreached } {
  const people: Someone[] = []
  const findings: Findings = new Map()
  const unreached = new Map<string, Set<number>>()
  const of = files.reduce((sum, file) => sum + file.records.length, 0)
  let done = 0
  for (const file of files) {
    const can = looseIn(file)
    const silent = new Set<number>()
    let rows = 0
    for (const record of file.records) {
      if ((done += 1) % 500 === 0) tell?.(done, of)
      if (record.kind !== 'person') continue
      rows += 1
      people.push(...peopleIn(record, record.table?.kind ?? file.kind, people.length))
      const found = findInRow(record, asOf, can)
      if (!found.reaches) silent.add(record.row)
      if (saysAnything(found)) findings.set(key(record), found)
    }
    // A list that reaches hardly anybody is kept for something else; then nobody is held for want of a telephone.
    if (file.kind !== 'register' && rows - silent.size >= 0.7 * rows) unreached.set(file.name, silent)
  }
  return { people, findings, unreached }
}

const looseIn = (file: FileReading): Parameters<typeof findInRow>[2] => ({
  name: names(file), loose: file.columns.filter((c) => c.meaning === 'not used' && !c.marks).map((c) => c.index), others: file.columns.filter((c) => aboutAnother(c.heading)).map((c) => c.index), channels: file.columns.filter((c) => c.channel !== undefined || (c.meaning === 'not used' && !c.marks && (forbiddenBy(c.heading) !== undefined || (tellsOfDeath(c.heading) && !tellsWhoWasLost(file.columns.map((each) => each.heading)))))),
})

const saysAnything = (found: RowFindings): boolean =>
  found.namedDeath !== undefined || [found.deceased, found.contactLimits, found.hold, found.importButAsk, found.visits, found.consent].some((some) => some.length > 0)

/** Rows of which a cell was doubted beside the others say something else now. */
function lookAgain(before: readonly FileReading[], checked: readonly FileReading[], { asOf, findings }: { asOf: string; findings: Findings }): void {
  for (const [place, file] of checked.entries()) {
    const can = looseIn(file)
    for (const [at, record] of file.records.entries()) if (record.kind === 'person' && record !== before[place]?.records[at]) findings.set(key(record), findInRow(record, asOf, can))
  }
}

/** What rows say, in the order of the rows. */
const inOrder = (files: readonly FileReading[], findings: Findings): RowFindings[] =>
  files.flatMap((f) => f.records.flatMap((r) => (r.kind === 'person' ? (findings.get(key(r)) ?? []) : [])))

/** A shift on a day that cannot be: nobody knows when it was. */
const shiftsHeld = (files: readonly FileReading[]): Hold[] =>
  files.flatMap((f) => f.records).flatMap((r) => (r.kind === 'shift' && r.cells.day?.level === 'ask' ? [{ file: r.file, row: r.row, because: 'call' as const, text: `The date cannot be: ${r.cells.day.why}` }] : []))

const key = (at: { readonly file: string; readonly row: number }) => `${at.file}#${at.row}`

const names = (file: FileReading) => file.columns.some((c) => c.meaning === 'name' || c.meaning === 'first name' || c.meaning === 'surname')

function twoPeople(people: readonly Someone[]): Reading['twoPeople'] {
  const shared = Map.groupBy(people.filter((s) => s.shared), (s) => key(s.ref))
  return [...shared.values()].flatMap((some) => (some[0] ? [{ ...some[0].ref, people: some.map((s) => s.name.full) }] : []))
}

/** A row that reaches nobody is held, unless another row of the same person reaches them. */
function unreachable(people: readonly Someone[], same: Sameness, unreached: Unreached): Hold[] {
  const silent = (s: Someone) => unreached.get(s.ref.file)?.has(s.ref.row) === true
  const reached = new Set(people.flatMap((s, i) => (silent(s) ? [] : [same.group[i]])))
  const held = new Map<string, Hold>()
  people.forEach((s, i) => {
    if (!silent(s) || reached.has(same.group[i])) return
    held.set(key(s.ref), { ...s.ref, because: 'unreachable', text: `No telephone, no e-mail and no whole address: nothing reaches ${s.name.full}` })
  })
  return [...held.values()]
}

/** Perhaps somebody who is listed already, and no telephone or e-mail by which to ask: held, where it is not for another reason. */
function perhapsHere(files: readonly FileReading[], doubts: Sameness['doubts']): Hold[] {
  const asked = new Set(doubts.flatMap(({ people }) => people.flatMap(({ rows: refs }) => refs.map(key))))
  const rows = new Map(files.flatMap((f) => f.records).flatMap((r) => (asked.size > 0 && asked.has(key(r)) ? [[key(r), r] as const] : [])))
  return doubts.flatMap(({ people }) => people.flatMap(({ person, rows: refs }, i) => refs.flatMap((ref) => {
    const cells = rows.get(key(ref))?.cells
    const silent = cells && ![cells.telephone, cells['other telephone'], cells.email].some((c) => c?.value)
    const other = people[1 - i]
    // Of two rows the one with the birth date is the one listed already.
    const fuller = cells?.born?.value && !other?.rows.some((one) => rows.get(key(one))?.cells.born?.value)
    return silent && !fuller && other && (cells.telephone || cells.email) ? [{ ...ref, because: 'who is it' as const, text: `No number to ask ${person}, who may be the ${other.person} already listed` }] : []
  })))
}

/** "Ron died Nov 24" in Sheila's row: Ron is looked for among those who share her surname and her home. */
function namedDeaths(people: readonly Someone[], same: Sameness, findings: ReadonlyMap<string, RowFindings>): { deceased: Reading['deceased']; asks: Said[] } {
  const deceased: Reading['deceased'][number][] = []
  const asks: Said[] = []
  const bySurname = Map.groupBy(people, (s) => s.surname)
  people.forEach((s, i) => {
    const death = findings.get(key(s.ref))?.namedDeath
    if (!death) return
    const home = (bySurname.get(s.surname) ?? []).filter((o) => firstNamesAgree(o.first.split(' ')[0] ?? '', death.name) && (sharesHome(o, s) || people.some((p, j) => same.group[j] === same.group[i] && key(p.ref) === key(o.ref))))
    const person = home[0]?.name.full
    // A death that stands in the dead person's own row is not told again in somebody else's.
    if (home.some((o) => findings.get(key(o.ref))?.deceased.some((d) => d.whose === 'own'))) return
    if (person) deceased.push({ ...s.ref, person, whose: 'other', certain: true, text: `"${death.said}": ${person} has died; ${s.name.full} is alive` })
    else asks.push({ ...s.ref, text: `"${death.said}": who is ${death.name}? Nobody of that name and home is in the lists` })
  })
  return { deceased, asks }
}

const sharesHome = (a: Someone, b: Someone) => [...a.landlines, ...a.mobiles].some((t) => b.landlines.includes(t) || b.mobiles.includes(t)) || (a.address !== '' && a.address === b.address)

const reference: ReadonlySet<Meaning> = new Set<Meaning>(['reference'])

function references(files: readonly FileReading[]): ReadonlyMap<string, string> {
  return new Map(files.flatMap((f) => f.records).flatMap((r) => { const value = cellsUnder(r, reference).reference?.value; return value ? [[key(r), value] as const] : [] }))
}

/** Members who asked for no contact or have died, with the day written beside it: later calls to them are looked at. */
function endings(files: readonly FileReading[], findings: ReadonlyMap<string, RowFindings>, asOf: string): ReadonlyMap<string, { day: string; why: string }> {
  const found = new Map<string, { day: string; why: string }>()
  for (const r of files.flatMap((f) => f.records)) {
    const row = findings.get(key(r))
    const died = row?.deceased.some((d) => d.whose === 'own')
    const none = row?.contactLimits.some((l) => l.kind === 'none')
    const day = died || none ? dayIn(r, asOf) : undefined
    if (day) found.set(key(r), { day, why: died ? 'the death was told' : 'being asked for no more contact' })
  }
  return found
}

function dayIn(record: ListRecord, asOf: string): string | undefined {
  const text = [record.cells.status?.raw, record.cells.remarks?.raw].join(' ')
  const written = /\d{1,2}[./]\d{1,2}[./]\d{2,4}/.exec(text)?.[0]
  const day = written ? readDay(written, asOf).value : null
  return day?.precision === 'day' ? day.iso : undefined
}
