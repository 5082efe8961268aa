import type { ListKind, Meaning, RecordKind } from './types.ts'

interface Kinded { readonly kind: RecordKind; readonly why: string }

/**
 * Tells records from what else stands in a list: blank rows, section lines, notes to self, totals, the headings repeated.
 *
 * A row counts as no record only when hardly anything stands in it and that has the look of a line: a record lost is worse
 * than a line too many, which is then held because it names nobody.
 *
 * Examples: "--- 2024 ---" and "LEFT / DO NOT USE BELOW" are sections; "NB waiting list order - check with Moira" a note.
 */
export function recordKind(cells: readonly string[], headings: readonly string[], meanings: readonly (Meaning | 'not used')[], list: ListKind): Kinded {
  const filled = cells.map((text, index) => ({ text: text.trim(), index })).filter((c) => c.text !== '')
  const record: Kinded = { kind: list === 'contacts' ? 'call' : 'person', why: '' }
  const [first, second] = filled
  if (!first) return { kind: 'blank', why: 'nothing stands in it' }
  const same = filled.filter((c) => fold(c.text) === fold(headings[c.index] ?? '')).length
  if (same >= 2 && same >= 0.6 * filled.length) return { kind: 'repeated header', why: 'the headings again' }
  if (/^(grand |sub)?-?total\b|^totals?:?$/i.test(first.text) && filled.slice(1).every((c) => /^[\d£.,%\s-]+$/.test(c.text))) return { kind: 'total', why: 'a total' }
  if (filled.length > 2) return record
  const meaning = meanings[first.index] ?? 'not used'
  if (!second) return oneCell(first.text, meaning, record)
  return filled.every((c) => isRule(c.text)) ? { kind: 'section', why: 'a line' } : record
}

function oneCell(text: string, meaning: Meaning | 'not used', record: Kinded): Kinded {
  if (isRule(text)) return { kind: 'section', why: 'a line' }
  if (isMarkedNote(text)) return { kind: 'note', why: 'a note, not a person' }
  if (isSection(text)) return { kind: 'section', why: `"${text}" heads the rows below` }
  if (isSentence(text)) return { kind: 'note', why: 'a note, not a person' }
  if (meaning === 'remarks' || meaning === 'more remarks') return { kind: 'note', why: 'only a remark, without anybody' }
  return record
}

const fold = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
const isRule = (text: string) => /^[-–—=*_~#<>.]{2,}/.test(text) || /[-=*_~#]{3,}$/.test(text)

function isSection(text: string): boolean {
  if (/^(19|20)\d\d([/-]\d\d)?$/.test(text) || /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* ?(20\d\d)?$/i.test(text) || text.endsWith(':')) return true
  const shouted = text === text.toUpperCase() && /\p{L}{2}/u.test(text)
  return /\b(below|above|do not use|archived?|leavers?|closed|left|waiting list|old (list|records)|new (members|referrals|volunteers)|inactive|group|area|district)\b/i.test(text) && (shouted || text.split(/\s+/).length >= 3 || /[/]/.test(text))
}

const isMarkedNote = (text: string) => /^(n\.?b\.?|note|please|ps|p\.s\.|todo|to do|remember|check|ask|see|\*+)\b/i.test(text) && text.split(/\s+/).length >= 3

function isSentence(text: string): boolean {
  const words = text.split(/\s+/)
  return words.length >= 6 && words.filter((w) => /^\p{Ll}/u.test(w)).length >= 3
}
