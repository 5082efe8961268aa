import type { Column, ColumnMap, ListKind, MarkKind, Meaning } from './types.ts'
import { aboutAnother, channelOf } from './channels.ts'
import { PHRASES } from './heading-phrases.ts'
import { HEADINGS, plainHeading, SECOND, tidyHeading } from './headings.ts'
import type { HeadingRule } from './headings.ts'
import { areBirths, canMean, looksOf } from './looks.ts'
import type { Look } from './looks.ts'

type Suggested = Pick<Column, 'meaning' | 'confidence' | 'reason' | 'beside'>

interface Known { readonly kind: ListKind; readonly map: ColumnMap[string] | undefined; readonly marks?: readonly (MarkKind | undefined)[]; readonly asOf?: string }

/**
 * Suggests what each column means: by its heading first, else by what most of its cells look like. Every suggestion has a
 * reason to show; what a person confirmed wins. Two columns never get one meaning: the second telephone is the "other" one.
 *
 * Example: "P/code" is the postcode (sure); a column "Contact details" of e-mail addresses is the e-mail (guess).
 */
export function suggestColumns(headings: readonly string[], rows: readonly (readonly string[])[], { kind, map, marks, asOf = '2100-01-01' }: Known): readonly Column[] {
  const taken = new Set<Meaning>()
  const named = uniqueHeadings(headings)
  const people = namesPeople(headings, kind)
  const self = headings.map(tidyHeading).find((heading) => new RegExp(`^${ONE}(?: (?:name|s name))?$`).test(heading))?.replace(/ (?:s )?name$/, '') ?? beforeNames(headings, kind)
  const own = headings.map((heading) => ownPart(heading, self))
  // Beside a "Full name" another column of names says what somebody is called.
  const full = headings.some((heading) => /^full ?names?$/.test(tidyHeading(heading)))
  const firsts = own.some((heading) => FIRSTS.has(rulesFor(heading, kind).find((rule) => rule.sure || rule.meaning === 'known as')?.meaning ?? 'surname'))
  const confirmed = named.map((h) => map?.columns?.[h])
  for (const m of confirmed) if (m && m !== 'not used') taken.add(m)
  const sure = new Set(own.flatMap((heading, i) => (confirmed[i] || marks?.[i] ? [] : rulesFor(heading, kind).find((rule) => rule.sure)?.meaning ?? [])))
  return named.map((heading, index) => {
    const cells = rows.map((r) => r[index] ?? '').filter((c) => c.trim() !== '')
    const said = confirmed[index]
    const mark = said && said !== 'not used' ? undefined : marks?.[index]
    if (mark) return { index, heading, marks: mark, meaning: 'not used', confidence: 'sure', reason: MARKS[mark], examples: [...new Set(cells)].slice(0, 3) }
    const suggested: Suggested = said ? { meaning: said, confidence: 'confirmed', reason: 'confirmed by a person' } : suggest(own[index] ?? '', cells, { kind, taken, sure, named: people, firsts, full, asOf })
    if (suggested.meaning !== 'not used') taken.add(suggested.meaning)
    const channel = suggested.meaning === 'not used' ? channelOf(headings[index] ?? '', cells) : undefined
    return { index, heading, ...suggested, ...(channel ? { channel } : {}), examples: [...new Set(cells)].slice(0, 3) }
  })
}

const MARKS: { readonly [M in MarkKind]: string } = { attendance: 'a day of the register', 'free time': 'a part of the week', shift: 'a shift' }

function uniqueHeadings(headings: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return headings.map((written, i) => {
    const heading = written.trim() === '' ? `column ${letters(i)}` : written
    const times = (seen.get(heading) ?? 0) + 1
    seen.set(heading, times)
    return times > 1 ? `${heading} (${times})` : heading
  })
}

const letters = (i: number): string => (i < 26 ? '' : letters(Math.floor(i / 26) - 1)) + String.fromCharCode(65 + (i % 26))

interface Listed { readonly kind: ListKind; readonly taken: ReadonlySet<Meaning>; readonly sure: ReadonlySet<Meaning>; readonly named: boolean; readonly firsts: boolean; readonly full: boolean; readonly asOf: string }

const PEOPLE: ReadonlySet<Meaning> = new Set<Meaning>(['name', 'first name', 'surname', 'initials'])
/** By these somebody is called; a surname alone leaves the rest of the name to another column. */
const FIRSTS: ReadonlySet<Meaning> = new Set<Meaning>(['name', 'first name', 'initials', 'known as'])
const HELPERS_NAME = /volunteer|befriender|supporter|visitor|mentor|buddy|helper|driver|listener|peer|\bvol\b|\bbef\b/

/** A number or address of the referrer, the doctor or, in a list of people, of whoever visits them is not the person's. */
function isAnothers(meaning: Meaning, written: string, named: boolean): boolean {
  if (!OWN.has(meaning)) return false
  const heading = tidyHeading(written)
  return /\b(?:gp|doctor|surgery|referrer|referring|agency|social worker|support worker|key ?worker|link ?worker|employer|school|landlord|warden|manager|solicitor|chemist|pharmacy|cared for|baby|child|children|partner|spouse|husband|wife|relative)\b/.test(heading) || (named && HELPERS_NAME.test(heading))
}

