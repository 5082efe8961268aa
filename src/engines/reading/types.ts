import type { Level, Read, ConsentLabel, Call, Meaning, Cells } from './values.ts'

/**
 * What the reading of a charity's lists yields. Everything is plain data; rows are spreadsheet rows
 * with the heading as row 1. What single cells read to stands in values.ts.
 */

export type * from './values.ts'

/** A register says who came on which day, a rota who stood on which shift. */
export type ListKind = 'members' | 'supporters' | 'contacts' | 'register' | 'rota' | 'unknown'

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
export interface ReadOptions { readonly asOf: string; readonly map?: ColumnMap; /** is told now and then how many rows were looked at, of all */ readonly tell?: (done: number, of: number) => void }

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
  readonly table?: { readonly kind: ListKind; readonly columns: readonly Column[] } | undefined
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

/** What is told of a reading in a few lines. */
export interface Summary {
  readonly files: Report['files']
  readonly cells: { readonly [L in Level]: number }
  readonly samePerson: number
  readonly twoHats: number
  readonly uncertain: number
  readonly twoPeople: number
  readonly deceased: number
  readonly contactLimits: number
  readonly hold: number
  readonly importButAsk: number
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
