import type { Birth, Cell, Column, FileReading, ListRecord, Meaning, Reading, Report, ReportFile, ReportRead, ReportValue, RowRef, Summary, ValueOf } from './types.ts'

/**
 * The reading as the JSON of `alongside import --json`: the keys and shapes that the comparison with a careful person's conclusions reads. Rows are
 * records with the headings as 1, however many lines stand above them and on however many lines they are; pages show rows as a spreadsheet does.
 */
export function toReport(reading: Reading): Report {
  const values: { [file: string]: ReportValue[] } = Object.fromEntries(reading.files.map((file) => [file.name, []]))
  for (const { file, value } of countedValues(reading)) values[file]?.push(value)
  return { ...withoutValues(reading), values }
}

/** The same as text, in pieces: of a hundred thousand rows it is some hundred megabytes. Put together they are the JSON of `toReport`, indented by one. */
export function* reportInPieces(reading: Reading): Generator<string> {
  yield `${JSON.stringify(withoutValues(reading), null, 1).slice(0, -2)},\n "values": {`
  let [open, some] = ['', '']
  for (const { name } of reading.files) {
    yield `${open}\n  ${JSON.stringify(name)}: [`
    some = ''
    for (const { value } of countedValues({ ...reading, files: reading.files.filter((file) => file.name === name) })) {
      yield `${some}\n   ${JSON.stringify(value, null, 1).replaceAll('\n', '\n   ')}`
      some = ','
    }
    yield some ? '\n  ]' : ']'
    open = ','
  }
  yield open ? '\n }\n}' : '}\n}'
}

/** How much was read, marked and asked, without any of it. */
export function summaryOf(reading: Reading): Summary {
  const cells = { ok: 0, flag: 0, ask: 0 }
  for (const { value } of valuesIn(reading)) cells[value[4]] += 1
  return {
    files: filesOf(reading, countedIn(reading)), cells,
    samePerson: reading.samePerson.length, twoHats: reading.twoHats.length, uncertain: reading.uncertain.length, twoPeople: reading.twoPeople.length,
    deceased: reading.deceased.length, contactLimits: reading.contactLimits.length, hold: reading.hold.length, importButAsk: reading.importButAsk.length,
  }
}

function countedIn(reading: Reading): Counted {
  const above = new Map(reading.files.map((f) => [f.name, Math.max(0, f.headingRow - 1)]))
  return ({ file, row }) => row - (above.get(file) ?? 0)
}

const filesOf = (reading: Reading, counted: Counted): Report['files'] => Object.fromEntries(reading.files.map((f) => [f.name, fileOf(f, counted)]))

function withoutValues(reading: Reading): Omit<Report, 'values'> {
  const counted = countedIn(reading)
  const at = (ref: RowRef) => ({ file: ref.file, row: counted(ref) })
  const rows = (refs: readonly RowRef[]) => refs.map((r) => [r.file, counted(r)] as const)
  const same = (s: Reading['samePerson'][number]) => ({ person: s.person, rows: rows(s.rows) })
  const said = (s: RowRef & { readonly text: string }) => ({ ...at(s), text: s.text })
  return {
    as_of: reading.asOf,
    files: filesOf(reading, counted),
    same_person: reading.samePerson.map(same),
    two_hats: reading.twoHats.map(same),
    two_people_in_one_row: reading.twoPeople.map((t) => ({ ...at(t), people: t.people })),
    uncertain_same_person: reading.uncertain.map((u) => ({ people: u.people.map((p) => ({ person: p.person, rows: rows(p.rows) })), question: u.question, until_answered: 'keep separate' })),
    deceased: reading.deceased.map((d) => ({ ...at(d), person: d.person, text: d.text })),
    contact_limits: reading.contactLimits.map((l) => ({ ...at(l), kind: l.kind, text: l.text })),
    hold: reading.hold.map(said),
    import_but_ask: reading.importButAsk.map(said),
    visitor_safety_and_preferences: reading.visits.map(said),
    consent: consentOf(reading, counted),
  }
}

function* countedValues(reading: Reading): Generator<{ readonly file: string; readonly value: ReportValue }> {
  const counted = countedIn(reading)
  for (const { file, value: [row, ...rest] } of valuesIn(reading)) yield { file, value: [counted({ file, row }), ...rest] }
}

/** Every cell read as anything but plain text, and every blank where a value is expected, in the rows of the file, one by one: of a hundred thousand rows they are a million. */
export function* valuesIn(reading: Reading): Generator<{ readonly file: string; readonly value: ReportValue }> {
  for (const file of reading.files) for (const record of file.records) for (const value of valuesOf(record, record.table?.columns ?? file.columns)) yield { file: file.name, value }
}

type Counted = (ref: RowRef) => number

