import { isDayHeading, slotOf } from './marks.ts'
import { isHeadingWords, knownHeading } from './suggest-columns.ts'

/** A table of a file: where its headings stand, what they are, and which rows are below them. */
export interface FoundTable {
  /** The first row of the headings; where the list has none, the first row of its body. */
  readonly top: number
  readonly headings: readonly string[]
  readonly from: number
  readonly until: number
}

type Rows = readonly (readonly string[])[]

/**
 * Finds the tables of a file: most have one, with its headings in the first row. Lines above it (a title, "as at 3 March") are
 * left out; headings may stand on two lines, or nowhere; and further down another table may begin with headings of its own.
 *
 * A row is one of headings when most of its cells are words that lists are headed with and none looks like a number, a day or
 * an address. That the rows below look otherwise decides nothing: a list may hold hardly anything yet.
 *
 * Examples: "Date of | Post" over "birth | code" is "Date of birth | Post code"; "Monday | " over "am | pm" is "Monday am | Monday pm".
 */
export function findTables(rows: Rows, asOf: string): readonly FoundTable[] {
  const known = headingWords(asOf)
  const top = topOf(rows, known)
  const first = top === undefined ? { top: 0, headings: widest(rows).map(() => ''), from: 0 } : headed(rows, top, known)
  const later = rows.flatMap((row, i) => (i > first.from && isNewHeading(row, known) && !isSame(row, first.headings) ? [headed(rows, i, known)] : []))
  const tables = [first, ...later.filter((one, i) => one.top >= (later[i - 1]?.from ?? 0) && !isSame(one.headings, later[i - 1]?.headings ?? []))]
  return tables.map((table, i) => ({ ...table, until: tables[i + 1]?.top ?? rows.length }))
}

type Known = (cell: string) => boolean

/** Whether a cell is a word or question that a column may be headed with; asked once of each. */
function headingWords(asOf: string): Known {
  const asked = new Map<string, boolean>()
  return (cell) => {
    const text = cell.trim()
    if (text === '' || text.length > 150) return false
    const before = asked.get(text)
    if (before !== undefined) return before
    const known = knownHeading(text) || (/^\D{0,12}\d/.test(text) && isDayHeading(text, asOf)) || slotOf(text) !== undefined
    if (asked.size < 5000) asked.set(text, known)
    return known
  }
}

const filled = (row: readonly string[]) => row.map((cell) => cell.slice(0, 200).trim()).filter(Boolean)
const widest = (rows: Rows) => rows.slice(0, 50).reduce((a, b) => (b.length > a.length ? b : a), [])
const DATA = /\S@\S+\.|(?:\d[ ()-]?){9,}|^[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}$|^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$|^[\d.,£]+$/i
const dataIn = (cells: readonly string[]) => cells.filter((cell) => DATA.test(cell)).length

/** The row of the headings among the first twenty, or undefined where the list begins with its first record. */
function topOf(rows: Rows, known: Known): number | undefined {
  const some = rows.slice(0, 20).map(filled)
  const width = Math.max(0, ...rows.slice(0, 50).map((row) => filled(row).length))
  const words = some.map((cells) => cells.filter(known).length)
  const plain = (cells: readonly string[]) => cells.some((cell) => !/\d/.test(cell) && known(cell))
  const at = some.findIndex((cells, i) => cells.length >= 2 && cells.length * 2 >= Math.min(width, 8) && (words[i] ?? 0) >= 2 && (words[i] ?? 0) >= 0.4 * cells.length && plain(cells) && (dataIn(cells) === 0 || (words[i] ?? 0) >= 0.9 * cells.length))
  if (at >= 0) return at
  const [first = []] = some.filter((cells) => cells.length * 2 >= width)
  const bare = some.filter((cells) => cells.length * 2 >= width && !plain(cells) && dataIn(cells) >= 1).length
  if (!plain(first) && (dataIn(first) >= 2 || (dataIn(first) === 1 && bare >= 2))) return undefined
  return byWidth(some)
}

/** Without a word that is known: the first row with the most filled cells of the first ten, if it has no figures. */
function byWidth(some: readonly (readonly string[])[]): number {
  const counts = some.slice(0, 10).map((cells) => cells.length)
  const most = Math.max(0, ...counts)
  if ((counts[0] ?? 0) * 2 >= most || most < 3) return 0
  return Math.max(0, some.findIndex((cells) => cells.length * 2 >= most && cells.every((cell) => !/\d{3}/.test(cell))))
}

