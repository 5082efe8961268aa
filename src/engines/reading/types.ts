/**
 * What the reading of a charity's lists yields. Everything is plain data; days are ISO text (`2024-03-01`),
 * telephones E.164 (`+441632960711`), rows are spreadsheet rows with the heading as row 1.
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

/** A register says who came on which day, a rota who stood on which shift. */
export type ListKind = 'members' | 'supporters' | 'contacts' | 'register' | 'rota' | 'unknown'

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

/** What a person decided about a file, by file name; it wins over every suggestion. */
export interface ColumnMap {
  readonly [file: string]: { readonly kind?: ListKind; readonly columns?: { readonly [heading: string]: Meaning | 'not used' } }
}

/** What stands under a heading that is itself a day, a part of the week or a shift. */
export type MarkKind = 'attendance' | 'free time' | 'shift'
/** A further day, number or postcode of a row whose like has its place already: the day somebody left, a third telephone. */
export type BesideKind = 'another day' | 'another telephone' | 'another postcode'
export interface Mark extends Read<string | boolean | readonly string[]> { readonly of: MarkKind | BesideKind; readonly heading: string; readonly raw: string }

export interface SourceFile { readonly name: string; readonly bytes: Uint8Array }

/** `asOf` is the ISO day on which the lists are judged: ages, two-digit years, "until Easter". */
export interface ReadOptions { readonly asOf: string; readonly map?: ColumnMap }

export interface Column {
  readonly index: number
  /** As written; a repeated heading gets " (2)", an empty one "column C". */
  readonly heading: string
  readonly meaning: Meaning | 'not used'
  readonly confidence: 'confirmed' | 'sure' | 'likely' | 'guess' | 'none'
  readonly reason: string
  /** A day of a register, a part of the week or a shift: its cells are `marks` of the record. */
  readonly marks?: MarkKind
  /** Its cells are read beside the row's own facts, whatever nobody has given it a meaning for. */
  readonly beside?: BesideKind
  /** A yes or no to one way of reaching somebody, "Post?": a no is a limit. */
  readonly channel?: LimitKind
  /** The first few values, for the page on which a person confirms the mapping. */
  readonly examples: readonly string[]
}

/** `here already` is said by whoever knows what was brought in before; the reading itself never does. */
export type RecordKind = 'person' | 'call' | 'shift' | 'here already' | 'section' | 'blank' | 'note' | 'total' | 'repeated header'

export interface ListRecord {
  readonly file: string
  readonly row: number
  readonly kind: RecordKind
  /** Why it is not taken for a person or a call; empty for those that are. */
  readonly why: string
  /** The section heading it stands under ("LEFT / DO NOT USE BELOW"), or "". */
  readonly section: string
  /** Every cell as written, in the order of `FileReading.columns`; longer rows keep their surplus cells. */
  readonly raw: readonly string[]
  readonly cells: Cells
  readonly marks: readonly Mark[]
  /** Where the row stands in a further table of its file, under headings of its own. */
  readonly table?: { readonly kind: ListKind; readonly columns: readonly Column[] }
}

export interface FileReading {
  readonly name: string
  readonly kind: ListKind
  readonly kindReason: string
  readonly encoding: 'utf-8' | 'utf-8 with BOM' | 'cp1252' | 'utf-16le' | 'utf-16be'
  readonly newline: 'CRLF' | 'LF' | 'CR' | 'mixed' | 'none'
  readonly delimiter: string
  /** The spreadsheet row of the headings, normally 1; 0 when the file is empty. */
  readonly headingRow: number
  readonly columns: readonly Column[]
  readonly records: readonly ListRecord[]
  /** Sentences about the file as a whole: "a quotation mark is never closed". */
  readonly problems: readonly string[]
}

export interface RowRef { readonly file: string; readonly row: number }

/** Rows that are one person, with what they agree in. `person` is the fullest name written. */
export interface SamePerson { readonly person: string; readonly rows: readonly RowRef[]; readonly reasons: readonly string[] }

export interface UncertainPair {
  readonly people: readonly { readonly person: string; readonly rows: readonly RowRef[] }[]
  readonly question: string
}