const OWN: ReadonlySet<Meaning> = new Set<Meaning>(['telephone', 'email', 'address', 'postcode', 'born'])

const ONE = '(?:client|member|carer|participant|person|beneficiary|resident|tenant|patient|guest|attendee|mentee|service user)'

/** Whom a list is about where two of its headings say so before a name, "Carer surname", "Carer forename", and nobody else is named but somebody close. */
function beforeNames(headings: readonly string[], kind: ListKind): string | undefined {
  const naming = headings.map(tidyHeading).filter((heading) => !aboutAnother(heading.replace(/^carer /, '')) && PEOPLE.has(rulesFor(heading.replace(new RegExp(`^${ONE} `), ''), kind).find((rule) => rule.sure)?.meaning ?? 'remarks'))
  const who = naming.map((heading) => new RegExp(`^(${ONE}) `).exec(heading)?.[1])
  return who.length >= 2 && who.every((one) => one === who[0]) ? who[0] : undefined
}

/** "Carer's mobile" in a list of carers is the mobile. */
function ownPart(heading: string, self: string | undefined): string {
  const tidy = tidyHeading(heading)
  const rest = self && tidy.startsWith(`${self} `) ? tidy.slice(self.length).replace(/^ s\b/, '').trim() : ''
  return rest !== '' && !/^(?:name|no|id|ref|number|s?$)/.test(rest) ? rest : heading
}

/** The rules a heading fits: as written, without its brackets and filling, either half of one in two languages, then as a question. */
function rulesFor(written: string, kind: ListKind): readonly HeadingRule[] {
  const [tidy, plain] = [tidyHeading(written), plainHeading(written)]
  const fits = (rules: readonly HeadingRule[], text: string) => (text === '' ? [] : rules.filter((r) => (!r.kind || r.kind === kind) && r.pattern.test(text)))
  const halves = written.split(/\s+[/|]\s+|\n/)
  const half = halves.length === 2 ? halves.flatMap((one) => fits(HEADINGS, tidyHeading(one))) : []
  return [...fits(HEADINGS, tidy), ...(plain === tidy ? [] : fits(HEADINGS, plain)), ...half, ...fits(PHRASES, tidy)]
}

/** Whether a text is one that lists are headed with: these words and no others, or a form's question. */
export const knownHeading = (text: string): boolean => isHeadingWords(text) || (tidyHeading(text).split(' ').length >= 3 && PHRASES.some((rule) => rule.pattern.test(tidyHeading(text))))

/** Whether a text is nothing but words that lists are headed with. */
export const isHeadingWords = (text: string): boolean => {
  const [tidy, plain] = [tidyHeading(text), plainHeading(text)]
  return tidy !== '' && HEADINGS.some((rule) => rule.pattern.test(tidy) || (plain !== '' && rule.pattern.test(plain)))
}

/** Whether some heading says that people are named in this list, so that a column "Volunteer" is whom they are matched with. */
const namesPeople = (headings: readonly string[], kind: ListKind) => headings.some((heading) => { const [first] = rulesFor(heading, kind).filter((rule) => rule.meaning !== 'matched with'); return first !== undefined && PEOPLE.has(first.meaning) && !HELPERS_NAME.test(tidyHeading(heading)) })

function suggest(written: string, cells: readonly string[], { kind, taken, sure, named, firsts, full, asOf }: Listed): Suggested {
  const looks = looksOf(cells, asOf)
  // "Baby's name" in a list that has surnames is somebody else's.
  const all = rulesFor(written, kind).filter((rule) => (rule.sure || rule.meaning !== 'name' || !firsts) && !isAnothers(rule.meaning, written, named) && !(rule.meaning === 'name' && sure.has('first name') && sure.has('surname') && (!/\bnames?\b/.test(tidyHeading(written)) || aboutAnother(written)))).filter((rule) => rule.meaning !== 'matched with' || named || kind === 'members').flatMap((rule) => (rule.meaning === 'check type' ? checked(rule, looks) : [rule]))
  // "Consent: post" is about one way of reaching somebody, not about being kept on the list.
  const rules = all.filter((rule) => canMean(rule.meaning, cells, looks) && !(rule.meaning === 'consent' && channelOf(written, cells))).map((rule) => (rule.meaning === 'name' && full && !/\bfull\b/i.test(written) ? { ...rule, meaning: 'known as' as const, sure: false } : rule))
  const open = (rule: HeadingRule) => !taken.has(rule.meaning) && (rule.sure || rule.meaning !== 'remarks' || !sure.has('remarks'))
  const free = rules.find(open)
  const first = rules[0]
  if (first && !open(first)) {
    const second = SECOND[first.meaning]
    if (second && !taken.has(second)) return { meaning: second, confidence: 'likely', reason: `a second column of ${first.meaning}` }
    return besides(written, cells, looks, first.meaning) ?? { meaning: 'not used', confidence: 'none', reason: `another column is already the ${first.meaning}` }
  }
  if (free) return { meaning: free.meaning, confidence: free.sure && free === all[0] ? 'sure' : 'likely', reason: `the heading "${written.trim()}"` }
  const anothers = named && (isAnothers('telephone', written, named) || HELPERS_NAME.test(tidyHeading(written)))
  return (anothers ? undefined : byContent(written, cells, { kind, looks, taken, sure, named, asOf })) ?? besides(written, cells, looks) ?? { meaning: 'not used', confidence: 'none', reason: all[0] ? `the cells cannot be ${all[0].meaning}` : 'neither the heading nor the cells tell' }
}