function headed(rows: Rows, top: number, known: Known): Omit<FoundTable, 'until'> {
  const upper = rows[top] ?? []
  // "Monday" and "Tuesday" over "am" and "pm": the line above holds groups, and says no heading by itself.
  const groups = rows[top - 1] ?? []
  const grouped = filled(groups).length >= 2 && (groups[0] ?? '').length < 30 && together(groups, upper, known)
  if (grouped) return { top, headings: grouped.headings, from: top + 1 }
  const next = rows[top + 1] ?? []
  // "(name and number)", "(Y or N)": a second line that only explains some headings.
  if (filled(next).length > 0 && filled(next).every((cell) => /^\(.*\)$|^(?:y ?\/ ?n|dd\W?mm\W?yy(?:yy)?|yes ?\/ ?no|tick|please tick)$/i.test(cell))) return { top, headings: upper, from: top + 2 }
  const joined = together(upper, next, known)
  // A line of groups stands above the headings; two lines of one heading are both of them.
  return joined ? { top: joined.wrapped ? top : top + 1, headings: joined.headings, from: top + 2 } : { top, headings: upper, from: top + 1 }
}

/** Headings of two lines, or undefined where the second line is a record. */
function together(upper: readonly string[], lower: readonly string[], known: Known): { readonly headings: readonly string[]; readonly wrapped: boolean } | undefined {
  const [above, below] = [filled(upper), filled(lower)]
  if (below.length < 2 || dataIn(below) > 0 || below.some((cell) => cell.length > 40) || above.length < 2) return undefined
  const width = Math.max(upper.length, lower.length)
  const at = (row: readonly string[], i: number) => (row[i] ?? '').trim()
  const places = Array.from({ length: width }, (_, i) => i)
  const group = places.map((i) => at(upper, i) || at(upper, places.slice(0, i).findLast((j) => at(upper, j) !== '') ?? -1))
  const joins = places.map((i) => [at(upper, i), at(lower, i)].filter(Boolean).join(' '))
  const both = places.filter((i) => at(upper, i) && at(lower, i))
  // "Date of" over "birth": two lines of one heading, in most places; a word over several is a group.
  const wrapped = both.length >= 2 && both.length >= 0.7 * below.length && both.length >= 0.6 * above.length && both.filter((i) => /\p{L}{3}/u.test(at(lower, i)) && isHeadingWords(joins[i] ?? '')).length >= 0.6 * both.length
  if (wrapped) return { headings: joins, wrapped }
  const under = (i: number) => `${group[i] ?? ''} ${at(lower, i)}`.trim()
  const means = (i: number) => /\p{L}{2}/u.test(at(lower, i)) && (known(at(lower, i)) || isHeadingWords(under(i)) || slotOf(under(i)) !== undefined)
  const words = places.filter(means).length
  if (words < 2 || words < 0.6 * below.length) return undefined
  const twice = new Set(places.map((i) => at(lower, i)).filter((text, i, all) => text !== '' && all.indexOf(text) !== i))
  return { wrapped: false, headings: places.map((i) => {
    const own = at(lower, i)
    return own === '' ? at(upper, i) : (twice.has(own) || !known(own)) && group[i] && known(under(i)) ? under(i) : own
  }) }
}

/** Words that head a column of no meaning here. */
const COMMON = /^(?:sex|gender|task|role|job|ref(?:eree)? ?[12]|gp|doctor|surgery|photo\w*|signature|hours|total|attended|paid|fee|diet\w*|meal|t-?shirt|badge|key|notes? \d|rank|group|team|by|ok|done|seen|chased|y\/n|no)$/i

/** Whether a row further down begins a table of its own: nothing but heading words, and nothing of a record. */
function isNewHeading(row: readonly string[], known: Known): boolean {
  const cells = filled(row)
  if (cells.length < 3 || cells.some((cell) => /\d{3}/.test(cell) || cell.length > 60) || dataIn(cells) > 0) return false
  return cells.filter((cell) => known(cell) || COMMON.test(cell)).length >= 0.8 * cells.length && cells.filter(known).length >= 0.5 * cells.length
}

/** The same headings again are no new table. */
function isSame(row: readonly string[], headings: readonly string[]): boolean {
  const cells = filled(row)
  const fold = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const names = new Set(headings.map(fold))
  return cells.filter((cell) => names.has(fold(cell))).length >= 0.6 * cells.length
}