export interface TwoPeople extends RowRef { readonly people: readonly string[] }
/** `whose` is the row's own person, or somebody else of these lists named in it ("Ron died Nov 24"). */
export interface Death extends RowRef { readonly person: string; readonly text: string; readonly whose: 'own' | 'other'; readonly certain: boolean }
export type LimitKind = 'none' | 'no_phone' | 'no_visit' | 'text_only' | 'no_message' | 'no_letter' | 'no_email' | 'no_text' | 'third_party' | 'no_reveal' | 'dates' | 'times'
export interface ContactLimit extends RowRef { readonly kind: LimitKind; readonly text: string }
export interface Said extends RowRef { readonly text: string }
/** Why a row is held: it must not create or change anybody until a person answers. */
export interface Hold extends Said { readonly because: 'who is it' | 'unreachable' | 'read first' | 'under 18' | 'who died' | 'call' | 'corrected' | 'edited since' }
export interface ConsentRow extends RowRef { readonly label: Exclude<ConsentLabel, 'given'> }

/** "Matched with" as written, and the supporters of these lists it fits: linked only where exactly one does. */
export interface MatchedWith extends RowRef { readonly written: string; readonly fits: readonly RowRef[] }

/** One call of a contacts list, with whom it is about where the lists tell; rows on hold have gaps. */
export interface CallRead extends RowRef {
  readonly pair: string
  readonly member: RowRef | null
  readonly supporter: RowRef | null
  readonly day: string | null
  readonly call: Call | null
}

export interface Reading {
  readonly asOf: string
  readonly files: readonly FileReading[]
  readonly samePerson: readonly SamePerson[]
  readonly twoHats: readonly SamePerson[]
  readonly uncertain: readonly UncertainPair[]
  readonly twoPeople: readonly TwoPeople[]
  readonly deceased: readonly Death[]
  readonly contactLimits: readonly ContactLimit[]
  readonly hold: readonly Hold[]
  readonly importButAsk: readonly Said[]
  readonly visits: readonly Said[]
  readonly consent: readonly ConsentRow[]
  readonly matchedWith: readonly MatchedWith[]
  readonly calls: readonly CallRead[]
}

/** One row of the report's `values`: row, heading, raw, read, level, why. */
export type ReportValue = readonly [number, string, string, ReportRead, Level, string]
export type ReportRead = string | number | boolean | null | readonly (string | number)[] | { readonly [key: string]: ReportRead }

/** The JSON of `alongside import --json`, as interfaces of the import promise it. */
export interface Report {
  readonly as_of: string
  readonly files: { readonly [file: string]: ReportFile }
  readonly same_person: readonly { readonly person: string; readonly rows: readonly (readonly [string, number])[] }[]
  readonly two_hats: readonly { readonly person: string; readonly rows: readonly (readonly [string, number])[] }[]
  readonly two_people_in_one_row: readonly { readonly file: string; readonly row: number; readonly people: readonly string[] }[]
  readonly uncertain_same_person: readonly {
    readonly people: readonly { readonly person: string; readonly rows: readonly (readonly [string, number])[] }[]
    readonly question: string
    readonly until_answered: 'keep separate'
  }[]
  readonly deceased: readonly { readonly file: string; readonly row: number; readonly person: string; readonly text: string }[]
  readonly contact_limits: readonly { readonly file: string; readonly row: number; readonly kind: LimitKind; readonly text: string }[]
  readonly hold: readonly { readonly file: string; readonly row: number; readonly text: string }[]
  readonly import_but_ask: readonly { readonly file: string; readonly row: number; readonly text: string }[]
  readonly visitor_safety_and_preferences: readonly { readonly file: string; readonly row: number; readonly text: string }[]
  readonly consent: { readonly [label: string]: { readonly [file: string]: readonly number[] } }
  readonly values: { readonly [file: string]: readonly ReportValue[] }
}

export interface ReportFile {
  readonly encoding: string
  readonly newline: string
  readonly delimiter: string
  readonly columns: number
  readonly records: number
  readonly record_kinds: { readonly [kind: string]: number }
  readonly not_data_rows: readonly (readonly [number, string])[]
}