function fileOf(f: FileReading, counted: Counted): ReportFile {
  const kinds: { [kind: string]: number } = {}
  for (const r of f.records) kinds[r.kind] = (kinds[r.kind] ?? 0) + 1
  return {
    encoding: f.encoding, newline: f.newline, delimiter: f.delimiter, columns: f.columns.length, records: f.records.length, record_kinds: kinds,
    not_data_rows: f.records.filter((r) => r.kind !== 'person' && r.kind !== 'call' && r.kind !== 'shift').map((r) => [counted(r), r.kind] as const).filter(([row]) => row > 0),
  }
}

function consentOf(reading: Reading, counted: Counted): Report['consent'] {
  const found: { [label: string]: { [file: string]: number[] } } = {}
  for (const consent of reading.consent) {
    const files = (found[consent.label] ??= {})
    const rows = (files[consent.file] ??= [])
    rows.push(counted(consent))
  }
  return found
}

function valuesOf(record: ListRecord, columns: readonly Column[]): ReportValue[] {
  const marks = record.marks.flatMap((mark): ReportValue[] => {
    const plain = mark.level === 'ok' && (mark.raw.trim() === '' || mark.value === mark.raw.trim())
    return plain ? [] : [[record.row, mark.heading, mark.raw, mark.value, mark.level, mark.why]]
  })
  return [...columns.flatMap((c) => (c.meaning === 'not used' ? [] : valueOf(record, c.meaning))), ...marks]
}

function valueOf<M extends Meaning>(record: ListRecord, meaning: M): ReportValue[] {
  const cell: Cell<M> | undefined = record.cells[meaning]
  if (!cell) return []
  const show: (value: ValueOf[M]) => ReportRead = shown[meaning]
  const read = cell.value === null ? (cell.suggestion ?? null) : show(cell.value)
  const blank = cell.raw.trim() === '' && cell.value === null && cell.why === ''
  const plain = cell.level === 'ok' && (blank || read === cell.raw || (cell.why === '' && read === cell.raw.trim()))
  return plain ? [] : [[record.row, cell.heading, cell.raw, read, cell.level, cell.why]]
}

const text = (value: string): ReportRead => value
const day = (value: ValueOf['received']): ReportRead => value.iso
const numbers = (value: ValueOf['telephone']): ReportRead => {
  const [only] = value
  if (only && value.length === 1) return only.e164 ?? only.written
  return value.map((t) => `${t.e164 ?? t.written}${t.belongsTo ? ` = ${t.belongsTo}` : ''}`)
}

/** What the report shows of each meaning's value. */
const shown: { readonly [M in Meaning]: (value: ValueOf[M]) => ReportRead } = {
  name: (n) => n.people.map((p) => p.full).join(' + '), 'first name': (n) => n.people.map((p) => p.full).join(' + '), initials: (n) => n.people.map((p) => p.full).join(' + '),
  surname: text, 'known as': text, title: text, reference: text, received: day, started: day, 'consent date': day, trained: day, refresher: day, day,
  born: birth, address: text, town: text, county: text, country: text, area: text, postcode: (p) => p.text,
  telephone: numbers, 'other telephone': numbers, email: text, 'lives with': text, 'referred by': text, 'would help': text,
  interests: (tags) => tags, language: (tags) => tags, 'when free': (a) => Object.fromEntries(Object.entries(a.times)), 'wants visitor': text,
  'access needs': text, 'NHS number': text, consent: (c) => c.label, 'message allowed': (yes) => (yes ? 'yes' : 'no'),
  status: (s) => s.standing, 'matched with': text, remarks: text, 'more remarks': text,
  'check number': (c) => c.number, 'check date': (c) => (c.means === 'recheck due' ? `recheck due ${c.iso}` : c.iso), 'check type': text,
  references: (r) => (r.note === 'second chased' ? `${r.received} of ${r.of}, ${r.note}` : r.note === 'of' ? `${r.received} of ${r.of}` : r.of === null ? String(r.received) : `${r.received}/${r.of}`),
  induction: text, 'safeguarding training': text, 'dementia training': text,
  capacity: (c) => (/^\d+-\d+$/.test(c.note) ? c.note : c.most), 'seeing now': (n) => n, travel: text, home: text, 'lived experience': text, supervision: text,
  experience: text, 'who was ill': text, condition: text, 'age then': text, 'year then': day, 'after effects': text, bereaved: text,
  'wants to talk to': text, 'prefers not': text, 'happy to talk about': text, 'will not talk about': text,
  pair: text, member: text, supporter: text, start: text, minutes: (c) => (c.kind === 'attempt' ? null : c.minutes), direction: text, result: text,
}

function birth(value: Birth): ReportRead {
  if (value.kind === 'born') return value.on.iso
  if (value.kind === 'several births') return value.on.map((d) => d.iso)
  if (value.kind === 'several ages') return { ages: value.ages }
  if (value.about) return { age_about: value.age }
  return value.at && value.age >= 18 ? { age: value.age, at: value.at } : { age: value.age }
}