/** Under "DBS" alone stands what the cells look like: the day of the check, or else its kind or its number. */
const checked = (rule: HeadingRule, looks: ReadonlyMap<Look, number>): readonly HeadingRule[] => {
  const others = [rule, { ...rule, meaning: 'check number' as const, sure: false }]
  return (looks.get('day') ?? 0) >= 0.4 ? [{ ...rule, meaning: 'check date' as const, sure: false }, ...others] : others
}

const STRICT: readonly (readonly [Look, Meaning, number])[] = [['email', 'email', 0.6], ['NHS number', 'NHS number', 0.6], ['postcode', 'postcode', 0.6], ['telephone', 'telephone', 0.6], ['title', 'title', 0.8], ['times', 'when free', 0.6], ['consent', 'consent', 0.8]]

interface Seen { readonly kind: ListKind; readonly looks: ReadonlyMap<Look, number>; readonly taken: ReadonlySet<Meaning>; readonly sure: ReadonlySet<Meaning>; readonly named: boolean; readonly asOf: string }

function byContent(written: string, cells: readonly string[], { kind, looks, taken, sure, named, asOf }: Seen): Suggested | undefined {
  if (cells.length < 3) return undefined
  const look = (kind: Look) => looks.get(kind) ?? 0
  const guess = (meaning: Meaning, what: string): Suggested | undefined => (taken.has(meaning) ? undefined : { meaning, confidence: 'guess', reason: `most cells look like ${what}` })
  const strict = STRICT.find(([seen, meaning, least]) => !(meaning === 'postcode' && numbered(written)) && look(seen) >= least && !(meaning === 'when free' && (kind === 'rota' || kind === 'contacts')))
  if (strict) return taken.has(strict[1]) ? SECOND[strict[1]] && guess(SECOND[strict[1]] ?? strict[1], strict[0]) : guess(strict[1], strict[0])
  if (kind === 'supporters' && look('how many') >= 0.7 && /\b(?:max|how many|at (?:a time|once|most)|limit|capacity|cases|places|take)\b/.test(tidyHeading(written))) return guess('capacity', 'how many somebody would see')
  if (look('day') >= 0.6 && areBirths(cells, asOf)) return guess('born', 'days of birth')
  // A heading that says something else than when somebody came is not to be read as that.
  if (look('day') >= 0.6) return written.trim() === '' ? guess('received', 'days') : undefined
  if (!named && (look('name') >= 0.4 || (look('capitals') >= 0.7 && new Set(cells).size >= 0.8 * cells.length))) return guess('name', 'names')
  if (!named && look('first name') >= 0.4 && !taken.has('name')) return guess(taken.has('surname') ? 'first name' : 'name', 'first names')
  if (look('sentence') < 0.5 || aboutAnother(written)) return undefined
  // What another heading says for certain is left to it.
  const free = (['remarks', 'more remarks'] as const).find((m) => !taken.has(m) && !sure.has(m))
  return free && { meaning: free, confidence: 'guess', reason: 'most cells are whole sentences' }
}

/** "Prisoner ref" over A1234BC is no column of postcodes. */
const numbered = (written: string) => /\b(?:ref|reference|no|nos|id|number|reg|licence|passport)\b/.test(tidyHeading(written))

/** A further day, number or postcode, for which no meaning is left: its cells are read and stay what they are. */
function besides(written: string, cells: readonly string[], looks: ReadonlyMap<Look, number>, heading?: Meaning): Suggested | undefined {
  // "DAU 07700 900102" under "Next of kin tel" begins with whose it is, and is a number all the same.
  const numbers = heading === 'telephone' || heading === 'other telephone' ? cells.filter((cell) => cell.length < 60 && cell.replace(/\D/g, '').length >= 9).length : 0
  if (numbers > 0 && numbers >= 0.4 * cells.length) return { meaning: 'not used', confidence: 'none', beside: 'another telephone', reason: 'another telephone: kept as it is written' }
  const found = ([['day', 'another day'], ['telephone', 'another telephone'], ['postcode', 'another postcode']] as const).find(([look]) => cells.length > 0 && !(look === 'postcode' && numbered(written)) && (looks.get(look) ?? 0) >= 0.5)
  return found && { meaning: 'not used', confidence: 'none', beside: found[1], reason: `${found[1]}: kept as it is written` }
}
