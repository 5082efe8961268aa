import type { Column, ListKind, Meaning, RecordKind } from './types.ts'
import { isMark } from './marks.ts'
import { isFirstName } from './nicknames.ts'

type Shape = Pick<Column, 'heading' | 'meaning' | 'marks'>
interface Kinded { readonly kind: RecordKind; readonly why: string }

/**
 * Tells records from what else stands in a list: blank rows, section lines, notes to self, totals, the headings repeated.
 *
 * A row counts as no record only when hardly anything stands in it and that has the look of a line: a record lost is worse
 * than a line too many, which is then held because it names nobody.
 *
 * Examples: "--- 2024 ---" and "LEFT / DO NOT USE BELOW" are sections; "NB waiting list order - check with Moira" a note.
 */
export function recordKind(cells: readonly string[], columns: readonly Shape[], list: ListKind, usual: Usual = { filled: 0, shouted: true }): Kinded {
  const filled = cells.map((text, index) => ({ text: text.trim(), column: columns[index] })).filter((c) => c.text !== '')
  const record: Kinded = { kind: list === 'contacts' ? 'call' : list === 'rota' ? 'shift' : 'person', why: '' }
  const [first, second] = filled
  if (!first) return { kind: 'blank', why: 'nothing stands in it' }
  const same = filled.filter((c) => fold(c.text) === fold(c.column?.heading ?? '')).length
  if (same >= 2 && same >= 0.6 * filled.length) return { kind: 'repeated header', why: 'the headings again' }
  if (isTotal(first.text, filled.slice(1).map((c) => c.text))) return { kind: 'total', why: 'a total' }
  if (list === 'register' && isOtherUse(filled)) return { kind: 'note', why: 'no marks of a register stand in it' }
  if (isFooting(first.text.slice(0, 200), filled.map((c) => c.text.slice(0, 200)))) return { kind: 'note', why: 'a note about the list' }
  if (filled.length >= 3 && filled.every((c) => /^#(?:deleted|error|ref!|n\/a|value!|name\?)$/i.test(c.text))) return { kind: 'note', why: 'deleted in the program it came from' }
  if (filled.length > 2) return isTrial(filled) ? { kind: 'note', why: 'a trial of the form' } : record
  if (!second) return standsAlone(first.text, usual) ? { kind: 'section', why: `"${first.text}" heads the rows below` } : oneCell(first.text, first.column?.meaning ?? 'not used', record)
  return filled.every((c) => isRule(c.text)) ? { kind: 'section', why: 'a line' } : record
}

/** How many cells rows of the list have filled, and whether names in it are written in capitals. */
export interface Usual { readonly filled: number; readonly shouted: boolean }

/** What is usual in a list: a line that is not is more likely no record. */
export function usualOf(rows: readonly (readonly string[])[], columns: readonly Shape[]): Usual {
  const counts = rows.slice(0, 500).map((row) => row.filter((cell) => cell.trim() !== '').length).filter((n) => n > 0).sort((a, b) => a - b)
  const names = rows.slice(0, 500).flatMap((row) => columns.flatMap((c, i) => (c.meaning === 'name' || c.meaning === 'surname' ? [(row[i] ?? '').trim()] : []))).filter((text) => /\p{L}{2}/u.test(text))
  return { filled: counts[Math.floor(counts.length / 2)] ?? 0, shouted: names.filter((text) => isShouted(text.split(/[\s,]+/)[0] ?? '')).length >= 0.4 * names.length }
}

const isShouted = (text: string) => text === text.toUpperCase() && /\p{L}{2}/u.test(text)

/** "ARMY" alone in a line of a list whose rows are full and whose names are not in capitals; or a few words in capitals that no name is. */
function standsAlone(text: string, usual: Usual): boolean {
  if (!isShouted(text) || usual.filled < 3 || /,|\d{5}/.test(text)) return false
  const words = text.split(/[^\p{L}\p{N}'’]+/u).filter(Boolean)
  if (words.some((word) => isFirstName(word)) && words.length <= 3 && !/\d|[&/]/.test(text)) return false
  return !usual.shouted || words.length >= 4 || /\d|[&/]/.test(text)
}

/** "Total;;12;11" and "Sum of ticks,4,2,2": a word for adding up, and nothing beside it but figures. */
function isTotal(first: string, others: readonly string[]): boolean {
  // Where a language stands beside another: "RAZEM / TOTAL".
  if (others.length === 0 && /^\d{1,4} (?:(?:names?|people|members|souls|records|rows|entries) )?(?:on the (?:books|list|register|roll)|in all|in total|altogether|all told)\b/i.test(first)) return true
  if (others.every((text) => /^[\d.,]+$/.test(text)) && /^(?:cyfanswm|iomlán|razem|suma)(?: ?[/|] ?\p{L}+)?[\s:=]*[\d.,]*$/iu.test(first)) return true
  if (others.length === 0 && /^(?:\p{L}+ ?[/|] ?)?(?:grand |sub ?)?total\b[\s:=]*[\d.,]*$/iu.test(first)) return true
  if (others.length === 0 && /^(?:sub ?total\b.*|total number\b.*|\p{L}[\p{L} &]{1,25}(?:total)?[:=]? \d{1,4})$/iu.test(first) && !/^(?:group|section|week|wk|room|flat|table|team|area|zone|ward|page|part|no|phase|year|term) \d+$/i.test(first)) return true
  const figures = others.every((text) => /^(?:[\d£€.,%\s-]+|=.*)$/.test(text))
  if (figures && /^(?:=\s*(?:count|counta|sum|subtotal|average)\b|in all,? \d+\b)/i.test(first)) return true
  return figures && (/^(grand |sub)?-?total\b|^totals?:?$/i.test(first) || (others.length >= 2 && /^(?:sum|count|number|no\.?|average|how many|present|attendance)\b/i.test(first)) || (others.length >= 2 && WHO.test(first)))
}

/** "Key: | Y = yes | N = no", "Last updated 3/4/26 by Sue": about the list, not about anybody in it. */
function isFooting(first: string, cells: readonly string[]): boolean {
  if (cells.some((text) => /(?:\d[ -]?){9,}|\S@\S+\./.test(text))) return false
  if (/^(?:key|legend|codes?|abbreviations)\b/i.test(first) && (first.endsWith(':') || cells.some((text) => /^\S{1,12} ?[=:–-] ?\S/.test(text) && text !== first) || /[=:]/.test(first))) return true
  if (cells.length >= 2 && cells.every((text) => /^\S{1,4} ?= ?\S/.test(text))) return true
  return cells.length <= 2 && /^(?:(?:list |sheet )?(?:last )?(?:updated|amended|printed|revised|checked|compiled|prepared|exported|correct(?: as)? (?:at|of)|as (?:at|of)|kept by|maintained by|created)\b|page \d+\b|source ?:|end of (?:list|sheet)|continued\b|cont['’]?d\b|confidential\b|for office use|data protection ?:|see (?:other|next|separate) (?:sheet|tab|list)|\* ?=? ?\p{L})/iu.test(first)
}

/** A register's row in which several days hold something and none of it is a mark: who made the tea. */
function isOtherUse(filled: readonly { readonly text: string; readonly column: Shape | undefined }[]): boolean {
  const marks = filled.filter((c) => c.column?.marks === 'attendance')
  return marks.length >= 2 && !marks.some((c) => isMark(c.text))
}

/** By these a person or a call is known; a row with one cell under any other heading names nobody. */
const OWN: ReadonlySet<Meaning | 'not used'> = new Set<Meaning>(['name', 'first name', 'initials', 'surname', 'known as', 'telephone', 'other telephone', 'email', 'address', 'pair', 'member', 'supporter', 'day'])

function oneCell(text: string, meaning: Meaning | 'not used', record: Kinded): Kinded {
  if (isRule(text)) return { kind: 'section', why: 'a line' }
  if (isMarkedNote(text)) return { kind: 'note', why: 'a note, not a person' }
  if (isSection(text)) return { kind: 'section', why: `"${text}" heads the rows below` }
  if (record.kind === 'person' && OWN.has(meaning) && /^(?:the |an? |old |young |elderly )*(?:man|woman|lady|gentleman|gent|chap|bloke|couple|boy|girl|lad|lass|widow|widower|somebody|someone)\b/i.test(text)) return record
  if (isSentence(text)) return { kind: 'note', why: 'a note, not a person' }
  if (meaning === 'remarks' || meaning === 'more remarks') return { kind: 'note', why: 'only a remark, without anybody' }
  if (meaning === 'reference' && /^\d+\.?$/.test(text)) return { kind: 'blank', why: 'only its number stands in it' }
  if (record.kind !== 'person' && (meaning !== 'day' || !/^\W*(?:\p{L}{3,9}\W+)?\d/u.test(text) || /:/.test(text))) return heads(text)
  return OWN.has(meaning) || (meaning === 'reference' && /\d/.test(text) && text.length < 12) ? record : heads(text)
}

const heads = (text: string): Kinded => (/^[£\d][\d.,%]*$/.test(text) ? { kind: 'total', why: 'a figure alone' } : text.split(/\s+/).length >= 5 ? { kind: 'note', why: 'a note, not a person' } : { kind: 'section', why: `"${text}" heads the rows below` })

const fold = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
const isRule = (text: string) => /^[-–—=*_~#<>.]{2,}/.test(text) || /[-=*_~#]{3,}$/.test(text)

/** Whoever made the form tried it out: a name that is no name, and nowhere the address of a person. */
function isTrial(filled: readonly { readonly text: string; readonly column: Shape | undefined }[]): boolean {
  const names = filled.filter((c) => c.column?.meaning === 'name' || c.column?.meaning === 'first name' || c.column?.meaning === 'surname')
  return names.length > 0 && names.every((c) => /^(?:test|testing|dummy|asdf\w*|qwerty|xxx+)(?:[ ,]+(?:test(?:ing|er)?|entry|user|person|name|response|please|ignore|only|\d+))*$/i.test(c.text)) && (names.length > 1 || /\s/.test(names[0]?.text ?? '')) && filled.some((c) => c.column?.meaning !== 'name' && /^(?:test\b|testing\b|please ignore|ignore\b|n\/?a$)/i.test(c.text))
}

/** Words for a lot of people, alone or two together: "VISITORS / TASTERS", "Old members", "Helpers (Tues)". */
const PEOPLE = '(?:visitors?|tasters?|helpers?|volunteers?|members?|befrienders?|guests?|regulars?|leavers?|newcomers?|new people|drivers?|staff|trustees|applicants?|enquiries|referrals?|supporters?|carers?|clients?|others?|waiting(?: list)?|archive|deceased|moved away|paused|on hold)'
const WHO = new RegExp(`^(?:the |new |old |past |current |former |other |possible |our )*${PEOPLE}(?: ?(?:[/&+,-]|and) ?${PEOPLE})*(?: ?[(\\-–:].*)?$`, 'i')

function isSection(text: string): boolean {
  if (/^(19|20)\d\d([/-]\d\d)?(?: (?:intake|group|cohort|list|members|referrals|starters|leavers|onwards|year|season))?$/i.test(text) || /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* ?(20\d\d)?$/i.test(text) || text.endsWith(':')) return true
  if (WHO.test(text) || /^(?:those|these|all those|the ones|people|folk|everyone|everybody) (?!from god)\p{Ll}/iu.test(text) || /^w\/?c\b|^(?:wk|week) ?(?:\d|beginning|commencing)/i.test(text)) return true
  const shouted = isShouted(text)
  return /\b(below|above|do not use|archived?|leavers?|closed|left|waiting list|old (list|records)|new (members|referrals|volunteers)|inactive|group|area|district|section|part [a-z\d]|joined|before|since|after|from here)\b/i.test(text) && (shouted || text.split(/\s+/).length >= 3 || /[/]/.test(text))
}

const isMarkedNote = (text: string) => /^(n\.?b\.?|note|please|ps|p\.s\.|todo|to do|remember|check|ask|see|\*+)\b/i.test(text) && text.split(/\s+/).length >= 3

function isSentence(text: string): boolean {
  const words = text.split(/\s+/)
  return words.length >= 6 && words.filter((w) => /^\p{Ll}/u.test(w)).length >= 3
}
