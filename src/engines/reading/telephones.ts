import type { Read, Telephone } from './types.ts'
import { ask, flag, isBrokenFormula, isScientific, ok } from './reads.ts'

export interface TelephoneContext {
  /** The row's country as written, else the country of most of the list; "Ireland" changes what a number without a country code means. */
  readonly country: string
  /** The area code most numbers of the column have, "01632", as a hint for local numbers. */
  readonly areaCode: string
}

type One = { readonly number: Telephone; readonly level: 'ok' | 'flag'; readonly why: string } | { readonly asked: string }

/**
 * Reads a telephone cell to E.164 (ITU-T E.164; lengths and prefixes from Ofcom's National Telephone Numbering Plan and
 * ComReg's numbering conditions).
 *
 * A nought that a spreadsheet ate is put back; spaces, dots, dashes and brackets go; "(0)" after a country code goes; "00"
 * is "+". A local number is kept without a guess. With "Ireland" in the row, ten digits from 0 are Irish and eleven British.
 * Two numbers, and whose they are, stay apart: "07700 900817 (dau Sue)" belongs to daughter Sue.
 *
 * Examples: "1632960711" is +441632960711; "960123" is kept, marked; "07700 90012" and "7.7009E+09" are questions.
 * Limits: does not know whether a number is in use, nor countries' lengths other than these two.
 */
export function readTelephones(raw: string, context: TelephoneContext): Read<readonly Telephone[]> {
  const typed = raw.trim().replace(/^['’]/, '').replace(/\.0$/, '')
  const text = typed.replace(/(?<!\p{L})[oO]+(?=[\d ]*\d)|(?<=\d)[oO]+(?!\p{L})/gu, (letters) => '0'.repeat(letters.length))
  if (text === '') return ok(null)
  if (text !== typed) return marked(readTelephones(text, context), 'a letter O was read as a nought')
  if (/^(none|no|no (?:tele)?phone|no (?:tel|number|mobile|mob|landline|land line|home phone|phone no|line)|not on (?:the )?phone|n\/?a|nil|-+|–|(?:does ?n['’]?t|hasn['’]?t|has not) (?:have|got) (?:one|a (?:phone|mobile|landline)))$/i.test(text)) return ok(null, 'no number')
  if (isScientific(text)) return ask(`a spreadsheet turned the number into ${text}; digits are lost`)
  if (isBrokenFormula(text) || /^#+$/.test(text)) return ask('the spreadsheet lost the number')
  if (!/\d{3}/.test(text.replace(/\D/g, ''))) return ask(wordsInstead(text))
  const parts = split(text)
  const read = parts.map((p) => readOne(p, context))
  const asked = read.find((r) => 'asked' in r)
  if (asked && 'asked' in asked) return ask(asked.asked)
  const good = read.filter((r) => 'number' in r).filter((r, i, all) => r.number.e164 === null || all.findIndex((o) => o.number.e164 === r.number.e164 && o.number.belongsTo === r.number.belongsTo) === i)
  const numbers = good.map((r) => r.number)
  if (numbers.length > 1) return flag(numbers, numbers.some((n) => n.belongsTo) ? 'two numbers, two people' : 'two numbers')
  const [only] = good
  if (!only) return ask('not a number')
  return only.level === 'ok' ? ok(numbers, only.why) : flag(numbers, only.why)
}

const marked = (read: Read<readonly Telephone[]>, why: string) => (read.level === 'ok' ? flag(read.value, why) : read)

function wordsInstead(text: string): string {
  if (/as above|ditto|same|see (above|below)|^["”]+$/i.test(text)) return `"${text}" pointed at another row before the list was sorted; never copied from the row now above`
  if (/ex[- ]?dir/i.test(text)) return 'unlisted, number never written'
  if (/withheld/i.test(text)) return 'withheld: do not try to find it out'
  return 'not a number'
}

const enough = (text: string, digits: number) => text.replace(/\D/g, '').length >= digits

function split(text: string): string[] {
  const parts = text.split(/\s*(?:\/|;|,|&|\||\n|\bor\b|\band\b)\s*/i).filter((p) => p !== '')
  const [first, ...rest] = parts
  const runs = [...text.matchAll(/\+?\(?\d[\d\s().\-–]*\d/g)].filter((m) => enough(m[0], 9))
  // A bracket opened before a number says whose that number is: "01632 960222 (daughter Pam 07700 900333)".
  const starts = runs.map((m, i) => {
    const between = text.slice(runs[i - 1]?.index ?? 0, m.index)
    const bracket = between.lastIndexOf('(')
    return bracket > between.lastIndexOf(')') ? m.index - between.length + bracket : m.index
  })
  if (runs.length > 1) return runs.map((_m, i) => text.slice(i ? starts[i] : 0, starts[i + 1]))
  const double = /^(0[\d\s]*?\d)\s+(0[\d\s]*)$/.exec(text)
  if (double && enough(double[1] ?? '', 10) && enough(double[2] ?? '', 10)) return [double[1] ?? '', double[2] ?? '']
  return first && rest.length && enough(first, 9) && rest.every((p) => enough(p, 5)) ? parts : [text]
}

function readOne(text: string, context: TelephoneContext): One {
  const found = /\+?\s?\(?\d[\d\s().\-–/]*\d/.exec(text)
  if (!found) return { asked: 'not a number' }
  const around = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
  const remark = around.replace(/[()[\]:]/g, ' ').replace(/\b(home|mobile|mob|or|and|landline|land|tel|phone|work|h|m|t|w|no)\b\.?/gi, ' ').replace(/\s+/g, ' ').replace(/^[\s\-–,;/.]+|[\s\-–,;/]+$|^\.$/g, '')
  const belongsTo = owner(remark)
  const read = toE164(found[0], context)
  if (typeof read === 'string') return { asked: read }
  const number: Telephone = { ...read.number, belongsTo, remark: belongsTo ? '' : remark }
  if (belongsTo) return { number, level: 'flag', why: `belongs to ${belongsTo}, a contact, not to the person` }
  return remark ? { number, level: 'flag', why: `with the remark "${remark}"` } : { number, level: read.level, why: read.why }
}

const OWNERS: readonly [RegExp, string][] = [
  [/\b(?:dau?(?:ghter)?|dtr|d['’]?ter)(?:['’]s)?\b\.?/i, 'daughter'], [/\bson\b/i, 'son'], [/\bwife\b/i, 'wife'], [/\b(husband|hubby|husb)\b/i, 'husband'], [/\bpartner\b/i, 'partner'],
  [/\b(mum|mother|mam)\b/i, 'mother'], [/\b(dad|father)\b/i, 'father'], [/\bsis(ter)?\b/i, 'sister'], [/\bbro(ther)?\b/i, 'brother'], [/\bniece\b/i, 'niece'],
  [/\bnephew\b/i, 'nephew'], [/\bneigh(bour)?\b/i, 'neighbour'], [/\bfriend\b/i, 'friend'], [/\bcarer\b/i, 'carer'], [/\bwarden\b/i, 'warden'],
  [/\bgrand(son|daughter|child)\b/i, 'grandchild'], [/\b(?:aunt\w*|uncle|cousin)\b/i, 'relative'], [/\b(nok|next of kin)\b/i, 'next of kin'], [/\b(social worker|sw|cpn)\b/i, 'worker'],
]

function owner(remark: string): string | null {
  const found = OWNERS.find(([pattern]) => pattern.test(remark))
  if (!found) return null
  const name = /\b\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?/u.exec(remark.replace(found[0], ' '))
  return name ? `${found[1]} ${name[0]}` : found[1]
}

type Plain = Omit<Telephone, 'belongsTo' | 'remark'>
type Placed = { readonly number: Plain; readonly level: 'ok' | 'flag'; readonly why: string }

function toE164(written: string, context: TelephoneContext): Placed | string {
  const plus = written.trim().startsWith('+')
  const zeroInside = plus && /\(0\)/.test(written)
  const digits = written.replace(/\(0\)/g, plus || written.trim().startsWith('00') ? '' : '0').replace(/\D/g, '')
  const spaced = zeroInside ? '(0) dropped' : written === `+${digits}` || written === digits ? 'written together' : 'spacing'
  if (plus) return abroad(digits, spaced, written)
  if (digits.startsWith('00')) return abroad(digits.slice(2), '00 prefix', written)
  if (/^44[1-3789]\d{9}$/.test(digits)) return place(`+${digits}`, written, 'country code without +')
  if (/^353[1-9]\d{7,8}$/.test(digits)) return place(`+${digits}`, written, 'country code without +')
  return national(digits, written, context)
}

function abroad(digits: string, why: string, written: string): Placed | string {
  const known = digits.replace(/^440/, '44').replace(/^3530/, '353')
  if (known.startsWith('44')) return /^44[1-3789]\d{9}$/.test(known) ? place(`+${known}`, written, why) : `${known.length - 2} digits after +44; a number has ten`
  if (known.startsWith('353')) return /^353[1-9]\d{6,8}$/.test(known) ? place(`+${known}`, written, why) : 'not the length of an Irish number'
  return /^[1-9]\d{7,14}$/.test(known) ? place(`+${known}`, written, 'a number abroad', 'flag') : 'not a telephone number'
}

function national(digits: string, written: string, context: TelephoneContext): Placed | string {
  if (/(\d)\1{6,}/.test(digits)) return 'one figure over and over is nobody’s number'
  const irish = /ireland|eire|éire|\broi\b/i.test(context.country) && !/north|n\.|\bni\b/i.test(context.country)
  if (/^0[1-3789]\d{9}$/.test(digits)) return place(`+44${digits.slice(1)}`, written, 'spacing')
  // No British number has this shape: 083, 085, 086, 087 and 089 with seven figures are Irish mobiles (ComReg).
  if (/^0?8[35679]\d{7}$/.test(digits) && (irish || digits.startsWith('0'))) return place(`+353${digits.replace(/^0/, '')}`, written, digits.startsWith('0') ? 'Irish mobile' : 'Irish mobile, leading 0 eaten', irish ? 'ok' : 'flag')
  if (irish && /^08[35679]\d{5,6}$/.test(digits)) return `${digits.length} digits, an Irish mobile has ten`
  if (irish && /^0[1-9]\d{7,8}$/.test(digits)) return digits.startsWith('020') ? place(`+353${digits.slice(1)}`, written, 'Irish number, by the country of the row or of the list; not London 020', 'flag') : place(`+353${digits.slice(1)}`, written, 'Irish number, by the country of the row or of the list')
  if (/^[1-3789]\d{9}$/.test(digits)) return place(`+44${digits}`, written, 'leading 0 eaten')
  if (irish && /^[1-9]\d{8}$/.test(digits)) return place(`+353${digits}`, written, 'Irish number, leading 0 eaten', 'flag')
  if (/^[2-9]\d{4,7}$/.test(digits)) {
    const hint = context.areaCode ? `; ${context.areaCode} is likely from the other rows` : ''
    return { number: { e164: null, written: written.trim(), mobile: false }, level: 'flag', why: `local number without area code${hint}` }
  }
  if (/^0\d{6,9}$/.test(digits)) return `${digits.length} digits, ${11 - digits.length === 1 ? 'one is' : `${11 - digits.length} are`} missing`
  return `${digits.length} digits are not a telephone number here`
}

function place(e164: string, written: string, why: string, level: 'ok' | 'flag' = 'ok'): Placed {
  return { number: { e164, written: written.trim(), mobile: /^\+44(7[1-57-9]|7624)|^\+3538/.test(e164) }, level, why }
}

/** The area code that most British landlines among these cells have ("01632"), or "" where there is none. */
export function usualAreaCode(cells: readonly string[]): string {
  const times = new Map<string, number>()
  for (const cell of cells) {
    const code = /^\(?(0?1\d{3})/.exec(cell.trim())?.[1]
    if (code) times.set(code.padStart(5, '0'), (times.get(code.padStart(5, '0')) ?? 0) + 1)
  }
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}
